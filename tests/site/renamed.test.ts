/** A site of another name, with a colour of its own. */
import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { runCommand } from './commands.ts';

const OUT_DIR = '.cache/tests/sites/renamed';
const room = await mkdtemp(path.join(tmpdir(), 'renamed-'));
const NAME = 'Der Tagesbericht & Anzeiger für Neuburg und Umland';
const files = new Map<string, string>();

beforeAll(async () => {
  const content = path.join(room, 'content');
  await cp('tests/fixtures/checks/base', content, { recursive: true });
  await writeFile(
    path.join(content, 'publication.md'),
    `---\nname: ${NAME}\nclaim: Was in Neuburg gesagt wird\ndescription: Berichte aus Neuburg.\naccent: '#1f4d2b'\n---\n`,
  );
  await mkdir(path.join(content, 'public'));
  await writeFile(path.join(content, 'public/eigen.txt'), 'eigen');
  const run = await runCommand('build', {
    CONTENT_DIR: content,
    OUT_DIR,
    SITE_URL: 'https://neuburg.example',
    BASE_PATH: '/blatt/',
    PICTURES: '0',
  });
  expect(run.code, run.stdout + run.stderr).toBe(0);
  for (const entry of readdirSync(OUT_DIR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:html|xml|json|jsonld|webmanifest|txt|csv|css)$/.test(entry.name))
      continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(OUT_DIR, file), await readFile(file, 'utf8'));
  }
}, 180_000);
afterAll(async () => {
  for (const folder of [room, OUT_DIR, readSettings({ OUT_DIR }).cacheDir])
    await rm(folder, { recursive: true, force: true });
});

/** „im Wortlaut“ and „am Wortlaut geprüft“ speak of wording. */
const NOUN = /\b[ia]m(?:<[^>]*>|\s)*Wortlaut\b/gi;

test('the project’s name stands nowhere', () => {
  const named = [...files].flatMap(([name, text]) =>
    [...text.replace(NOUN, '').matchAll(/.{0,50}\bWortlaut\b.{0,30}/g)].map(
      ([found]) => `${name}: ${found}`,
    ),
  );
  expect(named).toEqual([]);
});

test('its own stands everywhere', () => {
  expect(files.get('index.html')).toContain('Der Tagesbericht &amp; Anzeiger');
  expect(files.get('feed.xml')).toMatch(/Der Tagesbericht &(?:amp|#x26|#38); Anzeiger/);
  expect(JSON.parse(files.get('site.webmanifest') ?? '')).toMatchObject({ name: NAME });
});

test('every page has its colour', () => {
  expect(files.get('akzent.css')).toContain('--accent: light-dark(#1f4d2b, ');
  const without = [...files].filter(
    ([name, text]) =>
      name.endsWith('.html') &&
      !text.includes('<link rel="stylesheet" href="/blatt/akzent.css"') &&
      !text.includes('http-equiv="refresh"'),
  );
  expect(without.map(([name]) => name)).toEqual([]);
});

test('its own files are published', () => expect(files.get('eigen.txt')).toBe('eigen'));
