/** Where no quote has all of a query: which quotes have most of it, and what that leaves out. */
import type { Note } from './notes.ts';
import type { Group } from './group.ts';
import { intersection, mostOf } from './tiers.ts';

/** Phrases and names stay; of the other words, as many as one quote has. */
export function relaxed(groups: readonly Group[], notes: Note[]): number[] {
  const kept = groups.filter((group) => !group.isWord || isName(group));
  const words = groups.length - kept.length;
  if (groups.length < 2 || words < 1 || kept.some(({ quotes }) => quotes.size === 0)) return [];
  const all = groups.map(({ quotes }) => quotes);
  const required = kept.map(({ quotes }) => quotes);
  const possible = required.length > 0 ? new Set(intersection(required)) : undefined;
  const rows = possible ? mostAmong(possible, groups) : words > 1 ? mostOf(all) : [];
  if (rows.length === 0) return [];
  const left = leftOut(rows, groups);
  // Of a word that nobody knows, the reader has been told.
  if (left?.every(({ quotes }) => quotes.size === 0)) return rows;
  notes.push({
    kind: 'some',
    kept: left ? groups.filter((group) => !left.includes(group)).map(({ word }) => word) : [],
    left: left?.map(({ word }) => word),
  });
  return rows;
}

function isName({ proper, called, quotes }: Group): boolean {
  return proper && (called.some((rows) => rows.length > 0) || quotes.size > 0);
}

function mostAmong(possible: ReadonlySet<number>, groups: readonly Group[]): number[] {
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
