import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/model.ts';
import { sitePages, type Shown } from '../../../src/page-models/kinds.ts';
import { addressesOf } from '../../../src/site.ts';
import { townArchive } from './town.ts';

const addresses = addressesOf({ site: 'https://wortlaut.example', base: '/' });

/** What every page of an archive shows. */
function pagesOfArchive(archive: Archive): Shown[] {
  return [...sitePages(archive, addresses)].flatMap(({ all }) => all().map(({ model }) => model()));
}

const digest = (page: Shown): string => JSON.stringify(page);

/** Paths of the pages that differ between two archives, or are in one of them alone. */
function changed(before: Archive, after: Archive): string[] {
  const [old, fresh] = [before, after].map(
    (archive) => new Map(pagesOfArchive(archive).map((page) => [page.path, digest(page)])),
  );
  const paths = new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])]);
  return [...paths].filter((path) => old?.get(path) !== fresh?.get(path)).sort();
}

describe('what a page shows', () => {
  test.each(pagesOfArchive(townArchive()).map((page) => [page.path, page]))(
    '%s is a plain value: JSON holds all of it',
    (_, page) => {
      expect(JSON.parse(JSON.stringify(page))).toEqual(withoutUndefined(page));
    },
  );

  test('is made anew the same', () => {
    expect(changed(townArchive(), townArchive())).toEqual([]);
  });

  test('has an address of its own', () => {
    const paths = pagesOfArchive(townArchive()).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('changes with what it shows alone: a voice’s text is on the first page of its quotes', () => {
    const after = townArchive();
    const berg = after.voices.find(({ id }) => id === 'berg');
    if (!berg) throw new Error('no voice');
    berg.html = '<p>Neu gewählt.</p>';
    expect(changed(townArchive(), after)).toEqual(['/stimmen/berg/']);
  });

  test('changes with a word of an article on that article’s page alone, where no quote has it', () => {
    const after = townArchive();
    const article = after.articles.find(({ id }) => id === 'bahn');
    if (!article) throw new Error('no article');
    article.blocks = [
      { kind: 'paragraph', html: '<p>Anders.</p>', quotes: [], repeats: undefined },
    ];
    expect(changed(townArchive(), after)).toEqual(['/artikel/bahn/']);
  });
});

/** Functions, dates, maps and instances of classes stay as they are, and so do not equal what JSON makes of them. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      one === undefined ? [] : [[key, withoutUndefined(one)]],
    ),
  );
}
