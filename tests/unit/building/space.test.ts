import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSpace } from '../../../src/building/space.ts';
import { manifestOf } from '../../../src/building/swap.ts';

const room = mkdtempSync(path.join(tmpdir(), 'space-'));
const places = { outDir: path.join(room, 'dist'), cacheDir: path.join(room, 'cache') };
mkdirSync(places.cacheDir);
afterAll(() => rmSync(room, { recursive: true }));

test('a first build on a full disk is refused before any work', () => {
  expect(() => checkSpace(places, () => 612_000)).toThrow(
    /sind nur 0,6 MB frei; der erste Build braucht mindestens 16 MB/,
  );
  checkSpace(places, () => 20_000_000);
});

test('what the system says of this disk is taken, unless it knows nothing', () => {
  checkSpace(places);
  checkSpace(places, () => undefined);
});

test('a later build, which writes what has changed, begins', () => {
  writeFileSync(manifestOf(places), '');
  checkSpace(places, () => 0);
});
