import {
  existsSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
  readdirSync,
  utimesSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { differences, happening, Newsroom } from '../newsroom.ts';

const OUT_DIR = '.cache/tests/sites/incremental';
const room = mkdtempSync(path.join(tmpdir(), 'incremental-'));
const newsroom = new Newsroom('tests/fixtures/sites/reading', room, OUT_DIR);
const { cacheDir } = readSettings({ OUT_DIR });

beforeAll(async () => {
  await newsroom.begin();
  expect(await newsroom.build()).toBe(0);
});
// What has happened before may have left content that is not to be built.
beforeEach(() => newsroom.begin());
afterAll(async () => {
  await newsroom.end();
  rmSync(room, { recursive: true });
});

/** That what lies there is what a build would make that knows of no other. */
async function expectColdBuild(): Promise<void> {
  const cold = await newsroom.buildCold({ renderer: true });
  if (cold !== undefined) expect(differences(OUT_DIR, cold)).toEqual([]);
}

test('whatever happens, a build on the last one makes the same site as one that begins anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 4 }), async (all) => {
      await newsroom.begin();
      for (const one of all) newsroom.happen(one);
      await newsroom.build();
      await expectColdBuild();
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test('words that come and go in quotes are found where they are now', async () => {
  for (const at of [2, 3, 6]) {
    newsroom.happen({ kind: 'words', at });
    expect(await newsroom.build()).toBe(0);
    await expectColdBuild();
  }
  newsroom.happen({ kind: 'restore' });
  expect(await newsroom.build()).toBe(0);
  await expectColdBuild();
});

test('a build that was killed at any moment spoils none that comes after', async () => {
  for (const ms of [250, 700, 1100, 1500, 2000]) {
    newsroom.happen({ kind: 'text', at: ms });
    newsroom.happen({ kind: 'voice', at: ms });
    await newsroom.buildAndDie(ms);
  }
  expect(await newsroom.build()).toBe(0);
  await expectColdBuild();
});

test('files of the site that somebody has changed, added or taken away are as they were built', async () => {
  const quote = path.join(OUT_DIR, 'zitate', readdirSync(path.join(OUT_DIR, 'zitate'))[0] ?? '');
  rmSync(quote, { recursive: true });
  writeFileSync(path.join(OUT_DIR, 'index.html'), 'changed');
  writeFileSync(path.join(OUT_DIR, 'added.html'), 'added');
  expect(await newsroom.build()).toBe(0);
  await expectColdBuild();
});

test('a site that somebody has deleted, as a whole or in part, is there again', async () => {
  for (const gone of ['', 'pagefind', 'suche/index', '_astro']) {
    rmSync(path.join(OUT_DIR, gone), { recursive: true });
    expect(await newsroom.build(), gone).toBe(0);
    await expectColdBuild();
  }
});

test('a cache that was unpacked somewhere else, or is damaged, makes no other site', async () => {
  for (const name of readdirSync(path.join(cacheDir, 'spare'), { recursive: true })) {
    const file = path.join(cacheDir, 'spare', String(name));
    if (statSync(file).isFile()) utimesSync(file, 1_700_000_000, 1_700_000_000);
  }
  newsroom.happen({ kind: 'text', at: 2 });
  expect(await newsroom.build()).toBe(0);
  await expectColdBuild();
  const files = ['site.json', 'spare.json', 'renderer/server/entry.mjs', 'build.json'];
  for (const name of [...files, 'pagefind.bin', 'words.bin']) {
    expect(existsSync(path.join(cacheDir, name)), name).toBe(true);
    writeFileSync(path.join(cacheDir, name), 'damaged');
  }
  for (const name of readdirSync(path.join(cacheDir, 'articles'), { recursive: true })) {
    const file = path.join(cacheDir, 'articles', String(name));
    if (statSync(file).isFile()) writeFileSync(file, '{}');
  }
  expect(await newsroom.build()).toBe(0);
  await expectColdBuild();
});

test('another base path, or other settings, take nothing over from the last site', async () => {
  expect(await newsroom.build({ BASE_PATH: '/anders/', PICTURES: '0' })).toBe(0);
  expect(await newsroom.build({ PAGEFIND: '0' })).toBe(0);
  expect(existsSync(path.join(OUT_DIR, 'pagefind'))).toBe(false);
  expect(await newsroom.build()).toBe(0);
  await expectColdBuild();
});
