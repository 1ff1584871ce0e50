/** The icons in `public/`: files as they are, which a publisher swaps for others of the same name and size. */

import { ICONS } from '../paths.ts';

/** Links in the head of every page, in order: browsers that know none of the later ones take the first. */
export const ICON_LINKS = [
  { rel: 'icon', path: ICONS.small, sizes: '32x32' },
  { rel: 'icon', path: ICONS.drawn, type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', path: ICONS.touch },
] as const;

/** The picture of the publisher, in JSON-LD and feeds. */
export const LOGO_PATH = ICONS.appLarge;

/** The icons of the web app manifest. A maskable one may be cut to a circle of four fifths of its side. */
export const APP_ICONS = [
  { path: ICONS.app, size: 192, purpose: 'any' },
  { path: LOGO_PATH, size: 512, purpose: 'any' },
  { path: ICONS.appMaskable, size: 512, purpose: 'maskable' },
] as const;
