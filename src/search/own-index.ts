/** The index that the search page reads: everything of an archive, cut into small files (see `files.ts`). */
import { createHash } from 'node:crypto';
import type { Archive } from '../archive/model.ts';
import { blocks, chunked } from './chunks.ts';
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
import { buildLexicon, type FoundBefore } from './lexicon/build.ts';
import { store } from './lexicon/entry.ts';
import { backwards, vocabularyOf } from './lexicon/vocabulary.ts';
import { byId, storeNames } from './names.ts';
import { pairsOf } from './phrases.ts';
import { firstRowsOf, storeArticles, storeContexts, storeRecords } from './records.ts';
import { germanAffixes, type Affixes } from '../german/affixes.ts';
import { fold } from '../german/spelling.ts';

interface Found {
  dictionary: Affixes;
  /** What was found of words for an earlier index that was made with the same dictionary. */
  before?: FoundBefore;
}

/** All files but the manifest's folder name depend on what they hold alone: the same archive gives the same bytes. */
export async function ownIndexFiles(archive: Archive, found?: Found): Promise<IndexFile[]> {
  const { dictionary, before } = found ?? { dictionary: await germanAffixes() };
  const lexicon = buildLexicon(archive, dictionary, before);
  const words = chunked(
    'woerter',
    lexicon,
    ({ key }) => key,
    (entry) => JSON.stringify(store(entry)),
  );
  const pairs = chunked(
    'folgen',
    pairsOf(archive),
    ({ pair }) => pair,
    ({ json }) => json,
  );
  const vocabulary = vocabularyOf(lexicon);
  const forwards = chunked('vorwaerts', vocabulary, ([word]) => fold(word));
  const reversed = vocabulary
    .map((word) => ({ word, key: backwards(word[0]) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const backward = chunked(
    'rueckwaerts',
    reversed.map(({ word }) => word),
    ([word]) => backwards(word),
  );
  const names = storeNames(archive);
  const firstRows = firstRowsOf(archive);
  const numbered = [
    ...words.chunks,
    ...pairs.chunks,
    ...forwards.chunks,
    ...backward.chunks,
    ...names.files,
    ...storeColumns(archive, numbersOf(archive)),
    ...blocks('zitate', archive.quotes, BLOCK.record, storeRecords),
    ...blocks('umfeld', archive.quotes, BLOCK.context, storeContexts),
    ...blocks('artikel', archive.articles, BLOCK.article, (block) =>
      storeArticles(block, firstRows),
    ),
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
