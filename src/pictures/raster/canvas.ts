/** An indexed canvas: each pixel is one of few grounds, inked in steps with one of few inks. */
import { shadesBeside, THEME } from '../../theme.ts';
import { PICTURE_SIZE } from '../../site.ts';
import { colour, mixed, ramp } from './colours.ts';
import type { Colour } from './colours.ts';
import { LEVELS } from './coverage.ts';
import type { Mask } from './coverage.ts';

export const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE;

const COLOURS = THEME.light;

const GROUNDS = {
  paper: COLOURS.paper,
  marker: COLOURS.marker,
  /** The band's ground: the colour of rules, at 55 per cent on paper. */
  strip: '#eae5da',
} as const;
const INKS = {
  ink: COLOURS.ink,
  muted: COLOURS.quiet,
  accent: COLOURS.accent,
  speech: COLOURS.speech,
  blue: COLOURS['shade-2'],
} as const;

type Ground = keyof typeof GROUNDS;
export type Ink = keyof typeof INKS;

const GROUND_NAMES = Object.keys(GROUNDS) as Ground[];
const INK_NAMES = Object.keys(INKS) as Ink[];
const STATES = GROUND_NAMES.length * (1 + INK_NAMES.length * LEVELS);

/** What a pixel holds: first the bare grounds, then for each ground and ink the steps from 1 to full. */
function stateOf(ground: number, ink: number, level: number): number {
  return GROUND_NAMES.length + (ground * INK_NAMES.length + ink) * LEVELS + level - 1;
}

/**
 * The sixteen colours that four bits a pixel allow, which makes a picture a fifth smaller: all steps of what is written
 * on paper, and of ink on the marker; the rest takes the nearest of them.
 */
export function paletteWith(accent: string = COLOURS.accent): readonly Colour[] {
  const beside = shadesBeside(accent, 'light');
  return [
    ...Object.values(GROUNDS).map(colour),
    ...ramp(COLOURS.paper, COLOURS.ink, LEVELS),
    ...ramp(COLOURS.marker, COLOURS.ink, LEVELS).slice(0, -1),
    ...ramp(COLOURS.paper, accent, LEVELS),
    ...ramp(COLOURS.paper, COLOURS.quiet, LEVELS),
    colour(beside['shade-3']),
    colour(beside['shade-2']),
  ];
}

/** The design's own. Another accent takes the place of the design's, pixel by pixel. */
const PALETTE = paletteWith();

const GROUND_OF = new Uint8Array(STATES);
const LEVEL_OF = new Uint8Array(STATES);
/** Index in the palette for each state of a pixel. */
const PALETTE_INDEX = new Uint8Array(STATES);

for (const [g, ground] of GROUND_NAMES.entries()) {
  GROUND_OF[g] = g;
  PALETTE_INDEX[g] = g;
  for (const [i, ink] of INK_NAMES.entries()) {
    for (let level = 1; level <= LEVELS; level++) {
      const state = stateOf(g, i, level);
      GROUND_OF[state] = g;
      LEVEL_OF[state] = level;
      PALETTE_INDEX[state] = nearest(
        mixed(colour(GROUNDS[ground]), colour(INKS[ink]), level / LEVELS),
      );
    }
  }
}

function nearest(wanted: Colour): number {
  const distances = PALETTE.map((candidate) =>
    candidate.reduce((sum, value, channel) => sum + (value - (wanted[channel] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/** A picture in the making: one byte a pixel, which says what ground it has and how much of which ink lies on it. */
export class Canvas {
  readonly #pixels = new Uint8Array(WIDTH * HEIGHT);
  /** Rows that hold more than bare paper. */
  readonly #touched = new Uint8Array(HEIGHT);

  /** Lays a ground, rounded to whole pixels and cut at the edges. Lay grounds before inking. */
  ground(name: Ground, x: number, y: number, width: number, height: number): void {
    this.#fill(GROUND_NAMES.indexOf(name), x, y, width, height);
  }

  /** A filled rectangle of ink on paper. */
  rectangle(ink: Ink, x: number, y: number, width: number, height: number): void {
    this.#fill(stateOf(0, INK_NAMES.indexOf(ink), LEVELS), x, y, width, height);
  }

  /** Inks the pixels of a rectangle that the pattern holds, counted from its corner. */
  pattern(
    ink: Ink,
    x: number,
    y: number,
    width: number,
    height: number,
    holds: (x: number, y: number) => boolean,
  ): void {
    const state = stateOf(0, INK_NAMES.indexOf(ink), LEVELS);
    const [left, top] = [Math.round(x), Math.round(y)];
    for (let row = top; row < Math.round(y + height); row++) {
      this.#touched[row] = 1;
      for (let column = left; column < left + width && column < WIDTH; column++) {
        if (holds(column - left, row - top)) this.#pixels[row * WIDTH + column] = state;
      }
    }
  }

  /** Inks the mask with its origin at (x, y); where glyphs overlap the darker step stays. */
  stamp(mask: Mask, x: number, y: number, ink: Ink): void {
    const inkIndex = INK_NAMES.indexOf(ink);
    const left = x + mask.left;
    const from = Math.max(0, -left);
    const to = Math.min(mask.width, WIDTH - left);
    for (let row = 0; row < mask.height; row++) {
      const canvasRow = y + mask.top + row;
      if (canvasRow < 0 || canvasRow >= HEIGHT) continue;
      this.#touched[canvasRow] = 1;
      for (let column = from; column < to; column++) {
        const level = mask.levels[row * mask.width + column] ?? 0;
        const at = canvasRow * WIDTH + left + column;
        const present = this.#pixels[at] ?? 0;
        if (level > (LEVEL_OF[present] ?? 0)) {
          this.#pixels[at] = stateOf(GROUND_OF[present] ?? 0, inkIndex, level);
        }
      }
    }
  }

  /**
   * The finished picture as rows of a PNG with four bits a pixel: each pixel an index of the palette, before each row
   * the byte that says it is not filtered.
   */
  rows(): Uint8Array {
    const rowLength = WIDTH / 2 + 1;
    const rows = new Uint8Array(rowLength * HEIGHT);
    for (let y = 0; y < HEIGHT; y++) {
      // Bare paper has index 0, which the row holds already.
      if (!this.#touched[y]) continue;
      let from = y * WIDTH;
      for (let to = y * rowLength + 1; to < (y + 1) * rowLength; to++, from += 2) {
        const left = PALETTE_INDEX[this.#pixels[from] ?? 0] ?? 0;
        const right = PALETTE_INDEX[this.#pixels[from + 1] ?? 0] ?? 0;
        rows[to] = (left << 4) | right;
      }
    }
    return rows;
  }

  #fill(state: number, x: number, y: number, width: number, height: number): void {
    const left = Math.max(0, Math.round(x));
    const right = Math.min(WIDTH, Math.round(x + width));
    const bottom = Math.min(HEIGHT, Math.round(y + height));
    for (let row = Math.max(0, Math.round(y)); row < bottom; row++) {
      this.#touched[row] = 1;
      this.#pixels.fill(state, row * WIDTH + left, row * WIDTH + Math.max(left, right));
    }
  }
}
