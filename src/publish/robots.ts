import type { Addresses } from '../site.ts';

/** `/robots.txt` (RFC 9309): everything may be read; results of searches are not pages of their own. */
export function robots({ href, absolute }: Addresses): string {
  return [
    'User-agent: *',
    `Disallow: ${href('/suche/')}?`,
    '',
    `Sitemap: ${absolute('/sitemap.xml')}`,
    '',
  ].join('\n');
}
