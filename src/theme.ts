/**
 * Colours of the site for what no style sheet reaches: pictures, the browser’s own frame, the web app manifest, a
 * publication's own colour among those of the voices. They are those of src/styles/tokens.css; a test compares.
 */
export const THEME = {
  light: {
    paper: '#fbf8f1',
    ink: '#1c1a17',
    quiet: '#524d45',
    accent: '#842029',
    marker: '#ffe48a',
    speech: '#8a6400',
    'shade-1': '#842029',
    'shade-2': '#1f5673',
    'shade-3': '#8a6400',
    'shade-4': '#3d6b35',
    'shade-5': '#69417c',
    'shade-6': '#5f5a52',
  },
  dark: {
    paper: '#17181b',
    'shade-1': '#ef9a90',
    'shade-2': '#7fbbdb',
    'shade-3': '#d9b24a',
    'shade-4': '#93c587',
    'shade-5': '#c6a0da',
    'shade-6': '#aaa59b',
  },
} as const;

/** Colours of the voices after the first. */
export const FURTHER_SHADES = ['shade-2', 'shade-3', 'shade-4', 'shade-5', 'shade-6'] as const;

/** Half of what lies between the two of the design's shades that are most alike, as `difference` measures. */
const ALIKE = 0.045;

/**
 * Colours of the voices after the first, where a publication's own colour is that of the first: one that is too like it
 * gives its place to the design's first, which is free. So no two of them are alike.
 * @param accent `#rrggbb`
 */
export function shadesBeside(
  accent: string,
  theme: keyof typeof THEME,
): Record<(typeof FURTHER_SHADES)[number], string> {
  const design = THEME[theme];
  const shades = FURTHER_SHADES.map(
    (name) =>
      [name, difference(accent, design[name]) < ALIKE ? design['shade-1'] : design[name]] as const,
  );
  return Object.fromEntries(shades) as Record<(typeof FURTHER_SHADES)[number], string>;
}

/** How far two colours (`#rrggbb`) are from each other in Oklab, where equal distances look equal; 0 to about 1. */
export function difference(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}

/** After Björn Ottosson, „A perceptual color space for image processing“. */
function oklab(colour: string): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}
