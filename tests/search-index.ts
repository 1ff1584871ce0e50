/** An index in memory, read as the browser reads it over the network. */
import type { Archive } from '../src/archive/model.ts';
import { fileName, SEARCH_FOLDER, type IndexFile, type Manifest } from '../src/search/files.ts';
import { ownIndexFiles } from '../src/search/own-index.ts';
import { indexReader, type IndexReader } from '../src/search/query/read-index.ts';

interface ReadFiles {
  reader: IndexReader;
  /** Names of the files that were read, in order. */
  read: string[];
}

export async function indexInMemory(archive: Archive): Promise<ReadFiles> {
  return readerOf(await ownIndexFiles(archive));
}

export function readerOf(files: readonly IndexFile[]): ReadFiles {
  const contents = new Map(
    files.map(({ path, content }) => [path.slice(SEARCH_FOLDER.length + 1), content]),
  );
  const read: string[] = [];
  const cache = new Map<string, unknown>();
  const load = (name: string): unknown => {
    read.push(name);
    const content = contents.get(name);
    if (!content) throw new Error(`the index has no ${name}`);
    return JSON.parse(new TextDecoder().decode(content)) as unknown;
  };
  const manifest = load('manifest.json') as Manifest;
  const file = <T>(name: string, restore: (data: unknown) => T): Promise<T> => {
    if (!cache.has(name)) cache.set(name, restore(load(`${manifest.build}/${name}`)));
    return Promise.resolve(cache.get(name) as T);
  };
  const reader = indexReader({
    manifest: () => Promise.resolve(manifest),
    file,
    numbered: (kind, number, restore) => file(fileName(kind, number), restore),
  });
  return { reader, read };
}
