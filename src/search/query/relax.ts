/** Where no quote has all of a query: which quotes have most of it, and what that leaves out. */
import type { Note } from './notes.ts';
import type { Group } from './group.ts';
import { intersection, mostOf } from './tiers.ts';

/**
 * Phrases stay, and names, as long as a quote has them all; of the other words, as many as one quote has. Where names
 * are all that there is, quotes with any of them are shown.
 */
export function relaxed(groups: readonly Group[], notes: Note[]): number[] {
  const phrases = groups.filter((group) => !group.isWord);
  const names = groups.filter((group) => group.isWord && isName(group));
  if (groups.length < 2 || phrases.length === groups.length) return [];
  if ([...phrases, ...names].some(({ quotes }) => quotes.size === 0)) return [];
  const rows = mostAmong(possibleRows(phrases, names), groups);
  if (rows.length === 0) return [];
  const left = leftOut(rows, groups);
  // A note on an unknown word has already been made.
  if (left?.every(({ quotes }) => quotes.size === 0)) return rows;
  notes.push({
    kind: 'some',
    kept: left ? groups.filter((group) => !left.includes(group)).map(({ word }) => word) : [],
    left: left?.map(({ word }) => word),
  });
  return rows;
}

/** Rows that have all groups that are kept; undefined where none is kept. */
function possibleRows(
  phrases: readonly Group[],
  names: readonly Group[],
): ReadonlySet<number> | undefined {
  const exact = phrases.map(({ quotes }) => quotes);
  const named = names.map(({ quotes }) => quotes);
  if (exact.length + named.length === 0) return undefined;
  const all = intersection([...exact, ...named]);
  if (all.length > 0 || named.length < 2) return new Set(all);
  const some = new Set(named.flatMap(({ tiers }) => [...tiers.keys()]));
  return exact.length === 0 ? some : new Set(intersection(exact).filter((row) => some.has(row)));
}

function isName({ proper, called, quotes }: Group): boolean {
  return proper && (called.some((rows) => rows.length > 0) || quotes.size > 0);
}

function mostAmong(possible: ReadonlySet<number> | undefined, groups: readonly Group[]): number[] {
  if (!possible) return mostOf(groups.map(({ quotes }) => quotes));
  const counts = [...possible].map(
    (row) => groups.filter(({ quotes }) => quotes.tiers.has(row)).length,
  );
  const most = Math.max(0, ...counts);
  return [...possible].filter((_, at) => counts[at] === most);
}

/** The words that all these quotes miss, where they all miss the same. */
function leftOut(rows: readonly number[], groups: readonly Group[]): Group[] | undefined {
  const missing = groups.filter(({ quotes }) => rows.some((row) => !quotes.tiers.has(row)));
  return missing.every(({ quotes }) => rows.every((row) => !quotes.tiers.has(row)))
    ? missing
    : undefined;
}
