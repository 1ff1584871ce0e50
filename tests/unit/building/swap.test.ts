import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BuildLock } from '../../../src/building/lock.ts';
import { writeManifest } from '../../../src/output/manifest.ts';
import {
  giveSpareBack,
  manifestOf,
  putOldSpareAside,
  replaceOutput,
  restoreLast,
  restoreOutput,
  takeSpare,
  tryReplacing,
} from '../../../src/building/swap.ts';

let room: string;
let places: { outDir: string; cacheDir: string };

beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'swap-'));
  places = { outDir: path.join(room, 'dist'), cacheDir: path.join(room, 'cache') };
  mkdirSync(places.cacheDir);
});
afterEach(() => rmSync(room, { recursive: true }));

function site(folder: string, says: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), says);
  return folder;
}
/** A finished site, with a manifest that says the same. */
function made(says: string): { site: string; manifest: string } {
  const manifest = path.join(places.cacheDir, 'staging.json');
  writeFileSync(manifest, says);
  return { site: site(path.join(places.cacheDir, 'staging'), says), manifest };
}
const front = (): string => readFileSync(path.join(places.outDir, 'index.html'), 'utf8');
const previous = (): string => path.join(places.cacheDir, 'previous');

describe('replaceOutput', () => {
  test('puts a finished site where there is none, and in the place of the last one', async () => {
    for (const says of ['first', 'second']) {
      await replaceOutput(made(says), places);
      expect(front()).toBe(says);
    }
    expect(readdirSync(places.cacheDir).sort()).toEqual(['site.json', 'spare', 'spare.json']);
  });

  test('keeps the last one, with its manifest, as what the next is made of', async () => {
    for (const says of ['first', 'second']) await replaceOutput(made(says), places);
    const folder = path.join(places.cacheDir, 'next');
    const manifest = path.join(places.cacheDir, 'next.json');
    await takeSpare({ folder, manifest }, places);
    expect(readFileSync(manifest, 'utf8')).toBe('first');
    expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toBe('first');
    expect(readFileSync(manifestOf(places), 'utf8')).toBe('second');
    expect(readdirSync(places.cacheDir)).not.toContain('spare');
  });
});

describe('the spare build', () => {
  const making = () => ({
    folder: path.join(places.cacheDir, 'next'),
    manifest: path.join(places.cacheDir, 'next.json'),
  });
  const spare = (): string => path.join(places.cacheDir, 'spare/index.html');

  test('is there again where no site came of it', async () => {
    for (const says of ['first', 'second']) await replaceOutput(made(says), places);
    await takeSpare(making(), places);
    expect(existsSync(spare())).toBe(false);
    await giveSpareBack(making(), places);
    expect(readFileSync(spare(), 'utf8')).toBe('first');
    expect(readFileSync(path.join(places.cacheDir, 'spare.json'), 'utf8')).toBe('first');
  });

  test('is none where there was none', async () => {
    await takeSpare(making(), places);
    await giveSpareBack(making(), places);
    expect(existsSync(path.dirname(spare()))).toBe(false);
  });

  test('is put aside where other code has made it, or nobody knows which', async () => {
    const old = path.join(places.cacheDir, 'work-1/old');
    expect(await putOldSpareAside(old, places, 'code')).toBe(false);
    for (const says of ['first', 'second']) await replaceOutput(made(says), places);
    await writeManifest(path.join(places.cacheDir, 'spare.json'), new Map(), 'code');
    expect(await putOldSpareAside(old, places, 'code')).toBe(false);
    expect(readFileSync(spare(), 'utf8')).toBe('first');
    expect(await putOldSpareAside(old, places, 'code 2')).toBe(true);
    expect(readFileSync(path.join(old, 'index.html'), 'utf8')).toBe('first');
    expect(readdirSync(places.cacheDir).sort()).toEqual(['site.json', 'work-1']);
  });
});

describe('a build that was killed', () => {
  test('between the two renames: the last build comes back', async () => {
    site(previous(), 'last');
    expect(await restoreOutput(places)).toBe(true);
    expect(front()).toBe('last');
  });

  test('after them: the new one stays', async () => {
    site(previous(), 'last');
    site(places.outDir, 'new');
    expect(await restoreOutput(places)).toBe(false);
    expect(front()).toBe('new');
    expect(existsSync(previous())).toBe(false);
  });

  test('any other command puts back the last build too, but not while another build is at it', async () => {
    site(previous(), 'last');
    const lock = await BuildLock.take(places.cacheDir);
    expect(await restoreLast(places)).toBe(false);
    expect(existsSync(places.outDir)).toBe(false);
    await lock?.release();
    expect(await restoreLast(places)).toBe(true);
    expect(front()).toBe('last');
    expect(readdirSync(places.cacheDir)).toEqual([]);
  });
});

describe('tryReplacing', () => {
  const failing =
    (code: string, which: (from: string) => boolean) =>
    (from: string, to: string): Promise<void> =>
      which(from) ? Promise.reject(Object.assign(new Error(code), { code })) : rename(from, to);

  test('leaves everything where it is', async () => {
    site(places.outDir, 'last');
    await tryReplacing(places);
    expect(front()).toBe('last');
    expect(readdirSync(room).sort()).toEqual(['cache', 'dist']);
    expect(readdirSync(places.cacheDir)).toEqual([]);
  });

  test('does so on a system that moves a folder over another', async () => {
    site(places.outDir, 'last');
    await tryReplacing(places, async (from, to) => {
      rmSync(to, { recursive: true, force: true });
      await rename(from, to);
    });
    expect(front()).toBe('last');
  });

  test.each([
    ['EBUSY', 'dist', /eingehängtes Laufwerk/],
    ['EXDEV', 'dist', /auf einem anderen Laufwerk als \.cache/],
    ['EXDEV', 'trial', /auf einem anderen Laufwerk als \.cache/],
    ['EROFS', 'trial', /lässt sich nur lesen/],
    ['EACCES', 'dist', /nicht erlaubt/],
  ])('refuses in a sentence where moving ends with %s (%s)', async (code, name, sentence) => {
    site(places.outDir, 'last');
    const move = failing(code, (from) => path.basename(from) === name);
    await expect(tryReplacing(places, move)).rejects.toThrow(sentence);
    expect(front()).toBe('last');
    expect(readdirSync(places.cacheDir)).toEqual([]);
  });
});
