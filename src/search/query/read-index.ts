/** The search index as queries and facets ask for it, read a piece at a time. */
import { COLUMNS, restoreColumn, type Column } from '../columns.ts';
import {
  BLOCK,
  blockOf,
  type Manifest,
  type NameDirectory,
  type NumberedFile,
  type PhraseDirectory,
  type WordDirectory,
} from '../files.ts';
import { restoreChunk } from '../lexicon/entry.ts';
import type { Rows } from '../lexicon/rows.ts';
import { backwards, type KnownWord } from '../lexicon/vocabulary.ts';
import { restoreNames, restoreRows, type ArticleNumbers, type Named } from '../names.ts';
import { restorePair, type StoredPair } from '../phrases.ts';
import type { Facts, Lexicon, NamedKind, Numbered, Sources } from './sources.ts';
import { fold } from '../../german/spelling.ts';
import { restoreArticles, restoreRecords, type Contexts } from '../records.ts';

/** Chunks that are loaded at most for words that begin alike, and for words that resemble a word on either side. */
const MOST_CHUNKS = 6;
const MOST_SIMILAR = 2;

/** The files of an index; each is read once. */
export interface IndexFiles {
  manifest(): Promise<Manifest>;
  /** A file that is not numbered, `wortliste.json`. */
  file<T>(name: string, read: (data: unknown) => T): Promise<T>;
  numbered<T>(kind: NumberedFile, number: number, read: (data: unknown) => T): Promise<T>;
}

/** What the search page asks of the index. */
export interface IndexReader {
  sources(): Promise<Sources>;
  facts(): Promise<Facts>;
  context(row: number): Promise<Contexts[number]>;
  /** Number of topics. */
  topics(): Promise<number>;
  /** Loads what every search needs. */
  prepare(): Promise<void>;
}

/** Reads the index from its files, each of which is loaded once, when it is asked for. */
export function indexReader(files: IndexFiles): IndexReader {
  const { manifest, file, numbered } = files;
  const nameDirectory = () => file('namenliste.json', (data) => data as NameDirectory);

  const chunk = (number: number) =>
    numbered('woerter', number, (data) => {
      const entries = restoreChunk(data);
      return { entries, byKey: new Map(entries.map((entry) => [entry.key, entry])) };
    });

  async function chunksOf(prefix: string): Promise<number[]> {
    const { words } = await manifest();
    const [first, last] = [blockOf(words, prefix), blockOf(words, `${prefix}\uffff`)];
    return Array.from({ length: words.length === 0 ? 0 : last - first + 1 }, (_, at) => first + at);
  }

  const lexicon: Lexicon = {
    async entry(key) {
      const { words } = await manifest();
      return words.length === 0 ? undefined : (await chunk(blockOf(words, key))).byKey.get(key);
    },
    async beginning(prefix) {
      const numbers = await chunksOf(prefix);
      const chunks = await Promise.all(numbers.slice(0, MOST_CHUNKS).map(chunk));
      return {
        entries: chunks.flatMap(({ entries }) =>
          entries.filter(({ key }) => key.startsWith(prefix)),
        ),
        whole: numbers.length <= MOST_CHUNKS,
      };
    },
    spread: async (prefix) => (await chunksOf(prefix)).length,
    async similar(word) {
      const directory = await file('wortliste.json', (data) => data as WordDirectory);
      const lists = await Promise.all([
        near('vorwaerts', directory.forwards, fold(word)),
        near('rueckwaerts', directory.backwards, backwards(word)),
      ]);
      return [...new Map(lists.flat().map((known) => [known[0], known])).values()];
    },
  };

  /** The words around a key, from those on that share its first letters. */
  async function near(
    kind: NumberedFile,
    firstKeys: readonly string[],
    key: string,
  ): Promise<KnownWord[]> {
    if (firstKeys.length === 0) return [];
    const last = blockOf(firstKeys, key.slice(0, 4) + '\uffff');
    const first = Math.max(blockOf(firstKeys, key.slice(0, 3)), last - MOST_SIMILAR + 1);
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const chunks = await Promise.all(
      numbers.map((number) => numbered(kind, number, (data) => data as KnownWord[])),
    );
    return chunks.flat();
  }

  async function pair(wanted: string): ReturnType<Sources['pair']> {
    const directory = await file('folgenliste.json', (data) => data as PhraseDirectory);
    if (directory.length === 0) return [];
    const pairs = await numbered(
      'folgen',
      blockOf(directory, wanted),
      (data) => new Map((data as StoredPair[]).map((stored) => [stored[0], stored])),
    );
    const found = pairs.get(wanted);
    return found ? restorePair(found) : [];
  }

  /** Items of blocks by their numbers, in the order asked for. */
  async function items<T>(
    kind: NumberedFile,
    size: number,
    numbers: readonly number[],
    read: (data: unknown) => T[],
  ): Promise<T[]> {
    return Promise.all(
      numbers.map(async (number) => {
        const block = await numbered(kind, Math.floor(number / size), read);
        const item = block[number % size];
        if (item === undefined) throw new RangeError(`${kind} has no ${String(number)}`);
        return item;
      }),
    );
  }

  const KINDS = {
    voice: {
      kind: 'stimmen',
      size: BLOCK.voice,
      ids: 'voices',
      of: 'stimmenzeilen',
      at: 'voiceRows',
    },
    topic: {
      kind: 'themen',
      size: BLOCK.topic,
      ids: 'topics',
      of: 'themenzeilen',
      at: 'topicRows',
    },
  } as const satisfies Record<NamedKind, unknown>;

  async function namedById(
    name: NamedKind,
    ids: readonly string[],
  ): Promise<(Numbered<Named> | undefined)[]> {
    const { kind, size, ids: list } = KINDS[name];
    const firsts = (await nameDirectory())[list];
    return Promise.all(
      ids.map(async (id) => {
        if (firsts.length === 0) return undefined;
        const at = blockOf(firsts, id);
        const block = await numbered(kind, at, restoreNames);
        const within = block.findIndex((item) => item.id === id);
        const item = block[within];
        return item && { ...item, number: at * size + within };
      }),
    );
  }

  async function rowsOf(name: NamedKind, ids: readonly string[]): Promise<Rows[]> {
    const { of, at } = KINDS[name];
    const firsts = (await nameDirectory())[at];
    return Promise.all(
      ids.map(async (id) =>
        firsts.length === 0
          ? []
          : ((await numbered(of, blockOf(firsts, id), restoreRows)).get(id) ?? []),
      ),
    );
  }

  const articleHits = (numbers: readonly number[]) =>
    items('artikel', BLOCK.article, numbers, restoreArticles);

  async function articleById(ids: readonly string[]): ReturnType<Facts['articleById']> {
    const { articles } = await nameDirectory();
    return Promise.all(
      ids.map(async (id) => {
        if (articles.length === 0) return undefined;
        const block = await numbered(
          'artikelnummern',
          blockOf(articles, id),
          (data) => new Map(data as ArticleNumbers),
        );
        const number = block.get(id);
        const [hit] = number === undefined ? [] : await articleHits([number]);
        return hit && number !== undefined ? { ...hit, number } : undefined;
      }),
    );
  }

  async function column(name: Column, rows: readonly number[]): ReturnType<Facts['column']> {
    const wanted = [...new Set(rows.map((row) => Math.floor(row / BLOCK.column)))];
    const loaded = new Map(
      await Promise.all(
        wanted.map(
          async (number) =>
            [
              number,
              await numbered(COLUMNS[name], number, (data) => restoreColumn(name, data)),
            ] as const,
        ),
      ),
    );
    return (row) => loaded.get(Math.floor(row / BLOCK.column))?.[row % BLOCK.column] ?? [];
  }

  return {
    async sources() {
      const { quotes, articles } = await manifest();
      return {
        quotes,
        articles,
        lexicon,
        pair,
        records: (rows) => items('zitate', BLOCK.record, rows, restoreRecords),
      };
    },
    async facts() {
      const { quotes, articles } = await manifest();
      return {
        quotes,
        articles,
        column,
        named: (name, numbers) => items(KINDS[name].kind, KINDS[name].size, numbers, restoreNames),
        namedById,
        rowsOf,
        articleHits,
        articleById,
        months: async () => (await nameDirectory()).months,
      };
    },
    topics: async () => (await manifest()).topics,
    prepare: async () => void (await manifest()),
    context: async (row) =>
      (await items('umfeld', BLOCK.context, [row], (data) => data as Contexts))[0] ?? ['', ''],
  };
}
