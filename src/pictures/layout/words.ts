/** Words as they are set in a picture: divided for line breaking, each piece with its style. */
import type { Ink } from '../raster/canvas.ts';
import type { Cut } from '../raster/typeface.ts';

export interface Style {
  cut: Cut;
  ink: Ink;
  /** Behind the words runs the marker stroke of words in quotation marks. */
  marker?: boolean;
}

export interface Piece {
  text: string;
  style: Style;
}

/** What stays together on one line. */
export interface Word {
  pieces: Piece[];
  /** Whether a space stands before it (none after the hyphen of a compound divided there). */
  spaced: boolean;
}

/** Where a line may end within a word: after a hyphen, slash or dash that joins two words, not after „28-“. */
const DIVISION = /(?<=\p{L}{3}[-‐/–—])(?=\p{L}{3})/u;

/** A shorter word is never divided: „28-Punkte-Plan“ reads better whole. */
const DIVIDED_FROM = 18;

/** Divides styled text at its spaces and hyphens; a dash that stands alone stays with the word before it. */
export function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  let spaced = false;
  for (const { text, style } of pieces) {
    for (const part of text.split(/([ \n\t]+)/)) {
      if (part === '') continue;
      if (/^[ \n\t]/.test(part)) {
        open = undefined;
        spaced = true;
        continue;
      }
      for (const [i, fragment] of fragmentsOf(part).entries()) {
        if (i > 0) open = undefined;
        if (!open) {
          const previous = words.at(-1);
          if (spaced && /^[–—]$/.test(fragment) && previous) {
            previous.pieces.push({ text: `\u00a0${fragment}`, style });
            continue;
          }
          words.push((open = { pieces: [], spaced }));
          spaced = false;
        }
        open.pieces.push({ text: fragment, style });
      }
    }
  }
  return words;
}

function fragmentsOf(word: string): string[] {
  return word.length < DIVIDED_FROM ? [word] : word.split(DIVISION);
}
