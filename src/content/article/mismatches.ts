import { say } from '../wording/say.ts';
import type { ArticleContext } from './context.ts';

/** Two marks of a paragraph that pair with nothing, and likely are meant to pair with one another. */
export interface Mismatch {
  /** Offsets in the article's text. */
  opening: number;
  closing: number;
}

/** What is written for each mark that opens. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['„', '“'],
  ['“', '”'],
  ['»', '«'],
  ['«', '»'],
  ['"', '"'],
  ['‚', '‘'],
  ['›', '‹'],
  ['‹', '›'],
]);

const OPENING: ReadonlyMap<string, string> = new Map([
  ['“', '„'],
  ['”', '„'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
  ['‘', '‚'],
  ['‹', '›'],
  ['›', '‹'],
]);

/** The mark that closes what an opening mark has opened; undefined for any other sign. */
export function closingOf(mark: string): string | undefined {
  return CLOSING.get(mark);
}

/** The mark that opens what a closing mark closes; undefined for any other sign. */
export function openingOf(mark: string): string | undefined {
  return OPENING.get(mark);
}

/** Neighbours among the marks of a paragraph that pair with nothing: `„Gut so"`. */
export function mismatches({ article, marks }: ArticleContext): Mismatch[] {
  const found: Mismatch[] = [];
  for (const block of article.blocks) {
    const alone = marks.unpaired.filter((offset) => block.start <= offset && offset < block.end);
    while (alone.length > 1) {
      const [opening = 0, closing = 0] = alone;
      const opens = CLOSING.has(article.text.charAt(opening));
      if (opens && isTight(article.text, opening, closing)) {
        found.push({ opening, closing });
        alone.splice(0, 2);
      } else alone.shift();
    }
  }
  return found;
}

/** An opening mark stands before a word, a closing one behind one. */
function isTight(text: string, opening: number, closing: number): boolean {
  return /\S/.test(text.charAt(opening + 1)) && /\S/.test(text.charAt(closing - 1));
}

/** What is wrong with two marks, at the offset in the article's text of the one that is. */
export function mismatchMessage(
  { article, source, offsetInFile }: ArticleContext,
  { opening, closing }: Mismatch,
): { offset: number; message: string; hint: string } {
  const [open, close] = [article.text.charAt(opening), article.text.charAt(closing)];
  const at = (offset: number): string => {
    const { line, column } = source.place(offsetInFile(offset));
    return `${line}:${column}`;
  };
  // “Straight” marks are what a keyboard has: the other one is meant.
  const opener = open === '"' ? OPENING.get(close) : undefined;
  if (opener !== undefined) {
    return {
      offset: opening,
      message: say('mark-wrong-opening', { mark: open, closing: close, place: at(closing) }),
      hint: say('mark-wrong-mend', { mark: open, right: opener }),
    };
  }
  return {
    offset: closing,
    message: say('mark-wrong', { mark: close, opening: open, place: at(opening) }),
    hint: say('mark-wrong-mend', { mark: close, right: CLOSING.get(open) ?? '“' }),
  };
}
