/** Reads the search index over the network, a piece at a time, each piece once. */
import { PAGEFIND_FOLDER, SEARCH_FOLDER, type Manifest } from '../files.ts';
import { restoreChunk, type Entry } from '../lexicon/entry.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { Lexicon } from '../query/lexicon.ts';
import type { Sources } from '../query/search.ts';
import { articleOf, recordOfRow, type Hit } from '../records.ts';
import { restoreTable, type FacetNames, type NamedFacet, type Table } from '../table.ts';
import { pagefindRecords, type PagefindRecords } from './pagefind.ts';
import { IndexError } from './problems.ts';

export interface SearchSource {
  sources(): Promise<Sources>;
  table(): Promise<Table>;
  records(rows: number[]): Promise<Hit[]>;
  names(facet: NamedFacet): Promise<FacetNames>;
}

/** Chunks that are loaded at most for words that begin alike. */
const MOST_CHUNKS = 6;

/** @param href makes an address of a path within the site */
export function searchSource(href: (path: string) => string): SearchSource {
  const loaded = new Map<string, Promise<unknown>>();
  const address = (file: string) => href(`/${SEARCH_FOLDER}/${file}`);

  /** A failed load is forgotten, so that the next attempt asks again. */
  function once<T>(name: string, load: () => Promise<T>): Promise<T> {
    let value = loaded.get(name) as Promise<T> | undefined;
    if (!value) {
      value = load();
      loaded.set(name, value);
      value.catch(() => loaded.delete(name));
    }
    return value;
  }

  const manifest = () =>
    once('manifest', () => loadJson<Manifest>(address('manifest.json'), 'unreachable'));
  const file = <T>(name: string, read: (data: unknown) => T) =>
    once(name, async () => read(await loadJson<unknown>(address(name), 'outdated')));

  const chunk = (name: string) =>
    file(name, (data) => {
      const entries = restoreChunk(data);
      return { entries, byKey: new Map(entries.map((entry) => [entry.key, entry])) };
    });

  /** Chunks that may have words that begin so. */
  async function chunksOf(prefix: string): Promise<string[]> {
    const { words } = await manifest();
    const first = Math.max(0, lastNotAfter(words, prefix));
    const last = lastNotAfter(words, `${prefix}\uffff`);
    return words.slice(first, last + 1).map(([, name]) => name);
  }

  const lexicon: Lexicon = {
    async entry(key): Promise<Entry | undefined> {
      const { words } = await manifest();
      const at = lastNotAfter(words, key);
      const name = words[at]?.[1];
      return name ? (await chunk(name)).byKey.get(key) : undefined;
    },
    async beginning(prefix) {
      const names = (await chunksOf(prefix)).slice(0, MOST_CHUNKS);
      const chunks = await Promise.all(names.map(chunk));
      return chunks.flatMap(({ entries }) => entries.filter(({ key }) => key.startsWith(prefix)));
    },
    spread: async (prefix) => (await chunksOf(prefix)).length,
    vocabulary: async () => file((await manifest()).vocabulary, (data) => data as Vocabulary),
  };

  const table = async () => file((await manifest()).table, restoreTable);

  const pagefind = (): Promise<PagefindRecords> =>
    once('pagefind', async () => {
      const { pagefind: expected, quotes, build } = await manifest();
      return pagefindRecords(href(`/${PAGEFIND_FOLDER}/`), { expected, quotes, build });
    });

  const records = async (rows: number[]): Promise<Hit[]> => {
    if (rows.length === 0) return [];
    const [known, { record }] = await Promise.all([table(), pagefind()]);
    return Promise.all(
      rows.map(async (row) => {
        const hit = await record(recordOfRow(row, known));
        return row < known.quotes ? hit : articleOf(hit);
      }),
    );
  };

  return {
    table,
    records,
    async sources() {
      return {
        lexicon,
        table: await table(),
        records,
        adjacent: async (words) =>
          words.length < 2 ? undefined : (await pagefind()).adjacent(words),
      };
    },
    names: async (facet) => file((await manifest()).names[facet], (data) => data as FacetNames),
  };
}

/** Position of the last chunk whose first key is not after the key; -1 where all are. */
function lastNotAfter(words: Manifest['words'], key: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.[0] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** @param missing what it means that there is no such file */
async function loadJson<T>(url: string, missing: 'unreachable' | 'outdated'): Promise<T> {
  let response: Response;
  try {
    // The manifest has one name for ever; everything else is named by what it holds.
    response = await fetch(url, missing === 'unreachable' ? { cache: 'no-cache' } : {});
  } catch (error) {
    throw new IndexError('unreachable', `${url}: ${String(error)}`);
  }
  if (response.status === 404) throw new IndexError(missing, `${url}: not found`);
  if (!response.ok) throw new IndexError('unreachable', `${url}: ${response.status}`);
  try {
    return (await response.json()) as T;
  } catch (error) {
    throw new IndexError('damaged', `${url}: ${String(error)}`);
  }
}
