import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderState } from '../../../src/building/fingerprint.ts';
import { look, readManifest, stateIn, writeManifest } from '../../../src/output/manifest.ts';
import { writeNew } from '../../../src/output/new-file.ts';
import { catchUp, type KnownFolder } from '../../../src/output/catch-up.ts';
import { SiteFolder } from '../../../src/output/site-folder.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(room, { recursive: true }));

const place = (name: string): string => path.join(room, name);
const none = (): KnownFolder => ({ folder: place('none'), files: new Map(), since: 0 });

/** A site with files that say what they are made from. */
function siteOf(folder: string, files: Record<string, string>, own = none(), last = none()) {
  const site = SiteFolder.caughtUp({ ...own, folder: place(folder) }, last);
  const written: string[] = [];
  for (const [name, key] of Object.entries(files)) {
    if (site.keep(name, key)) continue;
    site.add(name, { key, ...writeNew(site.placeOf(name), Buffer.from(`from ${key}`)) });
    written.push(name);
  }
  return { known: { folder: place(folder), files: site.finish(), since: 0 }, written };
}

const shown = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(place(folder), file), readFileSync(file, 'utf8')]),
  );

test('what is made from the same stays, the rest is written anew, and what nobody asks for goes', () => {
  const first = siteOf('a', { 'index.html': '1', 'alt/tief/index.html': '1', 'b.txt': '1' });
  expect(first.written).toHaveLength(3);
  const { written } = siteOf('a', { 'index.html': '2', 'b.txt': '1' }, first.known);
  expect(written).toEqual(['index.html']);
  expect(shown('a')).toEqual({ 'index.html': 'from 2', 'b.txt': 'from 1' });
  expect(existsSync(place('a/alt'))).toBe(false);
});

test('what the last build has is taken from it, and neither is changed through the other', () => {
  const last = siteOf('last', { 'index.html': '1', 'b.txt': '1' });
  const next = siteOf('next', { 'index.html': '1', 'b.txt': '2' }, none(), last.known);
  expect(next.written).toEqual(['b.txt']);
  siteOf('next', { 'index.html': '3', 'b.txt': '2' }, next.known, last.known);
  expect(shown('last')).toEqual({ 'index.html': 'from 1', 'b.txt': 'from 1' });
  expect(shown('next')).toEqual({ 'index.html': 'from 3', 'b.txt': 'from 2' });
});

test('a file that somebody has changed, or put there, is no file of the build', () => {
  const { known } = siteOf('a', { 'index.html': '1', 'b.txt': '1' });
  writeFileSync(place('a/b.txt'), 'changed');
  writeFileSync(place('a/added.txt'), 'added');
  const again = siteOf('a', { 'index.html': '1', 'b.txt': '1' }, known);
  expect(again.written).toEqual(['b.txt']);
  expect(shown('a')).toEqual({ 'index.html': 'from 1', 'b.txt': 'from 1' });
  writeFileSync(place('a/b.txt'), 'changed again');
  expect(siteOf('next', { 'b.txt': '1' }, none(), again.known).written).toEqual(['b.txt']);
});

test('what is there gives way to nothing that the last build has, until that is asked for', () => {
  const own = siteOf('own', { 'a/index.html': '1', 'b.txt': '1' });
  const last = siteOf('last', { a: '2', 'b.txt/index.html': '2', 'c/index.html': '2' });
  const { missing, own: apart } = catchUp(own.known, last.known);
  expect(missing).toEqual(['a', 'b.txt/index.html']);
  expect(apart.map(([name]) => name)).toEqual(['a/index.html', 'b.txt']);
  expect(shown('own')).toEqual({
    'a/index.html': 'from 1',
    'b.txt': 'from 1',
    'c/index.html': 'from 2',
  });
  const again = { 'a/index.html': '1', 'b.txt/index.html': '2' };
  expect(siteOf('own', again, own.known, last.known).written).toEqual([]);
  expect(shown('own')).toEqual({ 'a/index.html': 'from 1', 'b.txt/index.html': 'from 2' });
});

test('a file of another time is known by its bytes, as in an unpacked cache', () => {
  const { known } = siteOf('a', { 'a.txt': '1', 'b.txt': '1' });
  utimesSync(place('a/a.txt'), 1, 1);
  expect(look(known.folder, known)).toMatchObject({ others: [], whole: false });
  writeFileSync(place('a/b.txt'), 'from 9');
  utimesSync(place('a/b.txt'), 1, 1);
  expect(siteOf('a', { 'a.txt': '1', 'b.txt': '1' }, known).written).toEqual(['b.txt']);
});

test('a folder is listed where anything may have come to it, and each file is looked at', () => {
  const { known } = siteOf('a', { 'b/c/x.txt': '1', 'b/y.txt': '1' });
  const others = (since: number): string[] => look(known.folder, { ...known, since }).others;
  const before = statSync(place('a/b/c')).ctimeMs - 1;
  writeFileSync(place('a/b/c/added.txt'), 'added');
  mkdirSync(place('a/b/new/er'), { recursive: true });
  writeFileSync(place('a/b/new/er/added.txt'), 'added');
  expect(others(before)).toEqual(expect.arrayContaining(['b/c/added.txt', 'b/new/er/added.txt']));
  expect(others(Infinity)).toEqual([]);
  writeFileSync(place('a/b/y.txt'), 'changed');
  expect(others(Infinity)).toEqual(['b/y.txt']);
});

test('a file takes the place of a folder, and a folder that of a file', () => {
  const { known } = siteOf('a', { 'a/b': '1', c: '1' });
  siteOf('a', { a: '2', 'c/d/e': '2' }, known);
  expect(shown('a')).toEqual({ a: 'from 2', 'c/d/e': 'from 2' });
});

test('a manifest of other code, or a damaged one, tells of nothing; a whole one of the same state', async () => {
  const { known } = siteOf('a', { 'index.html': '1', 'b/c.txt': '1' });
  await writeManifest(place('m.json'), known.files, 'code');
  expect(readManifest(place('m.json'), 'code').files).toEqual(known.files);
  expect(readManifest(place('m.json'), 'code').since).toBeLessThan(Date.now() - 50);
  expect(readManifest(place('m.json'), 'other').files.size).toBe(0);
  writeFileSync(place('m.json'), '{"code":"code"');
  expect(readManifest(place('m.json'), 'code').files.size).toBe(0);
  expect(stateIn(known.files)).toBe(folderState(place('a')));
});

test('a new file is never written into one that is there', () => {
  mkdirSync(place('a'));
  writeFileSync(place('a/old'), 'old');
  linkSync(place('a/old'), place('served'));
  writeNew(place('a/old'), Buffer.from('new'));
  expect(readFileSync(place('a/old'), 'utf8')).toBe('new');
  expect(readFileSync(place('served'), 'utf8')).toBe('old');
});
