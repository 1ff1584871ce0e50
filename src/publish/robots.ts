import { PATHS } from '../paths.ts';
import type { Addresses } from '../site.ts';

/** `/robots.txt` (RFC 9309): everything may be read; results of searches are not pages of their own. */
export function robots({ href, absolute }: Addresses): string {
  return [
    'User-agent: *',
    `Disallow: ${href(PATHS.search)}?`,
    '',
    `Sitemap: ${absolute(PATHS.sitemap)}`,
    '',
  ].join('\n');
}
