/** Web app manifest: https://www.w3.org/TR/appmanifest/ */
import { COLOURS } from '../pictures/raster/colours.ts';
import { ICONS } from '../icons/icons.ts';
import { SITE, type Addresses } from '../site.ts';

/** The manifest as JSON. Its addresses carry the base path, so that it holds wherever the site is. */
export function webManifest({ href }: Addresses): string {
  return JSON.stringify({
    name: SITE.name,
    short_name: SITE.name,
    description: SITE.description,
    lang: SITE.language,
    dir: 'ltr',
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    display: 'browser',
    theme_color: COLOURS.paper,
    background_color: COLOURS.paper,
    icons: Object.entries(ICONS).flatMap(([name, { size, purpose }]) =>
      purpose === undefined
        ? []
        : [{ src: href(`/${name}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose }],
    ),
  });
}
