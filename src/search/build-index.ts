/** Builds the search index of an archive: the lexicon, the table, and Pagefind's index with one record a quote. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Archive } from '../archive/model.ts';
import { buildLexicon } from './lexicon/build.ts';
import { store } from './lexicon/entry.ts';
import { vocabularyOf } from './lexicon/vocabulary.ts';
import {
  PAGEFIND_FOLDER,
  PAGEFIND_LANGUAGE,
  SEARCH_FOLDER,
  type IndexFile,
  type Manifest,
} from './files.ts';
import { searchRecords, type SearchRecord } from './records.ts';
import { facetNames, storeTable } from './table.ts';

/** Characters of JSON in one chunk of the lexicon: about 4 kB once compressed. */
const CHUNK_SIZE = 12_000;

/** What Pagefind writes beside its index for sites that use its own interface. */
const NEEDED =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..*\.pf_meta|(index|fragment)\/.*)$/;

export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

/**
 * All files of the index, in memory: the development server serves them as they are. The same archive gives the same
 * bytes.
 * @throws SearchIndexError when Pagefind refuses a record or takes fewer than it was given
 */
export async function searchIndexFiles(archive: Archive): Promise<IndexFile[]> {
  const lexicon = await buildLexicon(archive);
  const pagefind = await pagefindFiles(searchRecords(archive));
  const files: IndexFile[] = [];
  const add = (name: string, data: unknown): string => {
    const content = new TextEncoder().encode(JSON.stringify(data));
    const file = `${name}-${digest(content)}.json`;
    files.push({ path: `${SEARCH_FOLDER}/${file}`, content });
    return file;
  };
  const words: Manifest['words'] = [];
  for (const chunk of chunks(lexicon.map(store))) {
    const [first] = chunk;
    if (first) words.push([first.k, add('woerter', chunk)]);
  }
  const names = facetNames(archive);
  const manifest = {
    pagefind: indexName(pagefind),
    quotes: archive.quotes.length,
    table: add('tabelle', storeTable(archive)),
    names: {
      voice: add('stimmen', names.voice),
      topic: add('themen', names.topic),
      article: add('artikel', names.article),
    },
    vocabulary: add('wortschatz', vocabularyOf(lexicon)),
    words,
  };
  const build = digest(new TextEncoder().encode(JSON.stringify(manifest)));
  const content = new TextEncoder().encode(
    JSON.stringify({ build, ...manifest } satisfies Manifest),
  );
  return [...files, { path: `${SEARCH_FOLDER}/manifest.json`, content }, ...pagefind];
}

/**
 * Writes the index below `outDir`, in place of one that may be there.
 * @returns number of quotes that can be found, and of files written
 */
export async function buildIndex(
  archive: Archive,
  { outDir }: { outDir: string },
): Promise<{ quotes: number; files: number }> {
  const files = await searchIndexFiles(archive);
  for (const folder of [SEARCH_FOLDER, PAGEFIND_FOLDER])
    await rm(path.join(outDir, folder), { recursive: true, force: true });
  for (const folder of new Set(files.map((file) => path.dirname(file.path)))) {
    await mkdir(path.join(outDir, folder), { recursive: true });
  }
  await Promise.all(files.map((file) => writeFile(path.join(outDir, file.path), file.content)));
  return { quotes: archive.quotes.length, files: files.length };
}

async function pagefindFiles(records: SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new SearchIndexError(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    // One after the other: the order of the records is the order of the table's rows.
    for (const { url, content, meta } of records) {
      const added = await index.addCustomRecord({
        url,
        content,
        meta,
        language: PAGEFIND_LANGUAGE,
      });
      if (added.errors.length > 0)
        throw new SearchIndexError(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0)
      throw new SearchIndexError(`Pagefind wrote no index: ${problems.join('; ')}`);
    const needed = files
      .filter((file) => NEEDED.test(file.path))
      .map((file) => ({ path: `${PAGEFIND_FOLDER}/${file.path}`, content: file.content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    const { page_count: count } = entryOf(needed);
    if (count !== records.length) {
      throw new SearchIndexError(
        `Pagefind indexed ${count} of ${records.length} records: two of them have one address.`,
      );
    }
    return needed;
  } finally {
    await index.deleteIndex();
    await close();
  }
}

interface PagefindEntry {
  hash: string;
  page_count: number;
}

function entryOf(files: IndexFile[]): PagefindEntry {
  const file = files.find((candidate) => candidate.path.endsWith('pagefind-entry.json'));
  const { languages } = JSON.parse(new TextDecoder().decode(file?.content)) as {
    languages: Record<string, PagefindEntry>;
  };
  const entry = languages[PAGEFIND_LANGUAGE];
  if (!entry) throw new SearchIndexError('Pagefind indexed no record: the archive has no quote.');
  return entry;
}

function indexName(files: IndexFile[]): string {
  return entryOf(files).hash;
}

function* chunks<T>(entries: T[]): Generator<T[]> {
  let chunk: T[] = [];
  let size = 0;
  for (const entry of entries) {
    const length = JSON.stringify(entry).length;
    if (size > 0 && size + length > CHUNK_SIZE) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(entry);
    size += length;
  }
  if (chunk.length > 0) yield chunk;
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
