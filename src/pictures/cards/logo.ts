/**
 * The mark of the site: a German pair of quotation marks, „ below and “ above, which are one shape turned by half a
 * turn. In em of a square, y downwards; a test compares it with `public/favicon.svg`.
 */
import type { Segment } from '../raster/typeface.ts';

/** One low mark (a 9) with its dot centred on (0, 0) and radius 1, its tail falling to the left. */
const NINE: readonly Segment[] = [
  { type: 'M', points: [1, 0] },
  { type: 'C', points: [1, 1.45, 0.15, 2.3, -0.95, 2.75] },
  { type: 'L', points: [-1.2, 2.2] },
  { type: 'C', points: [-0.5, 1.85, -0.05, 1.45, 0.1, 0.98] },
  { type: 'C', points: [-0.52, 1.04, -1, 0.6, -1, 0] },
  { type: 'C', points: [-1, -0.58, -0.56, -1, 0, -1] },
  { type: 'C', points: [0.57, -1, 1, -0.58, 1, 0] },
  { type: 'Z', points: [] },
];

const RADIUS = 0.1;

/** Centres of the dots of the low marks; the high ones mirror them through the middle. */
const LOW: readonly (readonly [number, number])[] = [
  [0.17, 0.62],
  [0.42, 0.62],
];

export const LOGO: readonly Segment[] = LOW.flatMap(([x, y]) => [
  ...NINE.map((segment) => moved(segment, x, y, RADIUS)),
  ...NINE.map((segment) => moved(segment, 1 - x, 1 - y, -RADIUS)),
]);

function moved({ type, points }: Segment, x: number, y: number, scale: number): Segment {
  return { type, points: points.map((value, i) => value * scale + (i % 2 ? y : x)) };
}
