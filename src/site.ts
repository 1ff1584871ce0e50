/** What the site is called and how its addresses are made. Pure: takes the base path as it is configured. */
export const SITE = {
  name: 'Wortlaut',
  claim: 'Wer sagt das, und wie genau?',
  description:
    'Nachrichtenanalysen, in denen jedes Zitat nachgewiesen, am Wortlaut geprüft und auffindbar ist.',
  language: 'de',
  timeZone: 'Europe/Berlin',
} as const;

export const NAVIGATION = [
  { path: '/artikel/', label: 'Artikel' },
  { path: '/zitate/', label: 'Zitate' },
  { path: '/stimmen/', label: 'Stimmen' },
  { path: '/themen/', label: 'Themen' },
  { path: '/suche/', label: 'Suche' },
] as const;

/** A path within the site (`/zitate/`) as an address under the base path the site is built for. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** The same as an absolute address on the public site (`SITE_URL`). */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
