/** Voices and topics by number, which is their order by id: what they are called and which quotes are theirs. */
import type { Archive, Quote, Topic, Voice } from '../archive/model.ts';
import { blocks, chunked } from './chunks.ts';
import { BLOCK, type NameDirectory, type NumberedFile } from './files.ts';
import { differences, sums, type Rows } from './lexicon/rows.ts';
import { firstRowsOf } from './records.ts';

/** A voice or topic, as facets and chips show it. */
export interface Named {
  id: string;
  name: string;
}

type StoredName = [id: string, name: string];

/** Rows as differences. They lie apart from the names: a facet shows many names and asks for the rows of few. */
type StoredRows = [id: string, ...steps: Rows];

/** Ids and what they number, sorted by id. */
export type ArticleNumbers = [id: string, number: number][];

/** A sorted copy, by the code units of the ids: the order in which voices and topics are numbered. */
export function byId<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The names of voices, topics and articles, as files of the index have them. */
export function storeNames(archive: Archive): {
  files: { kind: NumberedFile; json: string }[];
  directory: NameDirectory;
} {
  const rows = new Map(archive.quotes.map((quote, row) => [quote, row]));
  const voices = byId(archive.voices);
  const topics = byId(archive.topics);
  const numbers = archive.articles
    .map(({ id }, number): [string, number] => [id, number])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const store = (items: (Voice | Topic)[]) => items.map(({ id, name }): StoredName => [id, name]);
  const rowsOf = (kind: NumberedFile, items: (Voice | Topic)[]) =>
    chunked(
      kind,
      items.map((item) => storedRows(item, rows)),
      ([id]) => id,
    );
  const voiceRows = rowsOf('stimmenzeilen', voices);
  const topicRows = rowsOf('themenzeilen', topics);
  return {
    files: [
      ...blocks('stimmen', voices, BLOCK.voice, store),
      ...blocks('themen', topics, BLOCK.topic, store),
      ...voiceRows.chunks,
      ...topicRows.chunks,
      ...blocks('artikelnummern', numbers, BLOCK.articleId, (block) => block),
    ],
    directory: {
      voices: firstsOf(voices, BLOCK.voice),
      topics: firstsOf(topics, BLOCK.topic),
      articles: firstsOf(
        numbers.map(([id]) => ({ id })),
        BLOCK.articleId,
      ),
      voiceRows: voiceRows.firstKeys,
      topicRows: topicRows.firstKeys,
      months: monthsOf(archive),
    },
  };
}

function storedRows({ id, quotes }: Voice | Topic, rows: ReadonlyMap<Quote, number>): StoredRows {
  const own = quotes.map((quote) => rows.get(quote) ?? 0).sort((a, b) => a - b);
  return [id, ...differences(own)];
}

/** Reads a block of names back, as `storeNames` wrote it; nothing checks its shape. */
export function restoreNames(stored: unknown): Named[] {
  return (stored as StoredName[]).map(([id, name]) => ({ id, name }));
}

/** By id. */
export function restoreRows(stored: unknown): Map<string, Rows> {
  return new Map((stored as StoredRows[]).map(([id, ...steps]) => [id, sums(steps)]));
}

function firstsOf(items: readonly { id: string }[], size: number): string[] {
  return items.filter((_, at) => at % size === 0).map(({ id }) => id);
}

function monthsOf(archive: Archive): NameDirectory['months'] {
  const months: NameDirectory['months'] = [];
  const firstRows = firstRowsOf(archive);
  for (const [number, article] of archive.articles.entries()) {
    const month = article.day.slice(0, 7);
    if (months.at(-1)?.[0] !== month) months.push([month, firstRows.get(article) ?? 0, number]);
  }
  return months;
}
