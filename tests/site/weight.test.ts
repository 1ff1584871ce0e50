/** How much pages weigh on average: an archive has thousands of each kind, and hosts bound what they take. */
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { settingsOf } from '../sites.ts';

const { outDir } = settingsOf('reading');

/** Bytes of HTML; a little more than pages have, far less than they had when they said things twice. */
test.each([
  ['the frame that all pages share', '404.html', 4_050],
  ['of quotes', 'zitate/*/*/index.html', 10_200],
  ['of voices', 'stimmen/*/index.html', 7_550],
  ['of articles', 'artikel/2*/index.html', 38_700],
  ['in a frame', 'artikel/2*/einbetten/index.html', 9_200],
])('%s', (_, pattern, most) => {
  const sizes = globSync(pattern, { cwd: outDir }).map(
    (file) => statSync(path.join(outDir, file)).size,
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(most);
});
