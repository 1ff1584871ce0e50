/** Every file of the site that is no page and is made from the archive: open data, sitemap, and what is for machines. */
import { groupsAbout, type Group } from '../archive/groups.ts';
import type { Archive } from '../archive/model.ts';
import { PATHS, sitemapPartPath } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { accentStyles } from './accent.ts';
import { formatsAbout, formatsOf, pathOf, type Scope } from './open-data.ts';
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

/** The files of a whole archive, by what they are about; each is made only when `write` is called. */
export function* siteFiles(archive: Archive, addresses: Addresses): Generator<Group<SiteFile>> {
  for (const scope of ['site', 'article', 'voice', 'topic'] as const) {
    yield* groupsAbout<Scope, SiteFile>(scope, archive, {
      kind: `data ${scope}`,
      all: (subject) =>
        formatsAbout(scope, subject).map((format) => ({
          path: pathOf(format, 'id' in subject ? subject.id : undefined),
          write: () => format.write(subject, addresses),
        })),
    });
  }
  yield* groupsAbout('site', archive, {
    kind: 'sitemap',
    all: () => sitemapFiles(archive, addresses),
  });
  yield* groupsAbout('site', archive, { kind: 'machines', all: () => filesForMachines(addresses) });
}

function sitemapFiles(archive: Archive, addresses: Addresses): SiteFile[] {
  const parts = sitemapParts(sitemapEntries(archive));
  return [
    { path: PATHS.sitemap, write: () => sitemap(parts, addresses) },
    ...(parts.length > 1
      ? parts.map((entries, index) => ({
          path: sitemapPartPath(index + 1),
          write: () => urlSet(entries, addresses),
        }))
      : []),
  ];
}

function filesForMachines(addresses: Addresses): SiteFile[] {
  const { accent } = addresses.publication;
  return [
    { path: PATHS.robots, write: () => robots(addresses) },
    { path: PATHS.manifest, write: () => webManifest(addresses) },
    ...(accent ? [{ path: PATHS.accent, write: () => accentStyles(accent) }] : []),
  ];
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
