/** What a site is called and how its addresses are made. Pure: takes the base path as it is configured. */
import { PATHS } from './paths.ts';

/** The values of a publication that has no `publication.md`, or leaves a key out. */
export const SITE = {
  name: 'Wortlaut',
  claim: 'Wer sagt das, und wie genau?',
  description:
    'Nachrichtenanalysen, in denen jedes Zitat nachgewiesen, am Wortlaut geprüft und auffindbar ist.',
  language: 'de',
  timeZone: 'Europe/Berlin',
} as const;

/** The sections of the site, in the order in which they are offered. */
export const NAVIGATION = [
  { path: PATHS.articles, label: 'Artikel' },
  { path: PATHS.quotes, label: 'Zitate' },
  { path: PATHS.voices, label: 'Stimmen' },
  { path: PATHS.topics, label: 'Themen' },
  { path: PATHS.search, label: 'Suche' },
] as const;

/** What a publication says of itself. */
export interface PublicationFacts {
  name: string;
  claim: string;
  description: string;
  /** Who answers for it; without it, the publication itself. */
  publisher?: { name: string; url?: string | undefined } | undefined;
  /** Its own colour, for light and dark pages (`#rrggbb`). */
  accent?: { light: string; dark: string } | undefined;
  /** Its days are those of this time zone. */
  timeZone: string;
}

/**
 * Whose site it is, and its addresses: makes them of paths within it (`/zitate/`), for the public address and base path
 * it is built for.
 */
export interface Addresses {
  readonly publication: PublicationFacts;
  /** The path under the base path. */
  href(path: string): string;
  /** The path as an absolute address on the public site. */
  absolute(path: string): string;
  /** Whether the site has pictures for shared links (`PICTURES=0` builds it without). */
  readonly pictures: boolean;
}

/**
 * Addresses for a site and base path of one's own choice: what code that runs outside Astro takes.
 * @param site the public origin, `https://wortlaut.example`
 * @param base the base path, `/` or `/zeitung/`, with or without the last slash
 */
export function addressesOf({
  site,
  base,
  pictures = true,
  publication = SITE,
}: {
  site: string;
  base: string;
  pictures?: boolean;
  publication?: PublicationFacts;
}): Addresses {
  const root = base.replace(/\/$/, '');
  return {
    publication,
    href: (path) => `${root}${path}`,
    absolute: (path) => new URL(`${root}${path}`, site).href,
    pictures,
  };
}

/** The addresses of the site that Astro builds. */
export function siteAddresses(publication?: PublicationFacts): Addresses {
  const { SITE: site, BASE_URL: base, PICTURES } = import.meta.env;
  return addressesOf({
    site,
    base,
    pictures: PICTURES !== '0',
    ...(publication && { publication }),
  });
}

/** A path within the site (`/zitate/`) as an address under the base path the site is built for. */
export function href(path: string): string {
  return siteAddresses().href(path);
}

/** The same as an absolute address on the public site (`SITE_URL`). */
export function absolute(path: string): string {
  return siteAddresses().absolute(path);
}

/** Pixels of every picture for shared links: what Open Graph’s readers show large. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
