import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS } from '../../../src/pictures/raster/colours.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

test.each(Object.entries(COLOURS))('%s is the colour of the site', (name, value) => {
  const light = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
  expect(value).toBe(light);
});
