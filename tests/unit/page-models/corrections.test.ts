import { expect, test } from 'vitest';
import { correctionListPages, correctionsPage } from '../../../src/page-models/corrections.ts';
import { sitemapEntries } from '../../../src/publish/sitemap.ts';
import { addressesOf } from '../../../src/site.ts';
import { archiveOf } from '../../archive.ts';

const addresses = addressesOf({ site: 'https://wortlaut.example', base: '/' });
const correction = (day: string) => ({ date: day, day, text: `Berichtigt am ${day}.` });
const corrected = archiveOf({
  articles: [
    { id: 'bahn', text: ['Es fährt.'], corrections: [correction('2026-03-01')] },
    { id: 'hafen', text: ['Es schwimmt.'], corrections: [correction('2026-03-02')] },
  ],
});
const untouched = archiveOf({ articles: [{ id: 'bahn', text: ['Es fährt.'] }] });

test('corrections of all articles, the newest first, with what they are of', () => {
  const [list] = correctionListPages(corrected);
  if (!list) throw new Error('no page');
  const page = correctionsPage(corrected, list, addresses);
  expect(page.corrections.map(({ day, article }) => [day, article.path])).toEqual([
    ['2026-03-02', '/artikel/hafen/'],
    ['2026-03-01', '/artikel/bahn/'],
  ]);
  expect(page.standing).toContainEqual({ name: 'Korrekturen', path: '/korrekturen/' });
  expect(sitemapEntries(corrected).map(({ path }) => path)).toContain('/korrekturen/');
});

test('there is no page where nothing was corrected, and nothing leads to it', () => {
  expect(correctionListPages(untouched)).toEqual([]);
  expect(sitemapEntries(untouched).map(({ path }) => path)).not.toContain('/korrekturen/');
});
