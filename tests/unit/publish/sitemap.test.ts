import { expect, test } from 'vitest';
import { robots } from '../../../src/publish/robots.ts';
import { sitemap, sitemapEntries, sitemapParts, urlSet } from '../../../src/publish/sitemap.ts';
import { elements, textOf, within } from '../../data-readers.ts';
import { ADDRESSES, ROOT, sampleArchive } from './sample.ts';

const archive = sampleArchive();
const entries = sitemapEntries(archive);

test('the sitemap lists every page once, with the date of its last change', () => {
  const xml = sitemap(sitemapParts(entries), ADDRESSES);
  const changes = new Map(
    elements(xml, 'url').map((url) => [
      textOf(within(url, 'loc')[0]),
      textOf(within(url, 'lastmod')[0]),
    ]),
  );
  const { articles, quotes, voices, topics, pages } = archive;
  const paths = [articles, quotes, voices, topics, pages].flat().map(({ path }) => path);
  expect([...changes.keys()].sort()).toEqual(
    ['/', '/artikel/', '/zitate/', '/stimmen/', '/themen/', ...paths]
      .map((path) => ROOT.slice(0, -1) + path)
      .sort(),
  );
  expect(changes.get(`${ROOT}artikel/hafen/`)).toBe('2025-12-24T18:30:00+01:00');
  expect(changes.get(`${ROOT}zitate/hafen/gut/`)).toBe('2025-12-24T18:30:00+01:00');
  expect(changes.get(`${ROOT}stimmen/anna-berg/`)).toBe('2025-12-24T18:30:00+01:00');
  expect(changes.get(`${ROOT}artikel/werft/`)).toBe('2025-12-02T00:00:00+01:00');
  expect(changes.get(ROOT)).toBe('2025-12-24T18:30:00+01:00');
  expect(changes.get(`${ROOT}themen/leer/`)).toBe('');
  expect(changes.get(`${ROOT}ueber/`)).toBe('');
});

test('more addresses than a file may hold go into several under an index', () => {
  const parts = sitemapParts(entries, 5);
  expect(parts.flat()).toEqual(entries);
  expect(parts.every((part) => part.length <= 5)).toBe(true);
  const index = sitemap(parts, ADDRESSES);
  expect(elements(index, 'loc').map(textOf)).toEqual(
    parts.map((_, number) => `${ROOT}sitemap-${String(number + 1)}.xml`),
  );
  expect(textOf(elements(index, 'lastmod')[0])).toBe('2025-12-24T18:30:00+01:00');
  expect(elements(urlSet(parts[1] ?? [], ADDRESSES), 'url')).toHaveLength(5);
});

test('a file holds 50,000 addresses', () => {
  const many = Array.from({ length: 100_001 }, () => ({ path: '/', lastModified: undefined }));
  expect(sitemapParts(many).map(({ length }) => length)).toEqual([50_000, 50_000, 1]);
});

test('robots.txt names the sitemap and keeps crawlers out of endless searches', () => {
  expect(robots(ADDRESSES)).toBe(
    `User-agent: *\nDisallow: /wortlaut/suche/?\n\nSitemap: ${ROOT}sitemap.xml\n`,
  );
});
