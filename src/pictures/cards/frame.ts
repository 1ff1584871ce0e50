/** What all pictures share: margins, the site's name, small lines and rules. */
import { HEIGHT, WIDTH } from '../raster/canvas.ts';
import type { Canvas, Ink } from '../raster/canvas.ts';
import { LOGO } from './logo.ts';
import { stillOpen } from '../layout/marks.ts';
import type { Painter } from '../raster/painter.ts';
import type { Style } from '../layout/words.ts';
import { wordsOf } from '../layout/words.ts';
import { divideOversized, fit } from '../layout/lines.ts';
import type { Block, Frame, Line } from '../layout/lines.ts';

export const MARGIN = 80;
export const MEASURE = WIDTH - 2 * MARGIN;
/** Baseline of the line at the top. */
export const TOP = 92;
/** Baseline of the last line at the bottom. */
export const BOTTOM = HEIGHT - 64;
export const SMALL = 30;

const LOGO_SIZE = 46;

/** A line of words in one style. */
export function lineOf(text: string, style: Style): Line {
  return { words: wordsOf([{ text, style }]) };
}

/** Pixels of the top line that a long name may take. */
const MOST_NAME = MEASURE / 2;

/**
 * The mark and the site's name at the top right.
 * @returns the room that they leave on their left
 */
export function drawSiteName(canvas: Canvas, painter: Painter, site: string): number {
  const name = cutToWidth(painter, site, { cut: 'strong', ink: 'ink' }, SMALL + 4, MOST_NAME);
  const x = WIDTH - MARGIN - painter.width(name, SMALL + 4);
  painter.line(canvas, name, SMALL + 4, x, TOP);
  const mark = Math.round(x - LOGO_SIZE - 10);
  painter.shape(canvas, LOGO, LOGO_SIZE, mark, TOP - 35, 'accent');
  return mark - MARGIN - 24;
}

/** A text in the largest size in which it fits into a frame; in the smallest, one line of as many words as do. */
export function sizedToFrame(painter: Painter, text: string, style: Style, frame: Frame): Block {
  const words = divideOversized(painter.typeface, wordsOf([{ text, style }]), frame);
  const whole = fit(painter.typeface, words, frame);
  if (whole) return whole;
  const size = Math.min(...frame.sizes);
  const line = cutToWidth(painter, text, style, size, frame.width);
  return { lines: [line], size, leading: size * frame.leading };
}

/** The beginning of a text with „…“ for the rest, its quotation marks closed. */
export function cutShort(beginning: string): string {
  const kept = beginning.replace(/[\s,;:–—-]+$/u, '');
  return `${kept} …${stillOpen(kept)}`;
}

/** The line with as many of its words as fit into the width, then „…“. */
export function cutToWidth(
  painter: Painter,
  text: string,
  style: Style,
  size: number,
  width: number,
): Line {
  const whole = lineOf(text, style);
  if (painter.width(whole, size) <= width) return whole;
  const characters = [...text];
  let [fits, tooLong] = [0, characters.length];
  const cut = (length: number): Line => {
    const kept = characters.slice(0, length).join('');
    const space = kept.lastIndexOf(' ');
    return lineOf(cutShort(space > kept.length / 2 ? kept.slice(0, space) : kept), style);
  };
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (painter.width(cut(middle), size) <= width) fits = middle;
    else tooLong = middle;
  }
  return cut(fits);
}

/** A line of dashes; without gaps it is solid. All lengths are in pixels. */
export function drawDashes(
  canvas: Canvas,
  { dash, gap }: { dash: number; gap: number },
  ink: Ink,
  x: number,
  y: number,
  length: number,
  thickness: number,
): void {
  if (gap === 0) {
    canvas.rectangle(ink, x, y, length, thickness);
    return;
  }
  for (let at = 0; at < length; at += dash + gap) {
    canvas.rectangle(ink, x + at, y, Math.min(dash, length - at), thickness);
  }
}
