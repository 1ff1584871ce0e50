/** Web app manifest: https://www.w3.org/TR/appmanifest/ */
import { PATHS } from '../paths.ts';
import { SITE, type Addresses } from '../site.ts';
import { THEME } from '../theme.ts';
import { APP_ICONS } from './icons.ts';

/** The manifest as JSON. Its addresses carry the base path, so that it holds wherever the site is. */
export function webManifest({ href, publication }: Addresses): string {
  const { name, description } = publication;
  return JSON.stringify({
    name,
    short_name: name,
    description,
    lang: SITE.language,
    dir: 'ltr',
    id: href(PATHS.home),
    start_url: href(PATHS.home),
    scope: href(PATHS.home),
    display: 'browser',
    theme_color: THEME.light.paper,
    background_color: THEME.light.paper,
    icons: APP_ICONS.map(({ path, size, purpose }) => ({
      src: href(path),
      sizes: `${String(size)}x${String(size)}`,
      type: 'image/png',
      purpose,
    })),
  });
}
