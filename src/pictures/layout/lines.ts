/** Breaks words into balanced lines and finds the largest size at which they fit. Widths are in em. */
import type { Typeface } from '../raster/typeface.ts';
import type { Piece, Word } from './words.ts';

export interface Line {
  words: Word[];
}

export interface Block {
  lines: Line[];
  /** Pixels an em. */
  size: number;
  /** Pixels from baseline to baseline. */
  leading: number;
}

export interface Frame {
  /** Sizes to try, largest first, in pixels. */
  sizes: readonly number[];
  width: number;
  height: number;
  /** Leading as a multiple of the size. */
  leading: number;
}

/** Width in pixels. */
export function pieceWidth(typeface: Typeface, piece: Piece): number {
  return typeface.shape(piece.text, piece.style.cut).width;
}

function wordWidth(typeface: Typeface, word: Word): number {
  return word.pieces.reduce((sum, piece) => sum + pieceWidth(typeface, piece), 0);
}

/** The space before a word, in em. */
export function spaceBefore(typeface: Typeface, word: Word): number {
  const cut = word.pieces[0]?.style.cut;
  return word.spaced && cut ? typeface.shape(' ', cut).width : 0;
}

/** The block at the largest size that fits the frame; undefined where not even the smallest does. */
export function fit(typeface: Typeface, words: readonly Word[], frame: Frame): Block | undefined {
  for (const size of frame.sizes) {
    const block = setAt(typeface, words, frame, size);
    if (block) return block;
  }
  return undefined;
}

/**
 * Words wider than the frame at its smallest size, divided where they have to be: an address, a hostile string or a
 * compound of a length that German seldom reaches. Between two letters a hyphen marks the division.
 */
export function divideOversized(typeface: Typeface, words: readonly Word[], frame: Frame): Word[] {
  const limit = frame.width / (frame.sizes.at(-1) ?? 1);
  return words.flatMap((word) =>
    wordWidth(typeface, word) <= limit ? [word] : divided(typeface, word, limit),
  );
}

function divided(typeface: Typeface, word: Word, limit: number): Word[] {
  const parts: Word[] = [{ pieces: [], spaced: word.spaced }];
  let width = 0;
  for (const { text, style } of word.pieces) {
    const room = limit - pieceWidth(typeface, { text: '-', style });
    for (const char of text) {
      const advance = pieceWidth(typeface, { text: char, style });
      const last = parts.at(-1)?.pieces.at(-1);
      if (width + advance > room && last) {
        if (/\p{L}$/u.test(last.text) && /\p{L}/u.test(char)) last.text += '-';
        parts.push({ pieces: [{ text: char, style }], spaced: false });
        width = advance;
      } else {
        width += advance;
        if (last?.style === style) last.text += char;
        else parts.at(-1)?.pieces.push({ text: char, style });
      }
    }
  }
  return parts;
}

function setAt(
  typeface: Typeface,
  words: readonly Word[],
  frame: Frame,
  size: number,
): Block | undefined {
  const measured = words.map((word) => ({
    width: wordWidth(typeface, word),
    space: spaceBefore(typeface, word),
  }));
  const measure = frame.width / size;
  if (measured.some(({ width }) => width > measure)) return undefined;
  const leading = Math.round(size * frame.leading);
  const lineCount = breaks(measured, measure).length;
  if (lineCount * leading > frame.height) return undefined;
  const lines = balanced(measured, measure, lineCount).map((start, i, starts) => ({
    words: words.slice(start, starts[i + 1]),
  }));
  return { lines, size, leading };
}

interface Measured {
  width: number;
  space: number;
}

/** Index of the first word of each line, filled greedily. */
function breaks(words: readonly Measured[], measure: number): number[] {
  const starts: number[] = [];
  let used = Infinity;
  for (const [i, { width, space }] of words.entries()) {
    if (used + space + width > measure) {
      starts.push(i);
      used = width;
    } else {
      used += space + width;
    }
  }
  return starts;
}

/** Breaks lines at the narrowest measure that needs no more lines, so that they are about equally long. */
function balanced(words: readonly Measured[], measure: number, lineCount: number): number[] {
  let enough = measure;
  let tooNarrow = Math.max(...words.map(({ width }) => width)) * 0.999;
  for (let i = 0; i < 12; i++) {
    const middle = (enough + tooNarrow) / 2;
    const fits =
      words.every(({ width }) => width <= middle) && breaks(words, middle).length <= lineCount;
    if (fits) enough = middle;
    else tooNarrow = middle;
  }
  return breaks(words, enough);
}
