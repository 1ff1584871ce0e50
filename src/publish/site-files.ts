/** Every file of the site that is no page and is made from the archive: open data, sitemap, and what is for machines. */
import type { Archive } from '../archive/model.ts';
import { PATHS, sitemapPartPath } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { accentStyles } from './accent.ts';
import { formatsAbout, formatsOf, pathOf, type Subjects } from './open-data.ts';
import { robots } from './robots.ts';
import { sitemap, sitemapEntries, sitemapParts, urlSet } from './sitemap.ts';
import { webManifest } from './web-manifest.ts';

/** A file beside the pages, which is written when it is asked for. */
export interface SiteFile {
  /** Within the site: `/robots.txt`. */
  path: string;
  /** Makes its content. */
  write: () => string;
}

/** The files of a whole archive, one after the other; each is made only when `write` is called. */
export function* siteFiles(archive: Archive, addresses: Addresses): Generator<SiteFile> {
  const { articles, voices, topics } = archive;
  for (const format of formatsOf('site')) {
    yield { path: pathOf(format), write: () => format.write(archive, addresses) };
  }
  yield* filesBeside('article', articles, addresses);
  yield* filesBeside('voice', voices, addresses);
  yield* filesBeside('topic', topics, addresses);
  const parts = sitemapParts(sitemapEntries(archive));
  yield { path: PATHS.sitemap, write: () => sitemap(parts, addresses) };
  if (parts.length > 1) {
    for (const [index, entries] of parts.entries()) {
      yield { path: sitemapPartPath(index + 1), write: () => urlSet(entries, addresses) };
    }
  }
  yield { path: PATHS.robots, write: () => robots(addresses) };
  yield { path: PATHS.manifest, write: () => webManifest(addresses) };
  const { accent } = addresses.publication;
  if (accent) yield { path: PATHS.accent, write: () => accentStyles(accent) };
}

function* filesBeside<Of extends 'article' | 'voice' | 'topic'>(
  scope: Of,
  subjects: readonly Subjects[Of][],
  addresses: Addresses,
): Generator<SiteFile> {
  for (const subject of subjects) {
    for (const format of formatsAbout(scope, subject)) {
      yield {
        path: pathOf(format, subject.id),
        write: () => format.write(subject, addresses),
      };
    }
  }
}

/** Patterns of the paths of all files: what differs is a parameter, `/artikel/[article]/text.txt`. */
export const FILE_PATTERNS: readonly string[] = [
  ...(['site', 'article', 'voice', 'topic'] as const).flatMap((scope) =>
    formatsOf(scope).map((format) => pathOf(format, `[${scope}]`)),
  ),
  PATHS.sitemap,
  sitemapPartPath('[part]'),
  PATHS.robots,
  PATHS.manifest,
  PATHS.accent,
];
