/** Contrast of the tokens, after WCAG 2.2: text at AAA, dimmed text at AA, lines and controls at 3:1. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const THEMES = ['light', 'dark'] as const;
const css = readFileSync('src/styles/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const LEAST: [ratio: number, ground: string, names: string[]][] = [
  [7, 'paper', ['ink', 'quiet', 'accent']],
  [7, 'raised', ['ink', 'quiet', 'accent']],
  [7, 'marker', ['ink']],
  [4.5, 'paper', ['dim']],
  [3, 'paper', ['edge-line', 'speech', ...[1, 2, 3, 4, 5, 6].map((shade) => `shade-${shade}`)]],
  [3, 'raised', ['edge-line']],
];

describe.each(THEMES)('%s', (theme) => {
  test.each(
    LEAST.flatMap(([ratio, ground, names]) => names.map((name) => [name, ground, ratio] as const)),
  )('%s on %s is %d:1 at least', (name, ground, ratio) => {
    const [one, other] = [tokens.get(name), tokens.get(ground)];
    if (!one || !other) throw new Error(`no token ${name} or ${ground}`);
    expect(contrast(one[theme], other[theme])).toBeGreaterThanOrEqual(ratio);
  });
});

test('every colour token was read', () => {
  expect(tokens.size).toBe(css.split('light-dark(').length - 1);
});
