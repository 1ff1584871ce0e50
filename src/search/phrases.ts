/**
 * Where words stand side by side: of each pair of neighbours in a quote or headline, case and white space aside, the
 * rows and positions. A phrase is a chain of pairs, whatever its words, so no text need be read to find it.
 */
import type { Archive } from '../archive/model.ts';
import { tokens, type Token } from '../german/tokens.ts';
import { Postings } from './postings.ts';
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

/** A pair with its rows and positions as JSON, as `StoredPair` has them. */
interface WrittenPair {
  pair: string;
  json: string;
}

/** All pairs, sorted in code unit order. */
export function pairsOf({ quotes, articles }: Archive): WrittenPair[] {
  const numbers = new Map<string, number>();
  const occurrences = new Postings();
  const reader = pairReader();
  const add = (text: string, row: number, isQuoted: (start: number, end: number) => boolean) => {
    const words = tokens(text);
    words.forEach((word, at) => {
      const next = words[at + 1];
      if (!next) return;
      const pair = reader(text, word, next);
      let number = numbers.get(pair);
      if (number === undefined) numbers.set(pair, (number = numbers.size));
      occurrences.add(number, row);
      occurrences.add(number, isQuoted(word.start, next.end) ? -1 - at : at);
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
  const stepsOf = occurrences.grouped(numbers.size);
  return [...numbers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, number]) => ({
      pair,
      json: `[${JSON.stringify(pair)},${withSteps(stepsOf(number)).join(',')}]`,
    }));
}

/** Rows and positions in turn; a row becomes how far on it is. */
function withSteps(numbers: number[]): number[] {
  let before = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    const row = numbers[at] ?? 0;
    numbers[at] = row - before;
    before = row;
  }
  return numbers;
}

/** As `pairOf`: of plain words with a space between them, which nearly all are, each word is looked at once. */
function pairReader(): typeof pairOf {
  const plain = new Map<string, string | undefined>();
  const read = (word: string): string | undefined => {
    if (!plain.has(word)) plain.set(word, PLAIN.test(word) ? comparable(word) : undefined);
    return plain.get(word);
  };
  return (text, first, second) => {
    const isSpace = second.start === first.end + 1 && text.charCodeAt(first.end) === SPACE;
    const [one, other] = isSpace ? [read(first.text), read(second.text)] : [];
    return one === undefined || other === undefined
      ? pairOf(text, first, second)
      : `${one} ${other}`;
  };
}

const PLAIN = /^[a-zäöüß]+$/iu;
const SPACE = 32;

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
