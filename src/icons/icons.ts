/** The icons of the site, all drawn from its mark. */
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import { COLOURS, colour, ramp } from '../pictures/raster/colours.ts';
import { coverage, LEVELS } from '../pictures/raster/coverage.ts';
import { LOGO, logoPath } from '../pictures/cards/logo.ts';
import { encodePng } from '../pictures/raster/png.ts';

interface IconRow {
  /** Pixels of each side. */
  size: number;
  /** Share of the side that the mark takes. A maskable icon may lose all but a circle of four fifths. */
  mark: number;
  /** What the web app manifest says it is for; undefined for an icon that the manifest does not name. */
  purpose: 'any' | 'maskable' | undefined;
}

/** PNG icons by file name without ending. */
export const ICONS = {
  'apple-touch-icon': { size: 180, mark: 0.8, purpose: undefined },
  'icon-192': { size: 192, mark: 0.88, purpose: 'any' },
  'icon-512': { size: 512, mark: 0.88, purpose: 'any' },
  'icon-maskable-512': { size: 512, mark: 0.62, purpose: 'maskable' },
} as const satisfies Record<string, IconRow>;

const FAVICON = { size: 32, mark: 0.96 };

/** A square PNG, the mark in the middle of it. The steps of its coverage are the sixteen colours. */
export function iconPng({ size, mark }: { size: number; mark: number }): Buffer<ArrayBuffer> {
  const drawn = coverage(LOGO, size * mark);
  const inset = Math.round((size * (1 - mark)) / 2);
  const rowLength = size / 2 + 1;
  const rows = new Uint8Array(rowLength * size);
  for (let row = 0; row < drawn.height; row++) {
    for (let column = 0; column < drawn.width; column++) {
      const level = drawn.levels[row * drawn.width + column] ?? 0;
      const left = inset + drawn.left + column;
      const at = (inset + drawn.top + row) * rowLength + 1 + (left >> 1);
      rows[at] = (rows[at] ?? 0) | (left % 2 ? level : level << 4);
    }
  }
  const palette = [colour(COLOURS.accent), ...ramp(COLOURS.accent, COLOURS.paper, LEVELS)];
  return encodePng(rows, size, size, palette);
}

/** The mark for tabs, with round corners. */
export function faviconSvg(): string {
  const size = 64;
  const inset = 2;
  return toXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` }, [
      x('rect', { width: size, height: size, rx: 14, fill: COLOURS.accent }),
      x('path', {
        fill: COLOURS.paper,
        transform: `translate(${inset} ${inset})`,
        d: logoPath(size - 2 * inset),
      }),
    ]),
  );
}

/** One PNG in the frame of an ICO file, for what asks for /favicon.ico by itself. */
export function faviconIco(): Buffer<ArrayBuffer> {
  const picture = iconPng(FAVICON);
  const frame = Buffer.alloc(22);
  frame.writeUInt16LE(1, 2); // an icon
  frame.writeUInt16LE(1, 4); // one image
  frame.set([FAVICON.size, FAVICON.size], 6);
  frame.writeUInt16LE(1, 10); // colour planes
  frame.writeUInt16LE(32, 12); // bits a pixel once decoded
  frame.writeUInt32LE(picture.length, 14);
  frame.writeUInt32LE(frame.length, 18);
  return Buffer.concat([frame, picture]);
}
