/** What the lists of all articles and all quotes show, each on several pages. */
import type { Archive, Article, Quote } from '../archive/model.ts';
import { madeOnce } from '../lists/kept.ts';
import { groupRuns } from '../lists/grouping.ts';
import { pagesOf, partStarts, yearAnchor, type ListPage, type PartStart } from '../lists/paging.ts';
import { PATHS } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { counted } from '../statistics/counts.ts';
import { listFrameOf, type ListModel } from './page.ts';
import { quotesByYear, teaserOf, yearOf, type QuotesOfYear, type Teaser } from './parts.ts';

interface ArticlesPage extends ListModel {
  count: number;
  /** Where each year begins. */
  index: PartStart[];
  years: { year: string; anchor: string; articles: Teaser[] }[];
}

interface QuotesPage extends ListModel {
  count: number;
  index: PartStart[];
  years: QuotesOfYear[];
}

const ARTICLES_A_PAGE = 40;
const QUOTES_A_PAGE = 50;

/** All articles, newest first, on the pages of their list. */
export function articleListPages({ articles }: Archive): ListPage<Article>[] {
  return pagesOfArticles(articles);
}

const pagesOfArticles = (articles: readonly Article[]): ListPage<Article>[] =>
  pagesOf(articles, ARTICLES_A_PAGE, PATHS.articles);

const yearsOfArticles = madeOnce((articles: readonly Article[]) =>
  partStarts(pagesOfArticles(articles), yearOf, yearAnchor),
);

/** All quotes, newest first, on the pages of their list. */
export function quoteListPages({ quotes }: Archive): ListPage<Quote>[] {
  return pagesOfQuotes(quotes);
}

const pagesOfQuotes = (quotes: readonly Quote[]): ListPage<Quote>[] =>
  pagesOf(quotes, QUOTES_A_PAGE, PATHS.quotes);

const yearsAmong = madeOnce((quotes: readonly Quote[]) =>
  partStarts(pagesOfQuotes(quotes), ({ article }) => yearOf(article), yearAnchor),
);

/** Where each year of the list of quotes begins. */
export function yearsOfQuotes({ quotes }: Archive): PartStart[] {
  return yearsAmong(quotes);
}

/** @param page one of `articleListPages(archive)` */
export function articlesPage(
  archive: Archive,
  page: ListPage<Article>,
  addresses: Addresses,
): ArticlesPage {
  const count = archive.articles.length;
  const description = `Alle ${counted(count, 'article')}, der neueste zuerst.`;
  return {
    ...listFrameOf(archive, page, { title: 'Artikel', description }, addresses),
    count,
    index: yearsOfArticles(archive.articles),
    years: groupRuns(page.items, yearOf).map(({ key, items: articles }) => ({
      year: key,
      anchor: yearAnchor(key),
      articles: articles.map(teaserOf),
    })),
  };
}

/** @param page one of `quoteListPages(archive)` */
export function quotesPage(
  archive: Archive,
  page: ListPage<Quote>,
  addresses: Addresses,
): QuotesPage {
  const count = archive.quotes.length;
  const description = `Alle ${counted(count, 'quote')} mit Stimme, Art der Rede und Fundstelle, die neuesten zuerst.`;
  return {
    ...listFrameOf(archive, page, { title: 'Zitate', description }, addresses),
    count,
    index: yearsOfQuotes(archive),
    years: quotesByYear(page.items),
  };
}
