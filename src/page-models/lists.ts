/** What the lists of all articles and all quotes show, each on several pages. */
import type { Archive, Article, Quote } from '../archive/model.ts';
import { groupRuns } from '../lists/grouping.ts';
import {
  pagePath,
  pagesOf,
  pageTitle,
  yearAnchor,
  yearStarts,
  type ListPage,
  type Position,
  type YearStart,
} from '../lists/paging.ts';
import { PATHS } from '../paths.ts';
import { listMeta } from '../publish/page-meta.ts';
import type { Addresses } from '../site.ts';
import { counted } from '../statistics/counts.ts';
import { frameOf, type PageModel } from './page.ts';
import { quotesByYear, teaserOf, yearOf, type QuotesOfYear, type Teaser } from './parts.ts';

interface ArticlesPage extends PageModel {
  count: number;
  /** Where each year begins. */
  index: YearStart[];
  years: { year: string; anchor: string; articles: Teaser[] }[];
  position: Position;
}

interface QuotesPage extends PageModel {
  count: number;
  index: YearStart[];
  years: QuotesOfYear[];
  position: Position;
}

const ARTICLES_A_PAGE = 40;
const QUOTES_A_PAGE = 50;

/** All articles, newest first, on the pages of their list. */
export function articleListPages({ articles }: Archive): ListPage<Article>[] {
  return pagesOf(articles, ARTICLES_A_PAGE, PATHS.articles);
}

/** All quotes, newest first, on the pages of their list. */
export function quoteListPages({ quotes }: Archive): ListPage<Quote>[] {
  return pagesOf(quotes, QUOTES_A_PAGE, PATHS.quotes);
}

/** Where each year of the list of quotes begins. */
export function yearsOfQuotes(archive: Archive): YearStart[] {
  return yearStarts(quoteListPages(archive), ({ article }) => yearOf(article));
}

/** @param page one of `articleListPages(archive)` */
export function articlesPage(
  archive: Archive,
  { items, number, last, path }: ListPage<Article>,
  addresses: Addresses,
): ArticlesPage {
  const count = archive.articles.length;
  const list = {
    title: pageTitle('Artikel', number),
    description: `Alle ${counted(count, 'article')}, der neueste zuerst.`,
    path: pagePath(path, number),
  };
  return {
    ...frameOf(archive, list.path, listMeta(list, addresses)),
    count,
    index: yearStarts(articleListPages(archive), yearOf),
    years: groupRuns(items, yearOf).map(({ key, items: articles }) => ({
      year: key,
      anchor: yearAnchor(key),
      articles: articles.map(teaserOf),
    })),
    position: { number, last, path },
  };
}

/** @param page one of `quoteListPages(archive)` */
export function quotesPage(
  archive: Archive,
  { items, number, last, path }: ListPage<Quote>,
  addresses: Addresses,
): QuotesPage {
  const count = archive.quotes.length;
  const list = {
    title: pageTitle('Zitate', number),
    description: `Alle ${counted(count, 'quote')} mit Stimme, Art der Rede und Fundstelle, die neuesten zuerst.`,
    path: pagePath(path, number),
  };
  return {
    ...frameOf(archive, list.path, listMeta(list, addresses)),
    count,
    index: yearsOfQuotes(archive),
    years: quotesByYear(items),
    position: { number, last, path },
  };
}
