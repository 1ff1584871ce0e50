/** The icons in `public/`: files as they are, which a publisher swaps for others of the same name and size. */

/** Links in the head of every page, in order: browsers that know none of the later ones take the first. */
export const ICON_LINKS = [
  { rel: 'icon', path: '/favicon.ico', sizes: '32x32' },
  { rel: 'icon', path: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', path: '/apple-touch-icon.png' },
] as const;

/** The picture of the publisher, in JSON-LD and feeds. */
export const LOGO_PATH = '/icon-512.png';

/** The icons of the web app manifest. A maskable one may be cut to a circle of four fifths of its side. */
export const APP_ICONS = [
  { path: '/icon-192.png', size: 192, purpose: 'any' },
  { path: LOGO_PATH, size: 512, purpose: 'any' },
  { path: '/icon-maskable-512.png', size: 512, purpose: 'maskable' },
] as const;
