import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../sites.ts';
import { runCommand } from './commands.ts';

const { outDir } = settingsOf('reading');
const read = (file: string): string => readFileSync(path.join(outDir, file), 'utf8');

const ARTICLE = '/artikel/2024-02-01-fischtreppe/';
const QUOTE = '/zitate/2024-02-01-fischtreppe/fisch/';

describe('a correction', () => {
  const words = 'richtig ist Fischereiverein';

  test('is told on its article, above and below the text, and to machines', () => {
    const page = read(`${ARTICLE}index.html`);
    expect(page).toContain('Korrigiert am');
    expect(page).toContain('3. Februar 2024');
    expect(page).toContain(words);
    expect(page).toContain('"@type":"CorrectionComment"');
    expect(read('feed.xml')).toContain(words);
  });

  test('stands on a page of its own kind, which footer and sitemap name', () => {
    expect(read('korrekturen/index.html')).toContain(words);
    expect(read('index.html')).toContain('href="/korrekturen/"');
    expect(read('sitemap.xml')).toContain('/korrekturen/</loc>');
  });

  test('and without one there is no such page', () => {
    expect(existsSync(path.join(settingsOf('own').outDir, 'korrekturen'))).toBe(false);
  });
});

describe('an address of before', () => {
  test.each([
    ['/artikel/treppe/', ARTICLE],
    ['/zitate/treppe/fisch/', QUOTE],
    ['/zitate/treppe/fische/', QUOTE],
    ['/zitate/2024-02-01-fischtreppe/fische/', QUOTE],
  ])('%s leads to %s, by page and by host', (from, to) => {
    const page = read(`${from}index.html`);
    expect(page).toMatch(new RegExp(`http-equiv="refresh"[^>]*${to}`));
    expect(page).toMatch(new RegExp(`rel="canonical"[^>]*${to}`));
    expect(page).toContain('noindex');
    expect(read('_redirects')).toMatch(new RegExp(`^${from}\\s+${to}\\s+301`, 'm'));
    expect(read('sitemap.xml')).not.toContain(from);
  });
});

test('a site with both is verified from outside', async () => {
  const { code, stdout, stderr } = await runCommand('verify', {}, outDir);
  expect(stdout + stderr).not.toMatch(/Fehler:/);
  expect(code).toBe(0);
});
