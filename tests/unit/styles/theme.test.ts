import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { THEME } from '../../../src/theme.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

test.each([
  ...Object.entries(THEME.light).map(([name, value]) => ['light', name, value, 1] as const),
  ...Object.entries(THEME.dark).map(([name, value]) => ['dark', name, value, 2] as const),
])('%s %s is the colour of the style sheet', (_, name, value, position) => {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  expect(value).toBe(pair?.[position]);
});
