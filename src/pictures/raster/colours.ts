/** Colours as numbers, and the steps between two. */

export type Colour = readonly [red: number, green: number, blue: number];

/** @param hex `#rrggbb` */
export function colour(hex: string): Colour {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** What lies on the way from one colour to another: at 0 the first, at 1 the second. */
export function mixed([r, g, b]: Colour, [r2, g2, b2]: Colour, share: number): Colour {
  const between = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [between(r, r2), between(g, g2), between(b, b2)];
}

/** Colours on the way from one to the other, in equal steps, without the first. */
export function ramp(from: string, to: string, steps: number): Colour[] {
  return Array.from({ length: steps }, (_, i) => mixed(colour(from), colour(to), (i + 1) / steps));
}
