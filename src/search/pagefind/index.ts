/**
 * The standard Pagefind index at `/pagefind/`, for any Pagefind client: a record for each quote, topic and voice, with
 * filters, sorting and meta data as Pagefind means them. The search page has an index of its own (`own-index.ts`).
 *
 * Pagefind looks at records some thousand at a time, since its memory grows with their number, and never twice at one:
 * what it finds is joined here.
 */
import { hash } from 'node:crypto';
import { PAGEFIND_FOLDER, type IndexFile } from '../files.ts';
import { askPagefind, endPagefind, SearchIndexError, type Answer, type Fragment } from './ask.ts';
import { writePagefind } from './files.ts';
import type { Postings } from './postings.ts';
import type { PagefindRecord } from './records.ts';

/** It takes about 50 MB for so many. */
const AT_ONCE = 2_000;

/** An index with what the next one can take over. */
export interface PagefindIndex extends Pick<Answer, 'programs' | 'version' | 'characters'> {
  /** By records: a digest of each, and what Pagefind has found in it. */
  records: { record: string; fragment: Fragment; path: string }[];
  words: Uint8Array;
  /** All files but fragments and programs. */
  lists: IndexFile[];
}

/**
 * @param before an index of other records, made by the same Pagefind
 * @param atOnce records that Pagefind looks at together
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
  const addresses = new Set(records.map(({ url }) => url)).size;
  if (addresses < records.length)
    throw new SearchIndexError(
      `There are ${records.length} records for Pagefind with ${addresses} addresses.`,
    );
  const places = new Map(digests.map((digest, place) => [digest, place]));
  const fragments: Fragment[] = [];
  const postings: Postings[] = [];
  if (before) {
    const kept = before.records.map(({ record, fragment }) => {
      const place = places.get(record) ?? -1;
      if (place >= 0) fragments[place] = fragment;
      return place;
    });
    postings.push({ words: before.words, places: Int32Array.from(kept) });
  }
  const fresh = records
    .keys()
    .filter((place) => !fragments[place])
    .toArray();
  let entry: Pick<Answer, 'programs' | 'version' | 'characters'> | undefined = before;
  try {
    for (let from = 0; from < fresh.length || !entry; from += atOnce) {
      const asked = fresh.slice(from, from + atOnce);
      const answer = await askPagefind(asked.flatMap((place) => records[place] ?? []));
      asked.forEach((place, at) => {
        const fragment = answer.fragments[at];
        if (fragment) fragments[place] = fragment;
      });
      const own = answer.places.map((number) => asked[number] ?? -1);
      postings.push({ words: answer.words, places: own });
      const { programs, version, characters } = answer;
      entry = { programs, version, characters };
    }
  } finally {
    await endPagefind();
  }
  const { lists, words, fragments: paths } = writePagefind({ records, fragments, postings, entry });
  const { programs, version, characters } = entry;
  return {
    programs,
    version,
    characters,
    words,
    lists,
    records: fragments.map((fragment, place) => ({
      record: digests[place] ?? '',
      fragment,
      path: paths[place] ?? '',
    })),
  };
}

function isSame({ records }: PagefindIndex, digests: readonly string[]): boolean {
  return (
    records.length === digests.length &&
    records.every(({ record }, place) => record === digests[place])
  );
}

/** All files of an index. */
export function filesOf({ records, lists, programs }: PagefindIndex): IndexFile[] {
  return [
    ...records.map(({ path, fragment }) => ({ path, content: fragment.content })),
    ...lists,
    ...programs.map(({ name, content }) => ({ path: `${PAGEFIND_FOLDER}/${name}`, content })),
  ];
}
