/** Where the words of a query stand in a quote, to be marked there. */
import { bare, tokens } from '../german/spelling.ts';
import { comparable } from './parse.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * Cuts a text into marked and unmarked pieces. Whole words are marked, a compound because of its part.
 * @param keys folded words that were looked for
 */
export function markWords(
  text: string,
  { keys, phrases }: { keys: string[]; phrases: string[] },
): Piece[] {
  const stems = keys.map((key) => stemOf(key)).filter((stem) => stem.length > 1);
  const words = tokens(text);
  const wanted = phrases.map((phrase) => tokens(phrase).map((word) => comparable(word.text)));
  const marked = new Set<number>();
  words.forEach((word, at) => {
    const spelling = bare(word.text);
    if (stems.some((stem) => isPartOf(spelling, stem))) marked.add(at);
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

/** Both sides lose umlauts: the plural of a noun may have one that the noun has not. */
function stemOf(key: string): string {
  const plain = key.replace(/([aou])e/gu, '$1');
  return plain.length > 4 ? plain.replace(/(?:en|e|n)$/u, '') : plain;
}

/** A short word is marked only where another begins or ends with it: Rat in Stadtrat, not in Beratung. */
function isPartOf(word: string, stem: string): boolean {
  const reduced = word.replace(/([aou])e/gu, '$1');
  if (stem.length > 4) return reduced.includes(stem);
  return reduced.startsWith(stem) || new RegExp(`${stem}(?:e?s|e?n|er?n?)?$`, 'u').test(reduced);
}
