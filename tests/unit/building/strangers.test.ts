import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MARK, markOf } from '../../../src/building/places.ts';
import { setStrangersAside, strangersIn } from '../../../src/building/strangers.ts';
import { writeManifest, type Manifest } from '../../../src/output/manifest.ts';
import { writeNew } from '../../../src/output/new-file.ts';

/** A built site of three files, with its manifest; the next one lacks the page of a former article. */
let room: string;
const SITE = ['index.html', 'artikel/alt/index.html', MARK];

beforeEach(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'strangers-'));
  const made: Manifest = new Map();
  for (const name of SITE) {
    const text = name === MARK ? markOf(SITE) : `built ${name}`;
    made.set(name, { key: name, ...writeNew(place('dist', name), Buffer.from(text)) });
  }
  await writeManifest(place('last.json'), made, 'other code');
  made.delete('artikel/alt/index.html');
  await writeManifest(place('next.json'), made, 'this code');
});
afterEach(() => rmSync(room, { recursive: true }));

const place = (...names: string[]): string => path.join(room, ...names);
const read = (...names: string[]): string => readFileSync(place(...names), 'utf8');
function lay(name: string, text: string): void {
  mkdirSync(path.dirname(place('dist', name)), { recursive: true });
  writeFileSync(place('dist', name), text);
}

/** What is said of it. */
function setAside(): string[] {
  const said: string[] = [];
  setStrangersAside(
    { outDir: place('dist'), contentDir: place('content') },
    strangersIn(place('dist'), place('last.json')),
    place('next.json'),
    (line) => said.push(line),
  );
  return said;
}

test('a site as it was built is left alone, and so is what file managers lay into it', () => {
  lay('artikel/.DS_Store', '');
  expect(setAside()).toEqual([]);
  expect(existsSync(place('dist-beiseite'))).toBe(false);
});

test('files of one’s own and edited ones are moved beside it, and named', () => {
  lay('CNAME', 'example.org');
  lay('.well-known/security.txt', 'Contact: …');
  lay('index.html', 'written by hand');
  expect(setAside()).toEqual([expect.stringMatching(/CNAME.*beiseite\/\..*content\/public\/\.$/)]);
  expect(read('dist-beiseite/CNAME')).toBe('example.org');
  expect(read('dist-beiseite/.well-known/security.txt')).toBe('Contact: …');
  expect(read('dist-beiseite/index.html')).toBe('written by hand');
  expect(existsSync(place('dist/CNAME'))).toBe(false);
  expect(read('dist/artikel/alt/index.html')).toContain('built');
});

test('what lies beside it already is not overwritten, nor kept twice', () => {
  for (const text of ['one', 'two', 'two', 'three']) {
    lay('CNAME', text);
    setAside();
  }
  const names = ['CNAME', 'CNAME.2', 'CNAME.3'];
  expect(names.map((name) => read('dist-beiseite', name))).toEqual(['one', 'two', 'three']);
  expect(existsSync(place('dist-beiseite/CNAME.4'))).toBe(false);
});

test('where the manifest is lost, a site that nothing was laid into is known by its mark', () => {
  rmSync(place('last.json'));
  expect(setAside()).toEqual([]);
  lay('CNAME', 'example.org');
  expect(setAside()).toHaveLength(1);
  expect(read('dist-beiseite/CNAME')).toBe('example.org');
  // Whether a build has written it nobody knows any more.
  expect(read('dist-beiseite/artikel/alt/index.html')).toContain('built');
  expect(read('dist/index.html')).toContain('built');
});
