/** Wer sagt was: topics down, voices across, quotes in the cells. */
import type { Quote, Topic, Voice } from '../archive/model.ts';

interface MatrixRow {
  topic: Topic;
  /** One a voice of the matrix, in its order; then, where there are others, one for what they say. */
  cells: Quote[][];
}

interface Matrix {
  /** The voices that have a column each, the most quoted first. */
  voices: Voice[];
  /** How many voices share a last column; 0 where there is none. */
  others: number;
  rows: MatrixRow[];
}

/**
 * @param quotes those to set out; those without a topic have no row
 * @param columns most columns to make; the voices beyond them share the last
 */
export function whoSaysWhat(quotes: readonly Quote[], columns: number): Matrix {
  const topical = quotes.filter(({ topics }) => topics.length > 0);
  const ranked = rank(topical, ({ speaker }) => [speaker]);
  const own = ranked.length > columns ? columns - 1 : ranked.length;
  const column = new Map(ranked.map(({ item }, index) => [item, Math.min(index, own)]));
  const width = Math.min(ranked.length, columns);
  const rows = rank(topical, ({ topics }) => topics).map(({ item: topic, quotes: said }) => {
    const cells = Array.from({ length: width }, (): Quote[] => []);
    for (const quote of said) cells[column.get(quote.speaker) ?? own]?.push(quote);
    return { topic, cells };
  });
  return {
    voices: ranked.slice(0, own).map(({ item }) => item),
    others: ranked.length - own,
    rows,
  };
}

/** A voice or topic with its quotes, in a list in which the most quoted comes first. */
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
