import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formerAddresses } from '../../../src/archive/former.ts';
import {
  LONGEST_LINE,
  MOST_REDIRECTS,
  movedPage,
  redirectsFile,
  REDIRECT_FILES,
  usableMoves,
  writeRedirects,
} from '../../../src/hosting/redirects.ts';
import { readTarget } from '../../../src/hosting/request-path.ts';
import { sitemapEntries } from '../../../src/publish/sitemap.ts';
import { addressesOf } from '../../../src/site.ts';
import { archiveOf } from '../../archive.ts';

const OWN = addressesOf({ site: 'https://example.org', base: '/' });
const BASED = addressesOf({ site: 'https://example.org', base: '/presse/wortlaut/' });
const MOVES = [
  { from: '/artikel/alt/', to: '/artikel/neu/' },
  { from: '/zitate/alt/q1/', to: '/zitate/neu/q1/' },
];

test('a former address that is in use again, or had twice, is not led from', () => {
  const moves = [
    ...MOVES,
    { from: '/artikel/alt/', to: '/artikel/anders/' },
    { from: '/stimmen/ada/', to: '/stimmen/berg/' },
  ];
  expect(usableMoves(moves, ['/artikel/neu/', '/stimmen/ada/'])).toEqual(MOVES);
});

describe('_redirects', () => {
  test('leads from each former address', () => {
    expect(redirectsFile(MOVES, OWN)).toBe(
      '/artikel/alt/ /artikel/neu/ 301\n/zitate/alt/q1/ /zitate/neu/q1/ 301\n',
    );
  });

  test('rewrites the base path away, after all that is particular', () => {
    expect(redirectsFile(MOVES.slice(0, 1), BASED).split('\n')).toEqual([
      '/presse/wortlaut/artikel/alt/ /presse/wortlaut/artikel/neu/ 301',
      '/presse/wortlaut /presse/wortlaut/ 301',
      '/presse/wortlaut/* /:splat 200',
      '/* /presse/wortlaut/:splat 302',
      '',
    ]);
    expect(redirectsFile([], OWN)).toBe('');
  });

  test('keeps to Cloudflare’s limits', () => {
    const long = 'a'.repeat(LONGEST_LINE / 2);
    const many = Array.from({ length: 3000 }, (_, index) => ({
      from: `/artikel/a${String(index)}/`,
      to: '/artikel/neu/',
    }));
    const lines = redirectsFile([{ from: `/${long}/`, to: `/${long}b/` }, ...many], BASED)
      .trim()
      .split('\n');
    const fixed = lines.filter((line) => !/[*:]/.test(line));
    expect(fixed.length).toBe(MOST_REDIRECTS);
    expect(lines.slice(0, fixed.length)).toEqual(fixed);
    expect(lines.filter((line) => line.length > LONGEST_LINE)).toEqual([]);
  });
});

test('the page at a former address leads on, says where the page is now, and is not to be kept', () => {
  const page = movedPage({ from: '/artikel/alt/', to: '/artikel/neu/' }, BASED);
  expect(page).toMatch(/^<!DOCTYPE html><html lang="de">/);
  expect(page).toContain(
    '<meta http-equiv="refresh" content="0; url=/presse/wortlaut/artikel/neu/">',
  );
  expect(page).toContain(
    '<link rel="canonical" href="https://example.org/presse/wortlaut/artikel/neu/">',
  );
  expect(page).toContain('<a href="/presse/wortlaut/artikel/neu/">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('http-equiv="content-security-policy" content="default-src ');
});

describe('written', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wortlaut-redirects-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('nothing is where nothing has moved', async () => {
    await writeRedirects([], { outDir: folder, addresses: OWN });
    expect(await readdir(folder)).toEqual([]);
  });

  test('a page is at each former address, and a list for each kind of server beside them', async () => {
    await writeRedirects(MOVES, { outDir: folder, addresses: BASED });
    const written = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = written
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(files.sort()).toEqual([
      '_redirects',
      '_redirects.caddy',
      '_redirects.nginx',
      'artikel/alt/index.html',
      'zitate/alt/q1/index.html',
    ]);
    expect(await readFile(join(folder, REDIRECT_FILES.nginx), 'utf8')).toBe(
      '"/presse/wortlaut/artikel/alt/" "/presse/wortlaut/artikel/neu/";\n' +
        '"/presse/wortlaut/zitate/alt/q1/" "/presse/wortlaut/zitate/neu/q1/";\n',
    );
    expect(await readFile(join(folder, REDIRECT_FILES.caddy), 'utf8')).toContain(
      '\t/presse/wortlaut/artikel/alt/ /presse/wortlaut/artikel/neu/\n',
    );
  });
});

test('the local server shows no reader the lists', () => {
  for (const file of Object.values(REDIRECT_FILES)) expect(readTarget(`/${file}`, '/')).toBe('odd');
});

test('the sitemap knows no former address', () => {
  const archive = archiveOf({
    articles: [
      {
        id: 'neu',
        formerIds: ['alt'],
        text: ['„So“, sagte er.'],
        quotes: [{ id: 'so', speaker: 'er', segments: ['So'], formerIds: ['s0'] }],
      },
    ],
  });
  const former = formerAddresses(archive).map(({ from }) => from);
  expect(former.length).toBeGreaterThan(1);
  const listed = sitemapEntries(archive).map(({ path }) => path);
  expect(listed.filter((path) => former.includes(path))).toEqual([]);
});
