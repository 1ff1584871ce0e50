/**
 * Where words stand side by side: of each pair of neighbours in a quote or headline, case and white space aside, the
 * rows and positions. A phrase is a chain of pairs, whatever its words, so no text need be read to find it.
 */
import type { Archive } from '../archive/model.ts';
import { tokens, type Token } from '../german/spelling.ts';
import { comparable } from './query/comparable.ts';

/** One place where a pair of neighbouring words stands. */
export interface Occurrence {
  /** A quote's row; of headlines the number of quotes and that of the article. */
  row: number;
  /** Number of the pair's first word within the text. */
  at: number;
  /** Both words are another voice's, quoted within the quote. */
  quoted: boolean;
}

/** In turn, how far on the row is, and the position: from -1 downwards where it is another voice's. */
export type StoredPair = [pair: string, ...steps: number[]];

/** The pair of neighbouring words with what stands between them. */
export function pairOf(text: string, first: Token, second: Token): string {
  return comparable(text.slice(first.start, second.end));
}

/** All pairs, sorted in code unit order. */
export function pairsOf({ quotes, articles }: Archive): StoredPair[] {
  const pairs = new Map<string, { steps: number[]; last: number }>();
  const add = (text: string, row: number, isQuoted: (start: number, end: number) => boolean) => {
    const words = tokens(text);
    words.forEach((word, at) => {
      const next = words[at + 1];
      if (!next) return;
      const pair = pairOf(text, word, next);
      let known = pairs.get(pair);
      if (!known) pairs.set(pair, (known = { steps: [], last: 0 }));
      known.steps.push(row - known.last, isQuoted(word.start, next.end) ? -1 - at : at);
      known.last = row;
    });
  };
  quotes.forEach((quote, row) => {
    const others = othersOf(
      quote.parts.map(({ text, voice }) => ({
        text,
        other: voice !== undefined && voice.id !== quote.speaker.id,
      })),
    );
    add(quote.text, row, (start, end) =>
      others.some((range) => range[0] <= start && end <= range[1]),
    );
  });
  articles.forEach(({ headline }, at) => add(headline, quotes.length + at, () => false));
  return [...pairs]
    .map(([pair, { steps }]): StoredPair => [pair, ...steps])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Ranges of the text that are another voice's. */
function othersOf(parts: { text: string; other: boolean }[]): [number, number][] {
  const ranges: [number, number][] = [];
  let start = 0;
  let joined = false;
  for (const { text, other } of parts) {
    const end = start + text.length;
    const last = ranges.at(-1);
    if (other && joined && last) last[1] = end;
    else if (other) ranges.push([start, end]);
    joined = other;
    start = end;
  }
  return ranges;
}

/** Reads the occurrences of a pair back, in the order of the rows. */
export function restorePair([, ...steps]: StoredPair): Occurrence[] {
  const found: Occurrence[] = [];
  let row = 0;
  for (let at = 0; at < steps.length; at += 2) {
    row += steps[at] ?? 0;
    const position = steps[at + 1] ?? 0;
    found.push({ row, at: position < 0 ? -1 - position : position, quoted: position < 0 });
  }
  return found;
}
