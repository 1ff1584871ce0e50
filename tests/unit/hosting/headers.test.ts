import { describe, expect, test } from 'vitest';
import { HEADER_ROWS, headersFor, metaPolicy } from '../../../src/hosting/headers.ts';
import { OPEN_DATA, pathOf } from '../../../src/publish/open-data.ts';
import { mediaType } from '../../../src/hosting/media-types.ts';

const WASM = "'wasm-unsafe-eval'";

describe('the header table', () => {
  test('has one row a pattern, with one star at most', () => {
    const patterns = HEADER_ROWS.map(({ pattern }) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(patterns.filter((pattern) => !/^\/[^*]*\*?[^*]*$/.test(pattern))).toEqual([]);
  });

  test('lets nothing inline and no evaluated text run', () => {
    for (const { headers } of HEADER_ROWS) {
      const policy = headers['Content-Security-Policy'];
      if (!policy) continue;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy.replace(/frame-ancestors [^;]+/, '')).not.toMatch(
        /unsafe-inline|'unsafe-eval'|https?:|\*/,
      );
    }
  });

  test.each([
    ['/', false],
    ['/artikel/', false],
    ['/artikel/treffen/', false],
    ['/artikel/einbetten/', false],
    ['/zitate/treffen/einbetten/', false],
    ['/einbetten/', false],
    ['/404.html', false],
    ['/artikel/treffen/einbetten/', true],
  ])('lets other sites frame %s: %s', (path, framed) => {
    const headers = headersFor(path);
    const policy = headers['Content-Security-Policy'] ?? '';
    expect(/frame-ancestors ([^;]+)/.exec(policy)?.[1]).toBe(framed ? '*' : "'none'");
    expect(headers['X-Frame-Options']).toBe(framed ? 'ALLOWALL' : 'DENY');
    expect(policy.includes("script-src 'none'")).toBe(framed);
  });

  test('lets a frame in a sandbox have the styles of the page in it, and no other', () => {
    const resource = (path: string) => headersFor(path)['Cross-Origin-Resource-Policy'];
    expect(resource('/_astro/embed-page.Bx7_2.css')).toBe('cross-origin');
    expect(resource('/_astro/site.Bx7_2.css')).toBe('same-origin');
  });

  test.each([
    ['/', false],
    ['/artikel/suche/', false],
    ['/suche', false],
    ['/suche/', false],
    ['/pagefind/pagefind-worker.js', true],
    ['/404.html', false],
  ])('lets WebAssembly be compiled at %s: %s', (path, allowed) => {
    expect(headersFor(path)['Content-Security-Policy']?.includes(WASM)).toBe(allowed);
    expect(metaPolicy(path).includes(WASM)).toBe(allowed);
  });

  test.each([
    ['/', 'no-cache'],
    ['/zitate.json', 'no-cache'],
    ['/_astro/site.Bx7_2.css', 'public, max-age=31536000, immutable'],
    ['/suche/index/manifest.json', 'no-cache'],
    ['/suche/index/woerter-0a1b2c3d4e5f.json', 'public, max-age=31536000, immutable'],
    ['/pagefind/pagefind.js', 'no-cache'],
    ['/pagefind/pagefind-entry.json', 'no-cache'],
    ['/pagefind/wasm.de.pagefind', 'no-cache'],
    ['/pagefind/pagefind.de_c09eb49476.pf_meta', 'public, max-age=31536000, immutable'],
    ['/pagefind/fragment/de_b951791.pf_fragment', 'public, max-age=31536000, immutable'],
  ])('has %s cached: %s', (path, expected) => {
    expect(headersFor(path)['Cache-Control']).toBe(expected);
  });

  test.each<[path: string, expected: string | undefined]>([
    ['/', undefined],
    ['/zitate.json', '*'],
    ['/annotations.schema.json', '*'],
    ['/artikel/treffen/annotations.jsonld', '*'],
    ['/artikel/treffen/text.txt', '*'],
    ...OPEN_DATA.map((format) => [pathOf(format, 'treffen'), '*'] as [string, string]),
    ['/feed.xml', '*'],
    ['/stimmen/nato/feed.json', '*'],
    ['/bilder/treffen.png', '*'],
    ['/suche/index/manifest.json', undefined],
    ['/pagefind/pagefind-entry.json', '*'],
  ])('opens %s to other sites: %s', (path, expected) => {
    const headers = headersFor(path);
    expect(headers['Access-Control-Allow-Origin']).toBe(expected);
    expect(headers['Cross-Origin-Resource-Policy'] === 'cross-origin').toBe(expected === '*');
  });
});

describe('the policy in the page', () => {
  test('leaves out what browsers take from headers alone, and nothing else', () => {
    expect(metaPolicy('/')).not.toContain('frame-ancestors');
    expect(`${metaPolicy('/')}; frame-ancestors 'none'`.split('; ').sort()).toEqual(
      headersFor('/')['Content-Security-Policy']?.split('; ').sort(),
    );
  });
});

describe('media types', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/404.html', 'text/html; charset=utf-8'],
    ['/zitate.json', 'application/json'],
    ['/zitate.schema.json', 'application/schema+json'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/stimmen/nato/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/artikel/a/text.txt', 'text/plain; charset=utf-8'],
    [
      '/artikel/a/annotations.jsonld',
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    ],
    ['/site.webmanifest', 'application/manifest+json'],
    ['/pagefind/wasm.de.pagefind', 'application/octet-stream'],
    ['/pagefind/index/de_b3c55c8.pf_index', 'application/octet-stream'],
    ['/unbekannt', undefined],
  ])('%s is %s', (path, expected) => {
    expect(mediaType(path)).toBe(expected);
  });
});
