/**
 * The one table of response headers. `_headers` is written from it, the nginx and Caddy configurations are tested
 * against it.
 */
import { EMBED_PATTERN, PATHS } from '../paths.ts';
import { filePattern, OPEN_DATA } from '../publish/open-data.ts';
import {
  EMBED_POLICY,
  PAGE_POLICY,
  WORKER_POLICY,
  withoutHeaderOnly,
} from './content-security-policy.ts';

export interface HeaderRow {
  /** A path within the site, without the base path; `*` stands for any characters, `/` included, once at most. Each pattern has one row. */
  pattern: string;
  headers: Readonly<Record<string, string>>;
}

/** A name that carries a hash of what it names never changes its content. */
const IMMUTABLE = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Browsers keep the file and ask each time whether it has changed: an unchanged one costs a 304. */
const REVALIDATE = { 'Cache-Control': 'no-cache' };
/** Pictures, feeds, data and the standard index are there for other sites' scripts too; nothing depends on who asks. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** Scripts, styles and the search page's own index serve this site alone. */
const OWN = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** Abilities that pages do without. Copying and sharing need no permission. */
const PERMISSIONS = [
  'accelerometer=()',
  'autoplay=()',
  'camera=()',
  'display-capture=()',
  'encrypted-media=()',
  'fullscreen=()',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'idle-detection=()',
  'local-fonts=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'picture-in-picture=()',
  'publickey-credentials-get=()',
  'screen-wake-lock=()',
  'serial=()',
  'storage-access=()',
  'usb=()',
  'window-management=()',
  'xr-spatial-tracking=()',
];

/** In order: a later row's value for a header takes the place of an earlier one's. */
export const HEADER_ROWS: readonly HeaderRow[] = [
  {
    pattern: '/*',
    headers: {
      ...REVALIDATE,
      'Content-Security-Policy': PAGE_POLICY,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': PERMISSIONS.join(', '),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  },
  {
    pattern: EMBED_PATTERN,
    headers: {
      'Content-Security-Policy': EMBED_POLICY,
      // Netlify cannot take a header back. This value forbids nothing (HTML Standard, X-Frame-Options), and browsers
      // heed the policy's `frame-ancestors` in its place anyway.
      'X-Frame-Options': 'ALLOWALL',
    },
  },
  { pattern: `${PATHS.assets}*`, headers: { ...IMMUTABLE, ...OWN } },
  // Sites that frame a page may put it into a sandbox, as WordPress does: there it is of no origin, not even its own.
  {
    pattern: `${PATHS.assets}embed-page.*`,
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
  // The search index names its files by what they hold, but for the one that names the others.
  { pattern: `${PATHS.searchIndex}*`, headers: { ...IMMUTABLE, ...OWN } },
  { pattern: `${PATHS.searchIndex}manifest.json`, headers: REVALIDATE },
  { pattern: `${PATHS.pagefind}*`, headers: { ...OPEN, 'Content-Security-Policy': WORKER_POLICY } },
  // Of Pagefind's own these carry hashes; its script, its WebAssembly and the entry that names the hashes do not.
  { pattern: `${PATHS.pagefind}*.pf_meta`, headers: IMMUTABLE },
  { pattern: `${PATHS.pagefind}*.pf_index`, headers: IMMUTABLE },
  { pattern: `${PATHS.pagefind}*.pf_filter`, headers: IMMUTABLE },
  { pattern: `${PATHS.pagefind}*.pf_fragment`, headers: IMMUTABLE },
  { pattern: `${PATHS.pictures}*`, headers: OPEN },
  ...[...new Set(OPEN_DATA.map(filePattern))].map((pattern) => ({ pattern, headers: OPEN })),
];

/**
 * The headers of a response over HTTPS, but for its `Content-Type` (media-types.ts).
 * @param path the path asked for within the site, without the base path: `/artikel/`
 */
export function headersFor(path: string): Record<string, string> {
  return Object.assign(
    {},
    ...HEADER_ROWS.filter(({ pattern }) => matches(pattern, path)).map(({ headers }) => headers),
  ) as Record<string, string>;
}

/**
 * The policy for the meta element of a page, for hosts that set no headers.
 * @param path the page's path within the site, without the base path: `/suche/`
 */
export function metaPolicy(path: string): string {
  return withoutHeaderOnly(headersFor(path)['Content-Security-Policy'] ?? PAGE_POLICY);
}

/** Whether a pattern fits a path; a pattern in the path's place asks whether the first covers the second. */
export function matches(pattern: string, path: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return path === pattern;
  return (
    path.length >= before.length + after.length && path.startsWith(before) && path.endsWith(after)
  );
}
