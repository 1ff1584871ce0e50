/**
 * Every kind of page: what there is a page for, and what it shows. The routes of the development server and the build
 * are made from these rows, so that both know the same pages.
 */
import { groupsAbout, type Group, type Subjects } from '../archive/groups.ts';
import type { Archive } from '../archive/model.ts';
import { pageParam, type Position } from '../lists/paging.ts';
import { topicPages } from '../lists/topic-pages.ts';
import { PATHS } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { articlePage } from './article.ts';
import { correctionListPages, correctionsPage } from './corrections.ts';
import { embedPage } from './embed.ts';
import { frontPage } from './front.ts';
import { articleListPages, articlesPage, quoteListPages, quotesPage } from './lists.ts';
import { quotePage } from './quote.ts';
import { searchPage } from './search.ts';
import { collectionPage, notFoundPage, standingPage } from './standing.ts';
import { topicPage } from './topic.ts';
import { topicsPage } from './topics.ts';
import { voiceListPages, voicePage } from './voice.ts';
import { voicesListPages, voicesPage } from './voices.ts';

/** What any page shows: where it stands, and all the rest. */
export interface Shown {
  /** The page's path within the site: `/zitate/`. */
  path: string;
}

/** A kind of page: a row of the table `PAGES`. */
export interface PageKind<Item, Page extends Shown = Shown> {
  /** The route that renders it, as the files of `src/pages` name it. */
  route: string;
  /** What has a page of the kind, one a page, by what they are about. */
  groups(archive: Archive): Iterable<Group<Item>>;
  /** What stands in the place of the parameters of the route; a missing one is the first page of a list. */
  params(item: Item): Record<string, string | undefined>;
  model(archive: Archive, item: Item, addresses: Addresses): Page;
}

/** A page that there is once. */
function single<Page extends Shown>(
  route: string,
  model: (archive: Archive, addresses: Addresses) => Page,
): PageKind<undefined, Page> {
  return {
    route,
    groups: about('site', () => [undefined]),
    params: () => ({}),
    model: (archive, _, addresses) => model(archive, addresses),
  };
}

/** A list on several pages. */
function list<Item extends Position, Page extends Shown>(
  route: string,
  items: (archive: Archive) => readonly Item[],
  model: PageKind<Item, Page>['model'],
): PageKind<Item, Page> {
  return {
    route,
    groups: about('site', items),
    params: (item) => ({ page: pageParam(item) }),
    model,
  };
}

function about<Of extends keyof Subjects, Item>(
  of: Of,
  all: (subject: Subjects[Of]) => readonly Item[],
): PageKind<Item>['groups'] {
  return (archive) => groupsAbout(of, archive, { kind: of, all });
}

function kind<Item, Page extends Shown>(row: PageKind<Item, Page>): PageKind<Item, Page> {
  return row;
}

/** All kinds of pages. */
export const PAGES = {
  front: single('/', frontPage),
  articles: list('/artikel/[...page]', articleListPages, articlesPage),
  article: kind({
    route: '/artikel/[article]',
    groups: about('article', (article) => [article]),
    params: ({ id }) => ({ article: id }),
    model: articlePage,
  }),
  embed: kind({
    route: '/artikel/[article]/einbetten',
    groups: about('article', (article) => [article]),
    params: ({ id }) => ({ article: id }),
    model: embedPage,
  }),
  quotes: list('/zitate/[...page]', quoteListPages, quotesPage),
  quote: kind({
    route: '/zitate/[article]/[quote]',
    groups: about('quote', (quote) => [quote]),
    params: ({ id, article }) => ({ article: article.id, quote: id }),
    model: quotePage,
  }),
  collection: single('/zitate/merkliste', collectionPage),
  voices: list('/stimmen/[...page]', voicesListPages, voicesPage),
  voice: kind({
    route: '/stimmen/[voice]/[...page]',
    groups: about('voice', (voice) => voiceListPages(voice).map((page) => ({ voice, page }))),
    params: ({ voice, page }) => ({ voice: voice.id, page: pageParam(page) }),
    model: (archive, { voice, page }, addresses) => voicePage(archive, voice, page, addresses),
  }),
  topics: single('/themen', topicsPage),
  topic: kind({
    route: '/themen/[topic]/[...page]',
    groups: about('topic', (topic) => topicPages(topic).map((page) => ({ topic, page }))),
    params: ({ topic, page }) => ({ topic: topic.id, page: pageParam(page) }),
    model: (archive, { topic, page }, addresses) => topicPage(archive, topic, page, addresses),
  }),
  search: single('/suche', searchPage),
  corrections: list('/korrekturen/[...page]', correctionListPages, correctionsPage),
  standing: kind({
    route: '/[page]',
    groups: about('page', (page) => [page]),
    params: ({ id }) => ({ page: id }),
    model: standingPage,
  }),
  notFound: single('/404', notFoundPage),
};

/** A page to be rendered. */
export interface SitePage {
  route: string;
  page: Shown;
}

/** A page of the site, before anybody asks what it shows. */
export interface PlannedPage {
  route: string;
  /** Within the site: `/zitate/seite-2/`. */
  path: string;
  model: () => Shown;
}

/** All that has a page of a kind. */
export function itemsOf<Item>(kind: PageKind<Item>, archive: Archive): Item[] {
  return [...kind.groups(archive)].flatMap(({ all }) => all());
}

/**
 * Every page of the site, by what it is about, one after the other.
 * @param isOurs which pages are asked for, by path
 */
export function* sitePages(
  archive: Archive,
  addresses: Addresses,
  isOurs: (path: string) => boolean = () => true,
): Generator<Group<PlannedPage>> {
  // The compiler does not know that a row's items are its own once the row has been taken from the table.
  for (const row of Object.values(PAGES) as PageKind<unknown>[]) {
    const { route } = row;
    for (const { name, subject, all } of row.groups(archive)) {
      const planned = (): PlannedPage[] =>
        all().map((item) => ({
          route,
          path: pathOf(row, item),
          model: () => row.model(archive, item, addresses),
        }));
      yield {
        name: `${route} ${name}`,
        subject,
        all: () => planned().filter(({ path }) => isOurs(path)),
      };
    }
  }
}

/** The path of the page of an item, as the files of `src/pages` are named. */
function pathOf({ route, params }: PageKind<unknown>, item: unknown): string {
  const given = params(item);
  const parts = route
    .split('/')
    .map((part) => part.replace(/^\[(?:\.\.\.)?(\w+)\]$/, (_, name: string) => given[name] ?? ''))
    .filter((part) => part !== '');
  const path = [...parts.map((part) => `/${part}`), '/'].join('');
  return path === NOT_FOUND ? PATHS.notFound : path;
}

/** Where the page would stand that servers look for at an address of its own. */
const NOT_FOUND = '/404/';
