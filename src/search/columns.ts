/**
 * What facets need to know of each quote, a column a facet, in blocks of rows. A row is a quote's place in the archive,
 * newest article first.
 */
import type { Archive, Article, Quote } from '../archive/model.ts';
import { SPEECH_KINDS } from '../quotes/speech.ts';
import { blocks } from './chunks.ts';
import { BLOCK, type NumberedFile } from './files.ts';

/** Facets that have a column; months follow from the order of the rows. */
export const COLUMNS = {
  article: 'spalte-artikel',
  voice: 'spalte-stimme',
  topic: 'spalte-thema',
  speech: 'spalte-art',
} as const satisfies Record<string, NumberedFile>;
export type Column = keyof typeof COLUMNS;

/** The values of some rows that follow each other. */
export type ColumnBlock = (readonly number[])[];

/** Numbers of the voices and topics by their ids, which are the order of their names' files. */
interface Numbers {
  voices: ReadonlyMap<string, number>;
  topics: ReadonlyMap<string, number>;
}

/**
 * The files of all columns, each a block of `BLOCK.column` rows as JSON, which `restoreColumn` reads back.
 * @param numbers places of voices and topics in the order of their ids, as `storeNames` writes them
 */
export function storeColumns(
  archive: Archive,
  { voices, topics }: Numbers,
): { kind: NumberedFile; json: string }[] {
  const { quotes } = archive;
  const articles = new Map(archive.articles.map((article, number) => [article, number]));
  const column = (name: Column, store: (rows: Quote[]) => unknown) =>
    blocks(COLUMNS[name], quotes, BLOCK.column, (rows) => store(rows));
  return [
    ...column('article', (rows) => articleRuns(rows, articles)),
    ...column('voice', (rows) => rows.map(({ speaker }) => voices.get(speaker.id) ?? 0)),
    ...column('speech', (rows) => rows.map(({ speech }) => SPEECH_KINDS.indexOf(speech)).join('')),
    ...column('topic', (rows) => topicSteps(rows, topics)),
  ];
}

/** In turn, how far on the next article is and how many of the rows are its quotes. */
function articleRuns(rows: Quote[], numbers: ReadonlyMap<Article, number>): number[] {
  const runs: number[] = [];
  let before = 0;
  let current: Article | undefined;
  for (const { article } of rows) {
    if (article !== current) {
      const number = numbers.get(article) ?? 0;
      runs.push(number - before, 0);
      before = number;
      current = article;
    }
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
  }
  return runs;
}

/** Of rows that have topics: how far on the row is, and their numbers. */
function topicSteps(rows: Quote[], numbers: ReadonlyMap<string, number>): number[][] {
  let before = 0;
  return rows.flatMap(({ topics }, row) => {
    if (topics.length === 0) return [];
    const step = row - before;
    before = row;
    return [[step, ...topics.map(({ id }) => numbers.get(id) ?? 0)]];
  });
}

/** Reads a block back. */
export function restoreColumn(column: Column, stored: unknown): ColumnBlock {
  switch (column) {
    case 'voice':
      return (stored as number[]).map((voice) => [voice]);
    case 'speech':
      return Array.from(stored as string, (digit) => [Number(digit)]);
    case 'article':
      return restoreRuns(stored as number[]);
    case 'topic':
      return restoreTopics(stored as number[][]);
  }
}

function restoreRuns(runs: number[]): ColumnBlock {
  const values: number[][] = [];
  let article = 0;
  for (let at = 0; at < runs.length; at += 2) {
    article += runs[at] ?? 0;
    for (let count = runs[at + 1] ?? 0; count > 0; count -= 1) values.push([article]);
  }
  return values;
}

function restoreTopics(stored: number[][]): ColumnBlock {
  const values: number[][] = [];
  let row = 0;
  for (const [step = 0, ...topics] of stored) {
    row += step;
    values[row] = topics;
  }
  return values;
}
