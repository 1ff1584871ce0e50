import { annotationsJson } from '../../../src/data/annotations.ts';
import { quotesJson } from '../../../src/data/quotes-json.ts';
import { sitemap, sitemapEntries, sitemapParts } from '../../../src/data/sitemap.ts';
import type { Archive } from '../../../src/model.ts';
import { ADDRESSES } from './sample.ts';

/** Contents by path from the site's root on; pages end in a slash. */
export type Files = Map<string, string>;

/** The files of a published site that its verification reads. */
export function publish(archive: Archive): Files {
  return new Map([
    ['zitate.json', quotesJson(archive, ADDRESSES)],
    ['sitemap.xml', sitemap(sitemapParts(sitemapEntries(archive)), ADDRESSES)],
    ...archive.articles.flatMap((article): [string, string][] => [
      [`${article.path.slice(1)}text.txt`, article.text],
      [`${article.path.slice(1)}annotations.jsonld`, annotationsJson(article, ADDRESSES)],
      [
        article.path.slice(1),
        `<!doctype html><p>data-sha256="no attribute"</p><p data-sha256="${article.sha256}" data-quotes="${String(article.quotes.length)}">…</p>`,
      ],
    ]),
  ]);
}
