/**
 * The standard Pagefind index at `/pagefind/`, for any Pagefind client: a record for each quote, topic and voice, with
 * filters, sorting and meta data as Pagefind means them. The search page has an index of its own (`own-index.ts`).
 *
 * Pagefind looks at records some thousand at a time, since its memory grows with their number, and never twice at one:
 * what it finds is joined here.
 */
import { hash } from 'node:crypto';
import { PAGEFIND_FOLDER, type IndexFile } from '../files.ts';
import { askPagefind, endPagefind, type Answer, type Fragment } from './ask.ts';
import { SearchIndexError } from './error.ts';
import { writePagefind } from './files.ts';
import { KeptPacks, namesIn, packOf, packRanges, type Pack, type Range } from './packs.ts';
import type { Postings } from './postings.ts';
import type { PagefindRecord } from './records.ts';

/** It takes about 50 MB for so many. */
const AT_ONCE = 2_000;

/** What is the same whatever records there are. */
type Entry = Pick<Answer, 'programs' | 'version' | 'characters'>;

/** Before Pagefind has been asked for anything. */
const UNASKED: Entry = { programs: [], version: '', characters: [] };

/** An index with what the next one can take over. */
export interface PagefindIndex extends Entry {
  /** By records: a digest of each, and its number of words. */
  records: { record: string; words: number }[];
  /** The fragments of all records, in their order. */
  packs: Pack[];
  words: Uint8Array;
  /** All files but fragments and programs. */
  lists: IndexFile[];
}

/**
 * @param before an index of other records, made by the same Pagefind
 * @param atOnce records that Pagefind looks at together, and those that share the last pack with them
 * @returns `before` itself where the records are the same
 * @throws SearchIndexError when Pagefind refuses a record, or two have one address
 */
export async function pagefindIndex(
  records: readonly PagefindRecord[],
  before?: PagefindIndex,
  atOnce = AT_ONCE,
): Promise<PagefindIndex> {
  const digests = records.map((record) => hash('sha256', JSON.stringify(record)));
  if (before && isSame(before, digests)) return before;
  const addresses = records.map(({ url }) => url);
  const different = new Set(addresses).size;
  if (different < records.length)
    throw new SearchIndexError(
      `There are ${records.length} records for Pagefind with ${different} addresses.`,
    );
  const kept = new KeptPacks(before?.records ?? [], before?.packs ?? []);
  const postings: Postings[] = before ? [keptPostings(before, digests)] : [];
  const known: PagefindIndex['records'] = [];
  const packs: Pack[] = [];
  let entry: Entry = before ?? UNASKED;
  const isFresh = (place: number): boolean => kept.wordsOf(digests[place] ?? '') === undefined;
  try {
    for (const { ranges, fresh } of groups(packRanges(addresses), isFresh, atOnce)) {
      const found = new Map<string, Fragment>();
      if (fresh.length > 0 || entry === UNASKED) {
        const answer = await askPagefind(fresh.flatMap((place) => records[place] ?? []));
        answer.fragments.forEach((one, at) => found.set(digests[fresh[at] ?? -1] ?? '', one));
        const places = answer.places.map((number) => fresh[number] ?? -1);
        postings.push({ words: answer.words, places });
        const { programs, version, characters } = answer;
        entry = { programs, version, characters };
      }
      for (const { from, to } of ranges) {
        const inside = digests.slice(from, to);
        for (const record of inside)
          known.push({ record, words: found.get(record)?.words ?? kept.wordsOf(record) ?? 0 });
        const text = (record: string): string =>
          found.get(record)?.text ?? kept.textOf(record) ?? '';
        packs.push(kept.packOf(inside) ?? packOf(inside.map(text)));
      }
    }
  } finally {
    await endPagefind();
  }
  const names = packs.flatMap(namesIn);
  const fragments = known.map(({ words }, place) => ({ words, name: names[place] ?? '' }));
  const { lists, words } = writePagefind({ records, fragments, postings, entry });
  const { programs, version, characters } = entry;
  return { programs, version, characters, words, lists, packs, records: known };
}

function isSame({ records }: PagefindIndex, digests: readonly string[]): boolean {
  return (
    records.length === digests.length &&
    records.every(({ record }, place) => record === digests[place])
  );
}

function keptPostings({ records, words }: PagefindIndex, digests: readonly string[]): Postings {
  const places = new Map(digests.map((digest, place) => [digest, place]));
  return { words, places: Int32Array.from(records, ({ record }) => places.get(record) ?? -1) };
}

/**
 * Packs that are made together, so that no more fragments are in memory at a time: with the numbers of their records
 * that Pagefind has not seen yet, at least so many, and fewer in the last group.
 */
function* groups(
  ranges: readonly Range[],
  isFresh: (place: number) => boolean,
  atOnce: number,
): Generator<{ ranges: Range[]; fresh: number[] }> {
  let group: { ranges: Range[]; fresh: number[] } = { ranges: [], fresh: [] };
  for (const range of ranges) {
    group.ranges.push(range);
    for (let place = range.from; place < range.to; place += 1)
      if (isFresh(place)) group.fresh.push(place);
    if (group.fresh.length < atOnce) continue;
    yield group;
    group = { ranges: [], fresh: [] };
  }
  yield group;
}

/** All files of an index. */
export function filesOf({ packs, lists, programs }: PagefindIndex): IndexFile[] {
  return [
    ...packs.map(({ file }) => file),
    ...lists,
    ...programs.map(({ name, content }) => ({ path: `${PAGEFIND_FOLDER}/${name}`, content })),
  ];
}
