/** What pages show that hold a text alone: standing texts, and the page for what is not there. */
import type { Archive, Page } from '../archive/model.ts';
import { PATHS } from '../paths.ts';
import { standingMeta, unindexedMeta } from '../publish/page-meta.ts';
import type { Addresses } from '../site.ts';
import { frameOf, type PageModel } from './page.ts';

export interface StandingPage extends PageModel {
  name: string;
  html: string;
}

export function standingPage(archive: Archive, page: Page, addresses: Addresses): StandingPage {
  const { name, html, path } = page;
  return { ...frameOf(archive, path, standingMeta(page, addresses)), name, html };
}

export function notFoundPage(archive: Archive, addresses: Addresses): PageModel {
  const path = PATHS.notFound;
  const meta = unindexedMeta({ title: 'Seite nicht gefunden', path }, addresses);
  return frameOf(archive, path, meta);
}
