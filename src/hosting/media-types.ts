/**
 * Media types by the end of a file's name. Text is UTF-8 and says so, but for JSON, which is nothing else
 * (RFC 8259) and has no such parameter.
 */
import { OPEN_DATA } from '../publish/open-data.ts';

interface MediaType {
  /** The end of the path: an extension or a whole file name. The longest suffix that fits counts. */
  suffix: string;
  type: string;
  /** False where common hosts guess wrong or not at all, so that it has to be told to them. */
  known: boolean;
}

const BY_EXTENSION: readonly MediaType[] = [
  { suffix: '.html', type: 'text/html; charset=utf-8', known: true },
  { suffix: '.css', type: 'text/css; charset=utf-8', known: true },
  { suffix: '.js', type: 'text/javascript; charset=utf-8', known: true },
  { suffix: '.json', type: 'application/json', known: true },
  { suffix: '.png', type: 'image/png', known: true },
  { suffix: '.svg', type: 'image/svg+xml; charset=utf-8', known: true },
  { suffix: '.ico', type: 'image/vnd.microsoft.icon', known: true },
  { suffix: '.woff2', type: 'font/woff2', known: true },
  { suffix: '.xml', type: 'application/xml; charset=utf-8', known: true },
  { suffix: '.txt', type: 'text/plain; charset=utf-8', known: false },
  { suffix: '.csv', type: 'text/csv; charset=utf-8', known: false },
  { suffix: '.wasm', type: 'application/wasm', known: true },
  { suffix: '.webmanifest', type: 'application/manifest+json', known: false },
  /** Pagefind's own formats, gzipped by Pagefind itself: bytes to servers, which must not unpack or pack them. */
  { suffix: '.pagefind', type: 'application/octet-stream', known: false },
  { suffix: '.pf_fragment', type: 'application/octet-stream', known: false },
  { suffix: '.pf_index', type: 'application/octet-stream', known: false },
  { suffix: '.pf_filter', type: 'application/octet-stream', known: false },
  { suffix: '.pf_meta', type: 'application/octet-stream', known: false },
];

/** Formats of the open data that are more than their extension says: a feed is more than XML. */
const OF_FORMATS = new Map(
  OPEN_DATA.filter(({ file, type }) => typeIn(BY_EXTENSION, file) !== type).map(
    ({ file, type }) => [file, { suffix: file, type, known: false }] as const,
  ),
);

/** Every row, the general before the particular. */
export const MEDIA_TYPES: readonly MediaType[] = [...BY_EXTENSION, ...OF_FORMATS.values()];

/**
 * The `Content-Type` of a file, `undefined` for a kind the site does not publish.
 * @param path a path within the site; one that ends in `/` is the page there
 */
export function mediaType(path: string): string | undefined {
  return typeIn(MEDIA_TYPES, path.endsWith('/') ? `${path}index.html` : path);
}

function typeIn(types: readonly MediaType[], file: string): string | undefined {
  return types
    .filter(({ suffix }) => file.endsWith(suffix))
    .sort((a, b) => b.suffix.length - a.suffix.length)[0]?.type;
}
