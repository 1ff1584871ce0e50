/** Narrowing found quotes by voice, topic, kind, time and article, with the number that each choice would leave. */
import { SPEECH_KINDS, type Speech } from '../../quotes/speech.ts';
import type { Column } from '../columns.ts';
import type { Facts, NamedKind } from './sources.ts';

/** Chosen values: one of them within a facet, all facets together. Voices, topics and articles by id. */
export interface Choices {
  voice: string[];
  topic: string[];
  article: string[];
  speech: Speech[];
  /** Months, `2025-12`, inclusive. */
  from: string | undefined;
  to: string | undefined;
}

type Facet = Column | 'month';

type Test = (row: number) => boolean;

/** The tests of the facets that have a choice. */
export type Tests = Partial<Record<Facet, Test>>;

/** @param rows that may be asked about */
export async function testsOf(
  choices: Choices,
  facts: Facts,
  rows: readonly number[],
): Promise<Tests> {
  const tests: Tests = {};
  if (choices.voice.length > 0) tests.voice = await named('voice', choices.voice, facts);
  if (choices.topic.length > 0) tests.topic = await named('topic', choices.topic, facts);
  if (choices.article.length > 0) tests.article = await inArticles(choices.article, facts);
  if (choices.speech.length > 0) {
    const kinds = new Set(choices.speech.map((kind) => SPEECH_KINDS.indexOf(kind)));
    const column = await facts.column('speech', rows);
    tests.speech = (row) => kinds.has(column(row)[0] ?? -1);
  }
  if (choices.from !== undefined || choices.to !== undefined)
    tests.month = await inMonths(choices, facts);
  return tests;
}

async function named(kind: NamedKind, ids: string[], facts: Facts): Promise<Test> {
  const rows = new Set((await facts.rowsOf(kind, ids)).flat());
  return (row) => rows.has(row);
}

async function inArticles(ids: string[], facts: Facts): Promise<Test> {
  const articles = await facts.articleById(ids);
  return (row) => articles.some((hit) => hit && row >= hit.first && row < hit.first + hit.count);
}

async function inMonths({ from, to }: Choices, facts: Facts): Promise<Test> {
  const { rows } = await monthRange({ from, to }, facts);
  return (row) => row >= rows.first && row < rows.end;
}

interface MonthRange {
  rows: { first: number; end: number };
  articles: { first: number; end: number };
}

/** Rows and articles of the months from `from` to `to`, both included. */
export async function monthRange(
  { from = '', to = '9999-99' }: Pick<Choices, 'from' | 'to'>,
  facts: Facts,
): Promise<MonthRange> {
  const months = await facts.months();
  const newest = months.find(([month]) => month <= to);
  const older = months.find(([month]) => month < from);
  return {
    rows: { first: newest?.[1] ?? facts.quotes, end: older?.[1] ?? facts.quotes },
    articles: { first: newest?.[2] ?? facts.articles, end: older?.[2] ?? facts.articles },
  };
}

/** Rows that all tests let through, but for that of one facet. */
export function passing(rows: readonly number[], tests: Tests, but?: Facet): number[] {
  const asked = Object.entries(tests).flatMap(([facet, test]) => (facet === but ? [] : [test]));
  return asked.length === 0 ? [...rows] : rows.filter((row) => asked.every((test) => test(row)));
}

/** Counts the rows that have each value of a facet, by the number of the value. */
export async function countBy(
  facet: Column,
  rows: readonly number[],
  facts: Facts,
): Promise<Map<number, number>> {
  const column = await facts.column(facet, rows);
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const value of column(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Counts the rows of each month that has an article, newest first. */
export async function countMonths(
  rows: readonly number[],
  facts: Facts,
): Promise<[month: string, count: number][]> {
  const months = await facts.months();
  const inOrder = [...rows].sort((a, b) => a - b);
  let at = 0;
  return months.map(([month], index) => {
    const end = months[index + 1]?.[1] ?? facts.quotes;
    const before = at;
    while (at < inOrder.length && (inOrder[at] ?? 0) < end) at += 1;
    return [month, at - before];
  });
}

/** Newest first is the order of the rows; within a day the order of the archive is kept either way. */
export async function sortRows(
  rows: readonly number[],
  sorting: 'neu' | 'alt',
  facts: Facts,
): Promise<number[]> {
  const inOrder = [...rows].sort((a, b) => a - b);
  if (sorting === 'neu') return inOrder;
  const column = await facts.column('article', inOrder);
  const articleOf = (row: number) => column(row)[0] ?? 0;
  return inOrder.sort((a, b) => articleOf(b) - articleOf(a) || a - b);
}
