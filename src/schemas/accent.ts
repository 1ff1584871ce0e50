/** Grounds of the pages on which the accent stands, and the least contrast there: `src/styles/tokens.css` has the same. */
const GROUNDS = {
  light: ['#fbf8f1', '#fffdf8'],
  dark: ['#17181b', '#202226'],
} as const;
const LEAST_CONTRAST = 7;

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/** How finely a colour is mixed with black or white in looking for one that can be read. */
const STEPS = 200;

/** A colour as `#rrggbb`; undefined where it is not written as `#rgb` or `#rrggbb`. */
export function colourOf(written: string): string | undefined {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(written) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  return digits && `#${digits.toLowerCase()}`;
}

/** Whether text of a colour (`#rrggbb`) can be read on the light pages as well as the design asks. */
export function isReadable(colour: string): boolean {
  return readable(channelsOf(colour), 'light');
}

/** The colour nearest to one (`#rrggbb`) that can be read: mixed with black on light pages, with white on dark ones. */
export function readableAccent(colour: string): { light: string; dark: string } {
  const channels = channelsOf(colour);
  return { light: mixed(channels, BLACK, 'light'), dark: mixed(channels, WHITE, 'dark') };
}

function mixed(channels: number[], other: number[], theme: keyof typeof GROUNDS): string {
  for (let step = 0; step <= STEPS; step++) {
    const part = step / STEPS;
    const mix = channels.map((one, index) => Math.round(one + ((other[index] ?? 0) - one) * part));
    if (readable(mix, theme)) return written(mix);
  }
  return written(other);
}

function readable(channels: number[], theme: keyof typeof GROUNDS): boolean {
  return GROUNDS[theme].every(
    (ground) => contrast(luminance(channels), luminance(channelsOf(ground))) >= LEAST_CONTRAST,
  );
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function written(channels: number[]): string {
  return `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 to 1, after WCAG 2.2. */
function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((one) => {
    const channel = one / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
