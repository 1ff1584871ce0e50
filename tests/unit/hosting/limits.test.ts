import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HOSTS, limitWarnings } from '../../../src/hosting/limits.ts';

const site = (files: number, size: number): Map<string, { size: number }> =>
  new Map(Array.from({ length: files }, (_, at) => [`seite-${String(at)}.html`, { size }]));

test('a small site is told nothing', () => {
  expect(limitWarnings(site(17_999, 100))).toEqual([]);
});

test('what comes near a limit, or passes it, is told with its numbers', () => {
  expect(limitWarnings(site(18_000, 100))).toEqual([
    'Warnung: Cloudflare Pages nimmt 20.000 Dateien. Die Site hat 18.000; dort ist die Grenze bald erreicht. Die README nennt, was Dateien spart.',
  ]);
  expect(limitWarnings(site(20_001, 100))).toEqual([
    expect.stringMatching(/Die Site hat 20\.001; dort lässt sie sich so nicht veröffentlichen/),
  ]);
  expect(limitWarnings(site(10, 101_000_000))).toEqual([
    expect.stringMatching(
      /^Warnung: Cloudflare Pages nimmt Dateien bis 26,2 MB\. seite-0\.html hat 101 MB/,
    ),
    expect.stringMatching(
      /^Warnung: GitHub Pages nimmt 1\.000 MB im Ganzen\. Die Site hat 1\.010 MB/,
    ),
  ]);
});

test('where files are too many it is told how many there are without pictures', () => {
  const files = site(18_000, 100);
  for (let at = 0; at < 2_000; at += 1) files.set(`bilder/bericht/q${at}.png`, { size: 1 });
  expect(limitWarnings(files)).toEqual([
    expect.stringContaining(
      'Die Site hat 20.000, ohne die Bilder für soziale Netze (PICTURES=0) 18.000; dort ist',
    ),
  ]);
});

test('the README names every host with its limits', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const { name } of HOSTS) expect(readme).toMatch(new RegExp(`\\| ${name} `));
});
