import { annotationsJson } from '../../../src/publish/annotations.ts';
import { quotesJson } from '../../../src/publish/quotes-json.ts';
import { sitemap, sitemapEntries, sitemapParts } from '../../../src/publish/sitemap.ts';
import type { Archive, Article } from '../../../src/archive/model.ts';
import { ADDRESSES } from './sample.ts';

/** Contents by path from the site's root on; pages end in a slash. */
export type Files = Map<string, string>;

/** The files of a published site that its verification reads. */
export function publish(archive: Archive): Files {
  return new Map([
    ['zitate.json', quotesJson(archive, ADDRESSES)],
    ['suche/', '<!doctype html><h1>Suche</h1>'],
    ['suche/index/manifest.json', JSON.stringify({ build: 'b1', quotes: archive.quotes.length })],
    ['sitemap.xml', sitemap(sitemapParts(sitemapEntries(archive)), ADDRESSES)],
    ...archive.articles.flatMap((article): [string, string][] => [
      [`${article.path.slice(1)}text.txt`, article.text],
      [`${article.path.slice(1)}annotations.jsonld`, annotationsJson(article, ADDRESSES)],
      [article.path.slice(1), pageOf(article)],
    ]),
  ]);
}

/** A page as small as can be: apparatus between the blocks of the text, words that look like the proof before it. */
function pageOf({ text, sha256, quotes }: Article): string {
  const blocks = text.trimEnd().split('\n');
  return [
    '<!doctype html><p>data-sha256="no attribute"</p><div data-wording>',
    ...blocks.map((block, index) => {
      const name = index === 2 ? 'figcaption' : 'p';
      return `<${name}>${block}</${name}><aside data-apparatus><p>Notiz</p></aside>`;
    }),
    `</div><p data-sha256="${sha256}" data-quotes="${String(quotes.length)}">…</p>`,
  ].join('');
}
