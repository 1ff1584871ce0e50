import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../../src/desk/browser/keys.ts';

test('the handbook of editors names every key of the desk', () => {
  const handbook = readFileSync('docs/redaktion.md', 'utf8');
  // It says once that „Umschalt“ makes the keys that move a quote's end move its beginning.
  const keys = COMMANDS.map(({ shown }) => shown.replace('Alt+Umschalt+', 'Alt+'));
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !handbook.includes(`\`${key}\``))).toEqual([]);
});
