import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentStyles } from '../../../src/publish/accent.ts';
import { readableAccent } from '../../../src/schemas/accent.ts';
import { difference, shadesBeside, THEME } from '../../../src/theme.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

test.each([
  ...Object.entries(THEME.light).map(([name, value]) => ['light', name, value, 1] as const),
  ...Object.entries(THEME.dark).map(([name, value]) => ['dark', name, value, 2] as const),
])('%s %s is the colour of the style sheet', (_, name, value, position) => {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  expect(value).toBe(pair?.[position]);
});

describe('beside a publication’s own colour', () => {
  /** The least that lies between any two of the colours. */
  const leastOf = (colours: readonly string[]): number =>
    Math.min(
      ...colours.flatMap((one, at) => colours.slice(at + 1).map((other) => difference(one, other))),
    );
  const ofDesign = (theme: 'light' | 'dark'): string[] =>
    Object.entries(THEME[theme]).flatMap(([name, value]) =>
      name.startsWith('shade-') ? [value] : [],
    );

  test.each(['light', 'dark'] as const)('the design’s own voices are apart, %s', (theme) => {
    expect(ofDesign(theme)).toHaveLength(6);
    expect(leastOf(ofDesign(theme))).toBeGreaterThan(0.09);
  });

  test('no voices are alike, whatever the colour', () => {
    const channel = fc.integer({ min: 0, max: 255 }).map((n) => n.toString(16).padStart(2, '0'));
    const colour = fc.tuple(channel, channel, channel).map((channels) => `#${channels.join('')}`);
    const near = ['#1f5571', '#8a6401', '#3d6b36', '#6a417c', '#5f5a52', '#842029', '#000000'];
    fc.assert(
      fc.property(colour, (accent) => {
        const readable = readableAccent(accent);
        for (const theme of ['light', 'dark'] as const) {
          const voices = [readable[theme], ...Object.values(shadesBeside(readable[theme], theme))];
          expect(leastOf(voices)).toBeGreaterThanOrEqual(0.045);
        }
      }),
      { numRuns: 2000, examples: near.map((one) => [one]) },
    );
  });

  test('the others keep theirs', () => {
    const css = accentStyles({ light: '#1f5571', dark: '#7fbbdb' });
    expect(css).toContain('--shade-1: light-dark(#1f5571, #7fbbdb)');
    expect(css).toContain('--shade-2: light-dark(#842029, #ef9a90)');
    expect(css).toContain('--shade-3: light-dark(#8a6400, #d9b24a)');
  });
});
