/** What pages show that hold no content of the archive: standing texts, the page for what is not there, a reader's list. */
import type { Archive, Page } from '../archive/model.ts';
import { PATHS } from '../paths.ts';
import { standingMeta, unindexedMeta } from '../publish/page-meta.ts';
import type { Addresses } from '../site.ts';
import { frameOf, type PageModel } from './page.ts';

interface StandingPage extends PageModel {
  name: string;
  html: string;
}

/** What a standing page such as the imprint shows. */
export function standingPage(archive: Archive, page: Page, addresses: Addresses): StandingPage {
  const { name, html, path } = page;
  return { ...frameOf(archive, path, standingMeta(page, addresses)), name, html };
}

/** What is shown where there is no page at an address. */
export function notFoundPage(archive: Archive, addresses: Addresses): PageModel {
  const path = PATHS.notFound;
  const meta = unindexedMeta({ title: 'Seite nicht gefunden', path }, addresses);
  return frameOf(archive, path, meta);
}

/** The page of a reader's own list: what is on it, the browser knows. */
export function collectionPage(archive: Archive, addresses: Addresses): PageModel {
  const path = PATHS.collection;
  const meta = unindexedMeta({ title: 'Merkliste', path }, addresses);
  return frameOf(archive, path, meta);
}
