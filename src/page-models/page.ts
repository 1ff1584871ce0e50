/**
 * What a page shows is a plain value, made from the archive by a pure function, one a kind of page. It holds what the
 * page shows and nothing else: two equal values are the same page, and a digest of it says whether a page has changed.
 */
import type { Archive } from '../archive/model.ts';
import { pagePath, pageTitle, type ListPage, type Position } from '../lists/paging.ts';
import { PATHS } from '../paths.ts';
import type { PageMeta } from '../publish/page-head.ts';
import { listMeta } from '../publish/page-meta.ts';
import type { Addresses } from '../site.ts';
import { linkTo, type Link } from './parts.ts';

/** What every page shows around its own content. */
export interface PageModel {
  /** The page's path within the site: `/zitate/seite-2/`. */
  path: string;
  /** What its head says. */
  meta: PageMeta;
  /** What the site is called, promises and is. */
  site: { name: string; claim: string; description: string };
  /** The standing texts that the footer leads to. */
  standing: Link[];
}

/** A page of a long list. */
export interface ListModel extends PageModel {
  position: Position;
}

/** What the frame about a page needs. */
export function frameOf(archive: Archive, path: string, meta: PageMeta): PageModel {
  const { name, claim, description } = archive.publication;
  return {
    path,
    meta,
    site: { name, claim, description },
    standing: [
      ...archive.pages.map(linkTo),
      ...(archive.corrected ? [{ name: 'Korrekturen', path: PATHS.corrections }] : []),
    ],
  };
}

/**
 * The same for a page of a list.
 * @param list its title without the number of the page
 */
export function listFrameOf(
  archive: Archive,
  { number, last, path }: ListPage<unknown>,
  { title, description }: { title: string; description: string },
  addresses: Addresses,
): ListModel {
  const page = { title: pageTitle(title, number), description, path: pagePath(path, number) };
  return {
    ...frameOf(archive, page.path, listMeta(page, addresses)),
    position: { number, last, path },
  };
}
