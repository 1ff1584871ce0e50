/** Puts lines of words on a canvas, glyph by glyph from a store of masks. */
import { coverage } from './coverage.ts';
import type { Mask } from './coverage.ts';
import type { Canvas, Ink } from './canvas.ts';
import { pieceWidth, spaceBefore } from '../layout/lines.ts';
import type { Block, Line } from '../layout/lines.ts';
import type { Segment, Typeface } from './typeface.ts';
import type { Piece } from '../layout/words.ts';

/**
 * Small letters are placed at halves of a pixel, large ones at whole pixels: finer is not seen at these sizes and makes
 * files larger.
 */
const PHASES = { small: 2, large: 1 };

/** Letters of this size in pixels an em, and larger ones, are large. */
const LARGE = 40;

/** The marker stroke around a line's baseline, in em. */
const MARKER = { above: 0.74, below: 0.22, overhang: 0.06 };

interface Placed {
  piece: Piece;
  x: number;
  width: number;
}

/** Sets type on canvases; what a letter looks like at a size is worked out once. */
export class Painter {
  readonly typeface: Typeface;
  readonly #masks = new Map<number, Mask>();

  constructor(typeface: Typeface) {
    this.typeface = typeface;
  }

  /** @param y baseline of the first line */
  block(canvas: Canvas, { lines, size, leading }: Block, x: number, y: number): void {
    for (const [i, line] of lines.entries()) this.line(canvas, line, size, x, y + i * leading);
  }

  /** Sets a line with its start at x and its baseline at y. */
  line(canvas: Canvas, line: Line, size: number, x: number, y: number): void {
    const placed = this.#place(line, size, x);
    for (const [i, { piece, x: start, width }] of placed.entries()) {
      if (!piece.style.marker) continue;
      const previous = placed[i - 1];
      const from = previous?.piece.style.marker
        ? previous.x + previous.width
        : start - MARKER.overhang * size;
      const to = start + width + MARKER.overhang * size;
      canvas.ground(
        'marker',
        from,
        y - MARKER.above * size,
        to - from,
        (MARKER.above + MARKER.below) * size,
      );
    }
    for (const { piece, x: start } of placed) {
      for (const glyph of this.typeface.shape(piece.text, piece.style.cut).glyphs) {
        this.#stamp(
          canvas,
          glyph,
          size,
          start + glyph.x * size,
          y - Math.round(glyph.y * size),
          piece.style.ink,
        );
      }
    }
  }

  /** Inks an outline given in units of `size` pixels, its origin at (x, y). */
  shape(
    canvas: Canvas,
    outline: readonly Segment[],
    size: number,
    x: number,
    y: number,
    ink: Ink,
  ): void {
    canvas.stamp(coverage(outline, size), x, y, ink);
  }

  /** A line's width in pixels. */
  width(line: Line, size: number): number {
    const last = this.#place(line, size, 0).at(-1);
    return last ? last.x + last.width : 0;
  }

  #place({ words }: Line, size: number, x: number): Placed[] {
    const placed: Placed[] = [];
    let pen = x;
    for (const [i, word] of words.entries()) {
      if (i > 0) pen += spaceBefore(this.typeface, word) * size;
      for (const piece of word.pieces) {
        const width = pieceWidth(this.typeface, piece) * size;
        placed.push({ piece, x: pen, width });
        pen += width;
      }
    }
    return placed;
  }

  #stamp(
    canvas: Canvas,
    glyph: { font: number; id: number },
    size: number,
    x: number,
    y: number,
    ink: Ink,
  ): void {
    const phases = size < LARGE ? PHASES.small : PHASES.large;
    const at = Math.round(x * phases);
    const column = Math.floor(at / phases);
    const phase = at - column * phases;
    const key = (((glyph.font + 1) * 0x10000 + glyph.id) * 0x400 + size) * PHASES.small + phase;
    let mask = this.#masks.get(key);
    if (!mask) {
      mask = coverage(this.typeface.outline(glyph), size, phase / phases);
      this.#masks.set(key, mask);
    }
    canvas.stamp(mask, column, y, ink);
  }
}
