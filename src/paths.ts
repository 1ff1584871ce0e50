/**
 * Every address of the site, as a path within it: without the public address and the base path, which `site.ts` puts
 * before. Pages end in a slash.
 */
export const PATHS = {
  home: '/',
  articles: '/artikel/',
  quotes: '/zitate/',
  /** A reader’s own list. No quote can take the place: below an article’s id stand quotes, and nothing at it. */
  collection: '/zitate/merkliste/',
  voices: '/stimmen/',
  topics: '/themen/',
  search: '/suche/',
  /** All corrections; a page only where there are any. */
  corrections: '/korrekturen/',
  notFound: '/404.html',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  manifest: '/site.webmanifest',
  /** The publication’s own colour; only where it has one. */
  accent: '/akzent.css',
  /** Folder of the pictures for shared links. */
  pictures: '/bilder/',
  /** The picture of every page that has none of its own; no id has an underscore. */
  sitePicture: '/bilder/_seite.png',
  /** Folder of scripts, styles and fonts, which Astro names by what they hold. */
  assets: '/_astro/',
  /** Folder of the search index of this site’s own making. */
  searchIndex: '/suche/index/',
  /** Folder of Pagefind’s index. */
  pagefind: '/pagefind/',
} as const;

const EMBED = 'einbetten/';

/** The paths of all pages that other sites frame, where `*` stands for the id of an article. */
export const EMBED_PATTERN = `${PATHS.articles}*/${EMBED}`;

/** @param article the id of an article */
export function articlePath(article: string): string {
  return `${PATHS.articles}${article}/`;
}

/** The page that other sites frame: an article’s quotes, or with `#<quote>` one of them. */
export function embedPath(article: string): string {
  return `${articlePath(article)}${EMBED}`;
}

/** @param key `<article>/<quote>` */
export function quotePath(key: string): string {
  return `${PATHS.quotes}${key}/`;
}

/** Where a quote stands in its article. */
export function quoteAnchor(article: string, quote: string): string {
  return `${articlePath(article)}#${quote}`;
}

/** @param voice the id of a speaker */
export function voicePath(voice: string): string {
  return `${PATHS.voices}${voice}/`;
}

/** @param topic the id of a topic */
export function topicPath(topic: string): string {
  return `${PATHS.topics}${topic}/`;
}

/** Where a topic's page has voices side by side. */
export const COMPARISON = '_vergleich';

/** Two voices side by side on a topic's page. @param topic the topic's path @param voices their ids */
export function comparisonPath(topic: string, ...voices: [string, string]): string {
  return `${topic}?${voices.map((voice) => `stimme=${voice}`).join('&')}#${COMPARISON}`;
}

/** @param page the id of a standing page: `ueber` */
export function standingPath(page: string): string {
  return `/${page}/`;
}

/** The picture of an article or quote. @param key the id of an article or `<article>/<quote>` */
export function picturePath(key: string): string {
  return `${PATHS.pictures}${key}.png`;
}

/** One of several files of the sitemap; counts from 1. */
export function sitemapPartPath(part: number | string): string {
  return `/sitemap-${String(part)}.xml`;
}

/** Files of the open data that others refer to; `publish/open-data.ts` says where each stands. */
export const FILES = {
  quotes: 'zitate.json',
  text: 'text.txt',
  annotations: 'annotations.jsonld',
  oembed: 'oembed.json',
  feed: 'feed.xml',
  jsonFeed: 'feed.json',
} as const;

/** The icons of the site, each a file that a publication may swap for its own. */
export const ICONS = {
  drawn: '/favicon.svg',
  small: '/favicon.ico',
  touch: '/apple-touch-icon.png',
  app: '/icon-192.png',
  appLarge: '/icon-512.png',
  appMaskable: '/icon-maskable-512.png',
} as const;
