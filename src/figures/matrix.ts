/** Wer sagt was: topics down, voices across, quotes in the cells. */
import type { Quote, Topic, Voice } from '../model.ts';

export interface MatrixRow {
  topic: Topic;
  /** One a voice of the matrix, in its order. */
  cells: Quote[][];
  count: number;
}

export interface Matrix {
  /** The voices with most quotes first. */
  voices: Voice[];
  rows: MatrixRow[];
  /** Voices that have quotes on these topics and found no column. */
  others: number;
}

/**
 * @param quotes those to set out; those without a topic have no row
 * @param columns most voices to show
 */
export function whoSaysWhat(quotes: readonly Quote[], columns: number): Matrix {
  const topical = quotes.filter(({ topics }) => topics.length > 0);
  const ranked = rank(topical, ({ speaker }) => [speaker]);
  const voices = ranked.slice(0, columns).map(({ item }) => item);
  const column = new Map(voices.map((voice, index) => [voice, index]));
  const rows = rank(topical, ({ topics }) => topics).map(({ item: topic, quotes: said }) => {
    const cells: Quote[][] = voices.map(() => []);
    for (const quote of said) {
      const index = column.get(quote.speaker);
      if (index !== undefined) cells[index]?.push(quote);
    }
    return { topic, cells, count: said.length };
  });
  return { voices, rows, others: ranked.length - voices.length };
}

export interface Ranked<Item> {
  item: Item;
  quotes: Quote[];
}

/** Groups quotes and puts the largest group first; equal ones keep the order in which they came. */
export function rank<Item>(
  quotes: readonly Quote[],
  itemsOf: (quote: Quote) => readonly Item[],
): Ranked<Item>[] {
  const groups = new Map<Item, Quote[]>();
  for (const quote of quotes) {
    for (const item of itemsOf(quote)) {
      const group = groups.get(item);
      if (group === undefined) groups.set(item, [quote]);
      else group.push(quote);
    }
  }
  return [...groups]
    .map(([item, said]) => ({ item, quotes: said }))
    .sort((a, b) => b.quotes.length - a.quotes.length);
}
