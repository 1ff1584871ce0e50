/** The colours of pictures and icons: those of the site's light theme (src/styles/tokens.css; a test compares). */
export const COLOURS = {
  paper: '#fbf8f1',
  ink: '#1c1a17',
  quiet: '#524d45',
  accent: '#842029',
  marker: '#ffe48a',
  speech: '#8a6400',
  'shade-2': '#1f5673',
} as const;

export type Colour = readonly [red: number, green: number, blue: number];

/** @param hex `#rrggbb` */
export function colour(hex: string): Colour {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

export function mixed([r, g, b]: Colour, [r2, g2, b2]: Colour, share: number): Colour {
  const between = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [between(r, r2), between(g, g2), between(b, b2)];
}

/** Colours on the way from one to the other, in equal steps, without the first. */
export function ramp(from: string, to: string, steps: number): Colour[] {
  return Array.from({ length: steps }, (_, i) => mixed(colour(from), colour(to), (i + 1) / steps));
}
