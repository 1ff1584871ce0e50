import { closest } from 'fastest-levenshtein';

/** The stretch of a text that is most like a passage, and how the two differ. */
export interface Nearest {
  start: number;
  end: number;
  /** The first words that differ: those of the passage and those of the text. */
  expected: string;
  found: string;
}

/** Words that are compared for one text at most, so that a check takes seconds. */
const MOST_WORK = 100_000_000;

/** In a text of more words, none is looked for by its spelling. */
const MOST_SPELT = 10_000;

/** Words, signs of footnotes as they are copied along, and each mark of punctuation for itself. */
const WORDS = /\[\d{1,3}\]|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words of texts in which something is looked for, and how many have been compared. */
const searchedTexts = new WeakMap<object, { words: Word[]; work: number }>();

interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * Looks for the stretch of whole words with the least edit distance, in words, to a passage (Sellers’ algorithm: the
 * distance matrix whose first row is zero). Undefined where less than a third of the words are found again.
 */
export function nearestPassage(article: { text: string }, passage: string): Nearest | undefined {
  const { text } = article;
  const needle = wordsOf(passage);
  const searched = searchedTexts.get(article) ?? { words: wordsOf(text), work: 0 };
  searchedTexts.set(article, searched);
  const hay = searched.words;
  searched.work += (needle.length + 10) * hay.length;
  if (needle.length === 0 || hay.length === 0 || searched.work > MOST_WORK) return undefined;
  const stretch = align(needle, hay);
  if (stretch.cost > (needle.length * 2) / 3) {
    return needle.length <= 2 ? nearestWord(needle, hay) : undefined;
  }
  const found = hay.slice(stretch.from, stretch.to);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  return { start: first.start, end: last.end, ...difference(needle, found, passage, text) };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

function align(needle: Word[], hay: Word[]): { cost: number; from: number; to: number } {
  const rows = needle.length;
  // Words are compared by number: that of the last place in the passage at which they stand.
  const numbers = new Map(needle.map((word, row) => [word.text, row]));
  const wanted = Int32Array.from(needle, (word) => numbers.get(word.text) ?? -1);
  // One column of the matrix, overwritten from word to word; row 0 is the empty passage, which costs nothing.
  const costs = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  const origins = new Int32Array(rows + 1);
  const best = { cost: rows, from: 0, to: 0 };
  for (const [column, word] of hay.entries()) {
    nextColumn(costs, origins, wanted, numbers.get(word.text) ?? -1, column);
    const cost = costs[rows] ?? Infinity;
    const from = origins[rows] ?? 0;
    // Where two are equally near, the longer one is taken: it shows a last word that differs.
    if (cost < best.cost || (cost === best.cost && from === best.from && best.to > 0)) {
      Object.assign(best, { cost, from, to: column + 1 });
    }
  }
  return best;
}

/** What it costs for each beginning of the passage to end in a word of the text, and where that stretch begins. */
function nextColumn(
  costs: Int32Array,
  origins: Int32Array,
  wanted: Int32Array,
  word: number,
  column: number,
): void {
  let diagonal = 0;
  let diagonalOrigin = column;
  let above = 0;
  let aboveOrigin = column + 1;
  for (let row = 1; row < costs.length; row++) {
    const left = costs[row] as number;
    const leftOrigin = origins[row] as number;
    let cost = diagonal + (wanted[row - 1] === word ? 0 : 1);
    let origin = diagonalOrigin;
    if (left + 1 < cost) {
      cost = left + 1;
      origin = leftOrigin;
    }
    if (above + 1 < cost) {
      cost = above + 1;
      origin = aboveOrigin;
    }
    diagonal = left;
    diagonalOrigin = leftOrigin;
    above = costs[row] = cost;
    aboveOrigin = origins[row] = origin;
  }
}

/** For a passage of one or two words that are not in the text: the word of the text with the most similar spelling. */
function nearestWord(needle: Word[], hay: Word[]): Nearest | undefined {
  const wanted = needle[0];
  if (!wanted || hay.length > MOST_SPELT) return undefined;
  const text = closest(wanted.text, [...new Set(hay.map((word) => word.text))]);
  const word = hay.find((one) => one.text === text);
  return word && { start: word.start, end: word.end, expected: wanted.text, found: word.text };
}

/** The words that differ, as passage and text have them. */
function difference(
  needle: Word[],
  found: Word[],
  passage: string,
  text: string,
): { expected: string; found: string } {
  let first = 0;
  while (first < needle.length && needle[first]?.text === found[first]?.text) first += 1;
  let last = 0;
  while (
    last < Math.min(needle.length, found.length) - first &&
    needle.at(-1 - last)?.text === found.at(-1 - last)?.text
  ) {
    last += 1;
  }
  const part = (words: Word[], source: string): string => {
    const [begin, end] = [words[first], words[words.length - last - 1]];
    return begin && end ? source.slice(begin.start, end.end) : '';
  };
  return { expected: part(needle, passage), found: part(found, text) };
}
