/** Has Pagefind look at records. */
import { close, createIndex } from 'pagefind';
import { CborReader } from './cbor.ts';
import { readingPacks } from './client.ts';
import { SearchIndexError } from './error.ts';
import { bodyOf } from './format.ts';
import { META, type PagefindRecord } from './records.ts';

/** What Pagefind makes of one record, whatever others there are. */
export interface Fragment {
  /** Number of words. */
  words: number;
  /** JSON, as Pagefind writes it. */
  text: string;
}

export interface Answer {
  /** In the order of the records. */
  fragments: Fragment[];
  /** See `Postings`; `places` are the numbers of the records. */
  words: Uint8Array;
  places: Int32Array;
  /** Files that are the same whatever there is to be found, as they are published. */
  programs: { name: string; content: Uint8Array }[];
  version: string;
  characters: string[];
}

/**
 * A record of its own that has all meta data: postings tell of them by number, which so is the same for any records.
 */
const ALL_META: PagefindRecord = {
  url: '/',
  content: 'x',
  language: 'de',
  meta: Object.fromEntries(META.map((name) => [name, 'x'])),
  filters: {},
  sort: {},
};

/** Pagefind's own interfaces are 400 kB that a client brings along. */
const PROGRAM = /^(?:pagefind(?:-highlight|-worker)?\.js|wasm\.(?:de|unknown)\.pagefind)$/u;

/** @throws SearchIndexError when Pagefind refuses a record, or answers otherwise than it does as this is written */
export async function askPagefind(records: readonly PagefindRecord[]): Promise<Answer> {
  const { index, errors } = await createIndex();
  if (!index) throw new SearchIndexError(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const added = [...records, ALL_META].map(async (record) => {
      const { errors: refused } = await index.addCustomRecord(record);
      if (refused.length > 0)
        throw new SearchIndexError(`Pagefind refused ${record.url}: ${refused.join('; ')}`);
    });
    await Promise.all(added);
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0)
      throw new SearchIndexError(`Pagefind wrote no index: ${problems.join('; ')}`);
    return answerIn(new Map(files.map(({ path, content }) => [path, content])), records);
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process. */
export async function endPagefind(): Promise<void> {
  await close();
}

function answerIn(
  files: ReadonlyMap<string, Uint8Array>,
  records: readonly PagefindRecord[],
): Answer {
  const file = (name: string): Uint8Array => {
    const content = files.get(name);
    if (!content) throw new SearchIndexError(`Pagefind wrote no ${name}`);
    return content;
  };
  const entry = JSON.parse(textOf(file('pagefind-entry.json'))) as {
    version: string;
    languages: Record<string, { hash: string }>;
    include_characters: string[];
  };
  const meta = metaIn(bodyOf(file(`pagefind.${entry.languages['de']?.hash ?? ''}.pf_meta`)));
  if (meta.names.join() !== META.join())
    throw new SearchIndexError(`Pagefind has other meta data: ${meta.names.join(', ')}`);
  const numbers = new Map(records.map(({ url }, number) => [url, number]));
  const fragments: Fragment[] = [];
  const places = meta.pages.map(({ hash, words }) => {
    const text = textOf(bodyOf(file(`fragment/${hash}.pf_fragment`)));
    const { url } = JSON.parse(text) as { url: string };
    const number = numbers.get(url) ?? -1;
    if (number >= 0) fragments[number] = { words, text };
    return number;
  });
  const found = Object.keys(fragments).length;
  if (found !== records.length)
    throw new SearchIndexError(
      `Pagefind indexed ${found} of ${records.length} records: two of them have one address.`,
    );
  return {
    fragments,
    words: wordsIn(meta.chunks.map((hash) => bodyOf(file(`index/${hash}.pf_index`)))),
    places: Int32Array.from(places),
    programs: [...files].flatMap(([name, content]) =>
      PROGRAM.test(name) ? [{ name, content: readingPacks(name, content) }] : [],
    ),
    version: entry.version,
    characters: entry.include_characters,
  };
}

interface Meta {
  pages: { hash: string; words: number }[];
  chunks: string[];
  /** Of meta data, in the order of their numbers. */
  names: string[];
}

function metaIn(bytes: Uint8Array): Meta {
  const reader = new CborReader(bytes);
  const each = <Item>(read: () => Item): Item[] => Array.from({ length: reader.list() }, read);
  const part = <Item>(count: number, read: () => Item): Item => {
    if (reader.list() !== count)
      throw new SearchIndexError('Pagefind’s list of records is another');
    return read();
  };
  return part(6, () => {
    reader.text();
    const pages = each(() => part(2, () => ({ hash: reader.text(), words: reader.unsigned() })));
    const chunks = each(() =>
      part(3, () => {
        reader.text();
        reader.text();
        return reader.text();
      }),
    );
    // Filters and sortings are made of the records.
    each(() => part(2, () => [reader.text(), reader.text()]));
    each(() =>
      part(2, () => {
        reader.text();
        reader.skipNumbers();
      }),
    );
    return { pages, chunks, names: each(() => reader.text()) };
  });
}

/** The words of all chunks, one after the other. */
function wordsIn(chunks: readonly Uint8Array[]): Uint8Array {
  const words = chunks.map((chunk) => {
    const reader = new CborReader(chunk);
    reader.list();
    reader.list();
    return chunk.subarray(reader.at);
  });
  const all = new Uint8Array(words.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of words) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
