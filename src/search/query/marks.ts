/** Where the words of a query stand in a quote, to be marked there. */
import { bare, capitalised, COMPLETED_WITHIN, fold, isSuspended } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { comparable } from './comparable.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/** As `fold` writes it. */
const UMLAUT = /([aou])e/gu;

export interface Marks {
  /** Folded words that were looked for: words that have them inside are marked. */
  keys: string[];
  /** Folded words that are forms of them without looking alike: ging, for gehen. */
  forms: string[];
  /** As typed. */
  phrases: string[];
  /** Terms of several words that mean the same as one that was looked for; their words inflect. */
  terms: string[];
}

/** Cuts a text into marked and unmarked pieces. Whole words are marked, a compound because of its part. */
export function markWords(text: string, { keys, forms, phrases, terms }: Marks): Piece[] {
  const stems = keys.map((key) => stemOf(key)).filter((stem) => stem.length > 1);
  const others = new Set(forms);
  const words = tokens(text);
  const wanted = phrases.map((phrase) => tokens(phrase).map((word) => comparable(word.text)));
  const sequences = terms.map((term) => tokens(term).map((word) => stemOf(fold(word.text))));
  const marked = new Set<number>();
  words.forEach((word, at) => {
    const spelling = bare(word.text);
    if (others.has(fold(word.text)) || stems.some((stem) => isPartOf(word.text, stem)))
      marked.add(at);
    const next = isSuspended(text, word) ? words.slice(at + 1, at + 1 + COMPLETED_WITHIN) : [];
    const end = next.findIndex(({ text: other }) =>
      stems.some((stem) => isOneOf(spelling, other, stem)),
    );
    for (let step = 0; step <= end + 1 && end >= 0; step += 1) marked.add(at + step);
    for (const sequence of sequences) {
      if (sequence.every((stem, step) => isPartOf(words[at + step]?.text ?? '', stem)))
        sequence.forEach((_, step) => marked.add(at + step));
    }
    for (const phrase of wanted) {
      if (phrase.every((expected, step) => comparable(words[at + step]?.text ?? '') === expected)) {
        phrase.forEach((_, step) => marked.add(at + step));
      }
    }
  });
  const pieces: Piece[] = [];
  let from = 0;
  words.forEach(({ start, end }, at) => {
    if (!marked.has(at)) return;
    // Marked neighbours are marked as one.
    const joins = marked.has(at - 1);
    const last = pieces.at(-1);
    if (joins && last) last.text += text.slice(from, end);
    else {
      if (start > from) pieces.push({ text: text.slice(from, start), marked: false });
      pieces.push({ text: text.slice(start, end), marked: true });
    }
    from = end;
  });
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

interface Stretch<Part extends Piece> {
  /** Whether it is one of the ranges, or lies between them. */
  inside: boolean;
  pieces: Part[];
}

/** The pieces of each range and of what lies between, in order; pieces that a range cuts are divided. */
export function cutPieces<Part extends Piece>(
  pieces: readonly Part[],
  ranges: readonly { start: number; end: number }[],
): Stretch<Part>[] {
  const cuts = ranges.flatMap(({ start, end }) => [start, end]);
  const stretches: Stretch<Part>[] = [];
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    const starts = [at, ...cuts.filter((cut) => at < cut && cut < end)];
    for (const [nth, start] of starts.entries()) {
      const part = { ...piece, text: piece.text.slice(start - at, (starts[nth + 1] ?? end) - at) };
      const inside = ranges.some((range) => range.start <= start && start < range.end);
      const last = stretches.at(-1);
      if (last?.inside === inside) last.pieces.push(part);
      else stretches.push({ inside, pieces: [part] });
    }
    at = end;
  }
  return stretches;
}

/** Whether a word is marked in a text because the key was looked for. */
export function looksLike(word: string, key: string): boolean {
  const stem = stemOf(key);
  return stem.length > 1 && isPartOf(word, stem);
}

/**
 * Both sides lose umlauts: the plural of a noun may have one that the noun has not. Less than four letters are no stem:
 * too much begins like gehen.
 */
function stemOf(key: string): string {
  const plain = key.replace(UMLAUT, '$1');
  const stem = plain.replace(/(?:en|e|n)$/u, '');
  return stem.length > 3 ? stem : plain;
}

/** „Innen- und Außenminister“ because of Innenminister: the first word begins it, the other ends as it does. */
function isOneOf(first: string, other: string, stem: string): boolean {
  const beginning = first.replace(UMLAUT, '$1');
  const head = stem.slice(beginning.length);
  return stem.startsWith(beginning) && head.length > 2 && isPartOf(other, head);
}

/**
 * Whether a word is the stem's, or a compound of it. The shorter the stem, the less may stand around it: Rat in
 * Stadtrat, not in Beratung; UN in UN-Soldaten, not in Unfall.
 */
function isPartOf(word: string, stem: string): boolean {
  const reduced = bare(word).replace(UMLAUT, '$1');
  if (stem.length > LONG_STEM) return reduced.includes(stem);
  const ending = new RegExp(`${stem}${INFLECTION}`, 'u');
  const parts = word.split('-').map((part) => bare(part).replace(UMLAUT, '$1'));
  const whole = new RegExp(`^${stem}${INFLECTION}`, 'u');
  if (parts.some((part) => whole.test(part))) return true;
  if (stem.length === LONG_STEM) return reduced.startsWith(stem) || ending.test(reduced);
  return (
    stem.length === SHORT_STEM &&
    capitalised(word) &&
    (ending.test(reduced) || (reduced.startsWith(stem) && reduced.length > 2 * SHORT_STEM))
  );
}

const LONG_STEM = 4;
const SHORT_STEM = 3;
const INFLECTION = '(?:e?s|e?n|er?n?)?$';
