import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BatchDrawer, pictureName } from '../../../src/pictures/batch.ts';
import { SiteFolder } from '../../../src/output/site-folder.ts';
import { drawPictures } from '../../../src/pictures/draw.ts';
import { plannedPictures } from '../../../src/pictures/spec.ts';
import { archiveOf } from '../../archive.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const small = (ids = ['a', 'b']) =>
  archiveOf({
    articles: ids.map((id) => ({
      id,
      text: [`„Nie wieder ${id}“, sagte Anna. Bert will „mehr“. Er zögert.`],
      quotes: [
        { id: 'q1', speaker: 'Anna', segments: [`Nie wieder ${id}`] },
        {
          id: 'q2',
          speaker: 'Bert',
          speech: 'reported',
          segments: ['Bert will „mehr“'],
          verbatim: ['mehr'],
        },
        { id: 'q3', speaker: 'Bert', speech: 'reported', segments: ['Er zögert'] },
      ],
    })),
  });

const draw = (archive: ReturnType<typeof small>, out: string, cache: string) =>
  drawPictures(archive, {
    site: SiteFolder.in(path.join(folder, out)),
    cacheDir: path.join(folder, cache),
  });

/** Path and content of every file in a folder of the test's. */
async function files(name: string): Promise<Record<string, string>> {
  const root = path.join(folder, name);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const contents = await Promise.all(paths.sort().map((file) => readFile(file, 'base64')));
  return Object.fromEntries(paths.map((file, i) => [path.relative(root, file), contents[i] ?? '']));
}

describe('drawPictures', () => {
  test('writes a picture for the site, each article and each quote with words of its speaker’s own', async () => {
    const result = await draw(small(), 'out', 'cache');
    expect(Object.keys(await files('out'))).toEqual([
      'bilder/_seite.png',
      'bilder/a.png',
      'bilder/a/q1.png',
      'bilder/a/q2.png',
      'bilder/b.png',
      'bilder/b/q1.png',
      'bilder/b/q2.png',
    ]);
    expect(result).toMatchObject({ pictures: 7, drawn: 7 });
  });

  test('two threads may draw the same picture at once', async () => {
    const jobs = (out: string) =>
      [...plannedPictures(small())].map(({ path: address, spec }) => ({
        spec,
        name: pictureName(spec, '1'),
        file: path.join(folder, out, address),
      }));
    const settings = { cacheDir: path.join(folder, 'cache') };
    await Promise.all([
      new BatchDrawer(settings).draw(jobs('out')),
      new BatchDrawer(settings).draw(jobs('other')),
    ]);
    expect(await files('out')).toEqual(await files('other'));
    const names = jobs('out').map(({ name }) => name);
    expect(Object.keys(await files('cache')).sort()).toEqual(names.sort());
  });

  test('takes unchanged pictures from the cache and drops those no longer used', async () => {
    await draw(small(), 'out', 'cache');
    // The site's picture tells how many articles there are.
    expect(await draw(small(['a', 'b', 'c']), 'more', 'cache')).toMatchObject({
      pictures: 10,
      drawn: 4,
    });
    expect(await draw(small(['a']), 'less', 'cache')).toMatchObject({ pictures: 4, drawn: 1 });
    expect(Object.keys(await files('cache'))).toHaveLength(4);
    await draw(small(['a']), 'cold', 'cold-cache');
    expect(await files('less')).toEqual(await files('cold'));
  });

  test('leaves what a site has, and takes from the last one what is the same', async () => {
    const last = SiteFolder.in(path.join(folder, 'last'));
    await drawPictures(small(), { site: last, cacheDir: path.join(folder, 'cache') });
    const site = SiteFolder.caughtUp(
      { folder: path.join(folder, 'next'), files: new Map(), since: 0 },
      { folder: path.join(folder, 'last'), files: last.finish(), since: 0 },
    );
    const drawn = await drawPictures(small(), { site, cacheDir: path.join(folder, 'no-cache') });
    expect(drawn).toEqual({ pictures: 7, drawn: 0 });
    expect(await files('next')).toEqual(await files('last'));
  });

  test('draws again what was cut off in the cache', async () => {
    await draw(small(), 'out', 'cache');
    const [first = ''] = Object.keys(await files('cache'));
    await truncate(path.join(folder, 'cache', first), 100);
    expect(await draw(small(), 'again', 'cache')).toMatchObject({ drawn: 1 });
    expect(await files('again')).toEqual(await files('out'));
  });

  test('draws again what is damaged in the cache', async () => {
    await draw(small(), 'out', 'cache');
    const [first = ''] = Object.keys(await files('cache'));
    const kept = path.join(folder, 'cache', first);
    const damaged = await readFile(kept);
    damaged.writeUInt8(damaged.readUInt8(200) ^ 1, 200);
    await writeFile(kept, damaged);
    expect(await draw(small(), 'again', 'cache')).toMatchObject({ drawn: 1 });
    expect(await files('again')).toEqual(await files('out'));
  });

  test('draws the same bytes in worker threads as in the thread of the build', async () => {
    const ids = Array.from({ length: 70 }, (_, i) => `artikel-${String(i)}`);
    const progress: number[] = [];
    await drawPictures(small(ids), {
      site: SiteFolder.in(path.join(folder, 'threads')),
      cacheDir: path.join(folder, 'cache'),
      onProgress: (done, total) => progress.push(done / total),
    });
    expect(progress.at(-1)).toBe(1);
    await draw(small(ids.slice(0, 10)), 'alone', 'other-cache');
    const threads = await files('threads');
    for (const [file, content] of Object.entries(await files('alone'))) {
      if (file !== 'bilder/_seite.png') expect(threads[file]).toBe(content);
    }
  });
});
