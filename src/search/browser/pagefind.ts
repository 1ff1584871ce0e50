/** What is taken from Pagefind: the records, by their number, and which of them have words side by side. */
import { PAGEFIND_LANGUAGE } from '../files.ts';
import { hitOf, type Hit } from '../records.ts';
import { IndexError } from './problems.ts';

export interface PagefindRecords {
  record(number: number): Promise<Hit>;
  /** Numbers of the records in which the words stand side by side, accents and case aside. */
  adjacent(words: string[]): Promise<Set<number>>;
}

interface PagefindResult {
  id: string;
  data(): Promise<{ raw_url?: string; url: string; content: string; meta: Record<string, string> }>;
}

interface PagefindInstance {
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
}

interface PagefindModule {
  createInstance(options: {
    basePath: string;
    language: string;
    noWorker: boolean;
    metaCacheTag: string;
  }): PagefindInstance;
}

/**
 * @param folder address of Pagefind's files, `/pagefind/`
 * @param expected name of the index that the lexicon was built with
 * @param build of the whole index
 */
export async function pagefindRecords(
  folder: string,
  { expected, quotes, build }: { expected: string; quotes: number; build: string },
): Promise<PagefindRecords> {
  const instance = await start(folder, expected, build);
  // Without a word and without sorting, Pagefind gives all records in the order in which it was given them.
  const { results } = await instance.search(null).catch((error: unknown) => {
    throw new IndexError('damaged', String(error));
  });
  if (results.length < quotes)
    throw new IndexError('outdated', `${results.length} records for ${quotes} quotes`);
  const rowOf = new Map(results.map(({ id }, row) => [id, row]));

  return {
    record: (number) => recordOf(results[number]),
    async adjacent(words) {
      const { results: near } = await instance.search(`"${words.join(' ')}"`);
      return new Set(near.flatMap(({ id }) => rowOf.get(id) ?? []));
    },
  };
}

async function start(folder: string, expected: string, build: string): Promise<PagefindInstance> {
  let module: PagefindModule;
  try {
    const [entry, loaded] = await Promise.all([
      // The address under which Pagefind asks for it as well, so that it comes over the network once.
      fetch(`${folder}pagefind-entry.json?ts=${build}`).then((response) =>
        response.json(),
      ) as Promise<{
        languages: Record<string, { hash: string }>;
      }>,
      import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    ]);
    if (entry.languages[PAGEFIND_LANGUAGE]?.hash !== expected) {
      throw new IndexError('outdated', `Pagefind's index is not ${expected}`);
    }
    module = loaded;
  } catch (error) {
    throw error instanceof IndexError ? error : new IndexError('unreachable', String(error));
  }
  // Searches take a few milliseconds: a worker would cost more to load than it saves.
  return module.createInstance({
    basePath: folder,
    language: PAGEFIND_LANGUAGE,
    noWorker: true,
    metaCacheTag: build,
  });
}

async function recordOf(result: PagefindResult | undefined): Promise<Hit> {
  if (!result) throw new IndexError('outdated', 'a quote of the lexicon has no record');
  try {
    const { raw_url, url, content, meta } = await result.data();
    return hitOf({ url: raw_url ?? url, content, meta });
  } catch (error) {
    throw new IndexError('damaged', String(error));
  }
}
