import { closest } from 'fastest-levenshtein';

/** The stretch of a text that is most like a passage, and how the two differ. */
export interface Nearest {
  start: number;
  end: number;
  /** The first words that differ: those of the passage and those of the text. */
  expected: string;
  found: string;
}

/** Beyond this many word comparisons only the stretch around the passage's rarest word is looked at. */
const MOST_WORK = 4_000_000;

/** Words, and each mark of punctuation for itself. */
const WORDS = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * Looks for the stretch of whole words with the least edit distance, in words, to a passage (Sellers’ algorithm: the
 * distance matrix whose first row is zero). Undefined where less than a third of the words are found again.
 */
export function nearestPassage(text: string, passage: string): Nearest | undefined {
  const needle = wordsOf(passage);
  const hay = wordsOf(text);
  if (needle.length === 0 || hay.length === 0 || needle.length * hay.length > MOST_WORK)
    return undefined;
  const stretch = align(needle, hay);
  if (stretch.cost > (needle.length * 2) / 3) {
    return needle.length <= 2 ? nearestWord(needle, hay) : undefined;
  }
  const found = hay.slice(stretch.from, stretch.to);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  return { start: first.start, end: last.end, ...difference(needle, found) };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

function align(needle: Word[], hay: Word[]): { cost: number; from: number; to: number } {
  let costs = needle.map((_, row) => row + 1);
  let origins = needle.map(() => 0);
  let best = { cost: needle.length, from: 0, to: 0 };
  for (const [column, word] of hay.entries()) {
    const nextCosts: number[] = [];
    const nextOrigins: number[] = [];
    for (const [row, wanted] of needle.entries()) {
      const above = row === 0 ? 0 : (nextCosts[row - 1] ?? 0);
      const aboveOrigin = row === 0 ? column + 1 : (nextOrigins[row - 1] ?? 0);
      const diagonal = row === 0 ? 0 : (costs[row - 1] ?? 0);
      const diagonalOrigin = row === 0 ? column : (origins[row - 1] ?? 0);
      const options = [
        { cost: diagonal + (wanted.text === word.text ? 0 : 1), origin: diagonalOrigin },
        { cost: (costs[row] ?? 0) + 1, origin: origins[row] ?? 0 },
        { cost: above + 1, origin: aboveOrigin },
      ];
      const option = options.reduce((a, b) => (b.cost < a.cost ? b : a));
      nextCosts.push(option.cost);
      nextOrigins.push(option.origin);
    }
    costs = nextCosts;
    origins = nextOrigins;
    const cost = costs.at(-1) ?? Infinity;
    const from = origins.at(-1) ?? 0;
    // Of two as near, the longer: a last word that differs is shown rather than left out.
    if (cost < best.cost || (cost === best.cost && from === best.from && best.to > 0)) {
      best = { cost, from, to: column + 1 };
    }
  }
  return best;
}

/** A passage of a word or two, none of which is found: the word of the text that is spelt most like it. */
function nearestWord(needle: Word[], hay: Word[]): Nearest | undefined {
  const wanted = needle[0];
  if (!wanted) return undefined;
  const text = closest(wanted.text, [...new Set(hay.map((word) => word.text))]);
  const word = hay.find((one) => one.text === text);
  return word && { start: word.start, end: word.end, expected: wanted.text, found: word.text };
}

function difference(needle: Word[], found: Word[]): { expected: string; found: string } {
  let first = 0;
  while (first < needle.length && needle[first]?.text === found[first]?.text) first += 1;
  let last = 0;
  while (
    last < Math.min(needle.length, found.length) - first &&
    needle.at(-1 - last)?.text === found.at(-1 - last)?.text
  ) {
    last += 1;
  }
  const part = (words: Word[]): string =>
    words
      .slice(first, words.length - last)
      .map((word) => word.text)
      .join(' ');
  return { expected: part(needle), found: part(found) };
}
