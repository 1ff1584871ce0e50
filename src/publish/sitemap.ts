/** Sitemaps: https://www.sitemaps.org/protocol.html */
import { x } from 'xastscript';
import type { Archive, Article } from '../archive/model.ts';
import { PATHS, sitemapPartPath } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { isoDateTime } from './dates.ts';
import { serialiseXml } from './xml.ts';

interface SitemapEntry {
  path: string;
  /** When its content changed last, ISO 8601 with zone; undefined where nothing is dated. */
  lastModified: string | undefined;
}

/** How many addresses the protocol lets one file hold. */
const SITEMAP_SIZE = 50_000;

/** The front page and the lists; the search page has no content that engines should find. */
const SECTIONS = [PATHS.home, PATHS.articles, PATHS.quotes, PATHS.voices, PATHS.topics];

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * Every page that search engines should know. Further pages of long lists are left out: what they list is in itself.
 */
export function sitemapEntries(archive: Archive): SitemapEntry[] {
  const { timeZone } = archive.publication;
  const changes = new Map(archive.articles.map((article) => [article, changed(article, timeZone)]));
  const latest = (articles: Iterable<Article>) =>
    newest([...articles].flatMap((article) => changes.get(article) ?? []));
  const all = latest(archive.articles);
  return [
    ...SECTIONS.map((path) => ({ path, lastModified: all })),
    ...(archive.corrected ? [{ path: PATHS.corrections, lastModified: all }] : []),
    ...archive.articles.map((article) => ({
      path: article.path,
      lastModified: changes.get(article),
    })),
    ...archive.quotes.map(({ path, article }) => ({ path, lastModified: changes.get(article) })),
    ...archive.voices.map(({ path, quotes }) => ({
      path,
      lastModified: latest(new Set(quotes.map(({ article }) => article))),
    })),
    ...archive.topics.map(({ path, articles }) => ({
      path,
      lastModified: latest(articles),
    })),
    ...archive.pages.map(({ path }) => ({ path, lastModified: undefined })),
  ];
}

/** The entries in files of `size`. One file is the sitemap itself, several go under an index. */
export function sitemapParts(
  entries: readonly SitemapEntry[],
  size = SITEMAP_SIZE,
): SitemapEntry[][] {
  const parts: SitemapEntry[][] = [];
  for (let start = 0; start < entries.length; start += size) {
    parts.push(entries.slice(start, start + size));
  }
  return parts;
}

/** `/sitemap.xml`: all addresses, or where there are too many for one file, an index of the files that have them. */
export function sitemap(parts: readonly SitemapEntry[][], addresses: Addresses): string {
  const [first = [], ...more] = parts;
  return more.length === 0 ? urlSet(first, addresses) : sitemapIndex(parts, addresses);
}

/** The addresses of one file of the sitemap. */
export function urlSet(entries: readonly SitemapEntry[], addresses: Addresses): string {
  return serialiseXml(
    x(null, [
      x(
        'urlset',
        NAMESPACE,
        entries.map((entry) => locate('url', entry, addresses)),
      ),
    ]),
  );
}

function sitemapIndex(parts: readonly SitemapEntry[][], addresses: Addresses): string {
  const files = parts.map((part, index) => ({
    path: sitemapPartPath(index + 1),
    lastModified: newest(part.flatMap(({ lastModified }) => lastModified ?? [])),
  }));
  return serialiseXml(
    x(null, [
      x(
        'sitemapindex',
        NAMESPACE,
        files.map((file) => locate('sitemap', file, addresses)),
      ),
    ]),
  );
}

function locate(name: 'url' | 'sitemap', entry: SitemapEntry, { absolute }: Addresses) {
  return x(name, [
    x('loc', absolute(entry.path)),
    ...(entry.lastModified === undefined ? [] : [x('lastmod', entry.lastModified)]),
  ]);
}

function changed(article: Article, timeZone: string): string {
  return isoDateTime(article.dateModified ?? article.datePublished, timeZone);
}

function newest(dates: readonly string[]): string | undefined {
  return dates.reduce<string | undefined>(
    (latest, date) =>
      latest === undefined || Date.parse(date) > Date.parse(latest) ? date : latest,
    undefined,
  );
}
