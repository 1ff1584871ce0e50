import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFolder } from '../../known-folder.ts';
import { SiteFolder } from '../../../src/output/site-folder.ts';
import { compress } from '../../../src/hosting/compress.ts';

const LONG = 'Er sagte, das sei „nicht mehr aktuell“.\n'.repeat(60);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-compress-'));
  await mkdir(join(folder, 'artikel'));
  await writeFile(join(folder, 'artikel/index.html'), LONG);
  await writeFile(join(folder, 'kurz.html'), 'kurz');
  await writeFile(join(folder, 'bild.png'), LONG);
  await writeFile(join(folder, 'teil.pf_index'), LONG);
});
afterEach(() => rm(folder, { recursive: true }));

test('writes both copies beside text of some length, and beside nothing else', async () => {
  const total = await compress(builtFolder(folder));
  const copies = (await readdir(folder, { recursive: true })).filter((path) =>
    /\.(gz|br)$/.test(path),
  );
  expect(copies.sort()).toEqual(['artikel/index.html.br', 'artikel/index.html.gz']);
  const zipped = await readFile(join(folder, 'artikel/index.html.gz'));
  const brotli = await readFile(join(folder, 'artikel/index.html.br'));
  expect(gunzipSync(zipped).toString()).toBe(LONG);
  expect(brotliDecompressSync(brotli).toString()).toBe(LONG);
  expect(total).toEqual({
    files: 1,
    before: Buffer.byteLength(LONG),
    gzip: zipped.length,
    brotli: brotli.length,
  });
});

test('writes the same bytes again, whatever the machine', async () => {
  const site = builtFolder(folder);
  await compress(site);
  const first = await readFile(join(folder, 'artikel/index.html.gz'));
  await rm(join(folder, 'artikel/index.html.gz'));
  await compress(builtFolder(folder));
  const second = await readFile(join(folder, 'artikel/index.html.gz'));
  expect(second.equals(first)).toBe(true);
  // Modification time and operating system, as RFC 1952 has them.
  expect([...first.subarray(4, 8), first[9]]).toEqual([0, 0, 0, 0, 255]);
});

test('leaves copies of the same file as they are, and writes those of a changed one', async () => {
  const before = builtFolder(folder);
  await compress(before);
  const known = { folder, files: before.finish(), since: 0 };
  await writeFile(join(folder, 'artikel/index.html.gz'), 'spoilt');
  const again = SiteFolder.caughtUp(known, {
    folder: join(folder, 'last'),
    files: new Map(),
    since: 0,
  });
  for (const [name, { key }] of known.files) {
    if (name.endsWith('.gz') || name.endsWith('.br')) continue;
    expect(again.keep(name, key)).toBe(true);
  }
  const { mtimeMs } = await stat(join(folder, 'artikel/index.html.br'));
  await compress(again);
  expect((await stat(join(folder, 'artikel/index.html.br'))).mtimeMs).toBe(mtimeMs);
  expect(gunzipSync(await readFile(join(folder, 'artikel/index.html.gz'))).toString()).toBe(LONG);
});

test('tells how far it is', async () => {
  const told: [number, number][] = [];
  await compress(builtFolder(folder), { onProgress: (done, all) => told.push([done, all]) });
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});
