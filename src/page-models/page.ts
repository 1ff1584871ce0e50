/**
 * What a page shows is a plain value, made from the archive by a pure function, one a kind of page. It holds what the
 * page shows and nothing else: two equal values are the same page, and a digest of it says whether a page has changed.
 */
import type { Archive } from '../archive/model.ts';
import { PATHS } from '../paths.ts';
import type { PageMeta } from '../publish/page-meta.ts';
import { linkTo, type Link } from './parts.ts';

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
