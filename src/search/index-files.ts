/**
 * The files of the index: all of an archive, cut into small ones (see `files.ts`). Those of words are made apart, in
 * `word-files.ts`.
 */
import { createHash } from 'node:crypto';
import type { Archive } from '../archive/model.ts';
import { blocks, chunked, type Chunked } from './chunks.ts';
import { storeColumns } from './columns.ts';
import {
  BLOCK,
  fileName,
  SEARCH_FOLDER,
  type IndexFile,
  type Manifest,
  type NumberedFile,
  type WordDirectory,
} from './files.ts';
import { byId, storeNames } from './names.ts';
import { pairsOf } from './phrases.ts';
import { firstRowsOf, storeArticles, storeContexts, storeRecords } from './records.ts';
import type { WordFiles } from './word-files.ts';

/** What is written as the archive has it. */
export interface TextFiles {
  pairs: Chunked;
  names: ReturnType<typeof storeNames>;
  blocks: { kind: NumberedFile; json: string }[];
}

/** The files but those of words. */
export function textFiles(archive: Archive): TextFiles {
  const firstRows = firstRowsOf(archive);
  return {
    pairs: chunked(
      'folgen',
      pairsOf(archive),
      ({ pair }) => pair,
      ({ json }) => json,
    ),
    names: storeNames(archive),
    blocks: [
      ...storeColumns(archive, numbersOf(archive)),
      ...blocks('zitate', archive.quotes, BLOCK.record, storeRecords),
      ...blocks('umfeld', archive.quotes, BLOCK.context, storeContexts),
      ...blocks('artikel', archive.articles, BLOCK.article, (block) =>
        storeArticles(block, firstRows),
      ),
    ],
  };
}

/**
 * All files, with what finds them. All but the name of the manifest’s folder depends on what they hold alone: the same
 * archive gives the same bytes.
 */
export function indexFiles(
  archive: Archive,
  { pairs, names, blocks: rest }: TextFiles,
  { words, forwards, backwards: backward }: WordFiles,
): IndexFile[] {
  const numbered = [
    ...words.chunks,
    ...pairs.chunks,
    ...forwards.chunks,
    ...backward.chunks,
    ...names.files,
    ...rest,
  ];
  const wordDirectory: WordDirectory = {
    forwards: forwards.firstKeys,
    backwards: backward.firstKeys,
  };
  const files = [
    ...withNumbers(numbered),
    { name: 'folgenliste.json', json: JSON.stringify(pairs.firstKeys) },
    { name: 'wortliste.json', json: JSON.stringify(wordDirectory) },
    { name: 'namenliste.json', json: JSON.stringify(names.directory) },
  ];
  return placed(files, {
    quotes: archive.quotes.length,
    articles: archive.articles.length,
    voices: archive.voices.length,
    topics: archive.topics.length,
    words: words.firstKeys,
  });
}

function numbersOf({ voices, topics }: Archive): Record<'voices' | 'topics', Map<string, number>> {
  const numbers = (items: readonly { id: string }[]) =>
    new Map(byId(items).map(({ id }, number) => [id, number]));
  return { voices: numbers(voices), topics: numbers(topics) };
}

interface Written {
  name: string;
  json: string;
}

function withNumbers(files: readonly { kind: NumberedFile; json: string }[]): Written[] {
  const next = new Map<NumberedFile, number>();
  return files.map(({ kind, json }) => {
    const number = next.get(kind) ?? 0;
    next.set(kind, number + 1);
    return { name: fileName(kind, number), json };
  });
}

/** Into a folder that is named by all that they hold. */
function placed(files: readonly Written[], counts: Omit<Manifest, 'build'>): IndexFile[] {
  const hash = createHash('sha256');
  for (const { name, json } of files) hash.update(`${name}\0${json}\0`);
  hash.update(JSON.stringify(counts));
  const build = hash.digest('hex').slice(0, 12);
  const encoder = new TextEncoder();
  const manifest: Manifest = { build, ...counts };
  return [
    ...files.map(({ name, json }) => ({
      path: `${SEARCH_FOLDER}/${build}/${name}`,
      content: encoder.encode(json),
    })),
    { path: `${SEARCH_FOLDER}/manifest.json`, content: encoder.encode(JSON.stringify(manifest)) },
  ];
}
