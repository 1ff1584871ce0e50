/** Narrowing found quotes by voice, topic, kind, month and article, with the number that each choice would leave. */
import { SPEECH_KINDS, type Speech } from '../../quotes/speech.ts';
import type { Table } from '../table.ts';

/** Chosen values: one of them within a facet, all facets together. Voices, topics and articles by number. */
export interface Choices {
  voice: number[];
  topic: number[];
  article: number[];
  speech: Speech[];
  /** Months, inclusive. */
  from: string | undefined;
  to: string | undefined;
}

export interface FacetCounts {
  voice: Map<number, number>;
  topic: Map<number, number>;
  article: Map<number, number>;
  speech: Map<Speech, number>;
  month: Map<string, number>;
}

type Facet = keyof FacetCounts;

const FACETS: readonly Facet[] = ['voice', 'topic', 'article', 'speech', 'month'];

export interface Narrowed {
  /** Rows that all choices let through, in the given order. */
  rows: number[];
  /** For each value of a facet: rows that have it and that the choices of all other facets let through. */
  counts: FacetCounts;
}

export function narrow(rows: readonly number[], choices: Choices, table: Table): Narrowed {
  const counts: FacetCounts = {
    voice: new Map(),
    topic: new Map(),
    article: new Map(),
    speech: new Map(SPEECH_KINDS.map((kind) => [kind, 0])),
    month: new Map(),
  };
  const left: number[] = [];
  const passes = testsOf(choices, table);
  for (const row of rows) {
    const failed = FACETS.filter((facet) => !passes[facet](row));
    if (failed.length === 0) left.push(row);
    for (const facet of FACETS) {
      if (failed.every((other) => other === facet)) countRow(counts, facet, row, table);
    }
  }
  return { rows: left, counts };
}

function testsOf(choices: Choices, table: Table): Record<Facet, (row: number) => boolean> {
  const voices = new Set(choices.voice);
  const articles = new Set(choices.article);
  const kinds = new Set(choices.speech);
  const { from = '', to = '9999-99' } = choices;
  return {
    voice: (row) => voices.size === 0 || voices.has(table.voice[row] ?? -1),
    topic: (row) =>
      choices.topic.length === 0 ||
      choices.topic.some((topic) => table.topics[row]?.includes(topic)),
    article: (row) => articles.size === 0 || articles.has(table.article[row] ?? -1),
    speech: (row) => kinds.size === 0 || kinds.has(table.speech[row] ?? SPEECH_KINDS[0]),
    month: (row) => {
      const month = monthOf(row, table);
      return month >= from && month <= to;
    },
  };
}

function countRow(counts: FacetCounts, facet: Facet, row: number, table: Table): void {
  switch (facet) {
    case 'voice':
      return count(counts.voice, table.voice[row]);
    case 'article':
      return count(counts.article, table.article[row]);
    case 'speech':
      return count(counts.speech, table.speech[row]);
    case 'month':
      return count(counts.month, monthOf(row, table));
    case 'topic':
      return table.topics[row]?.forEach((topic) => count(counts.topic, topic));
  }
}

function count<Value>(counts: Map<Value, number>, value: Value | undefined): void {
  if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
}

export function monthOf(row: number, table: Table): string {
  return (table.days[table.article[row] ?? -1] ?? '').slice(0, 7);
}

/** Newest first is the order of the table; within an article the order of the text is kept either way. */
export function sortRows(rows: readonly number[], sorting: 'neu' | 'alt', table: Table): number[] {
  const inOrder = [...rows].sort((a, b) => a - b);
  if (sorting === 'neu') return inOrder;
  const dayOf = (row: number) => table.days[table.article[row] ?? -1] ?? '';
  return inOrder.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a - b));
}
