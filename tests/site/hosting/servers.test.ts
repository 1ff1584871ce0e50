import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MARK } from '../../../src/building/places.ts';
import { isCompressible } from '../../../src/hosting/compress.ts';
import { HEADER_ROWS, headersFor } from '../../../src/hosting/headers.ts';
import { mediaType } from '../../../src/hosting/media-types.ts';
import { builtSite, SITES, type SiteName } from '../../sites.ts';
import { CONNECTIONS, fetchRaw } from './requests.ts';
import { RECIPES, serve, type Server } from './servers.ts';

/** Every header that the table gives to some path. */
const TABLE_HEADERS = [...new Set(HEADER_ROWS.flatMap(({ headers }) => Object.keys(headers)))];

/** Each recipe at the root and under a base path; why a server cannot run here stands in the name of what is skipped. */
const ROUTES = RECIPES.flatMap((recipe) => {
  const why = recipe.missing();
  const note = why === undefined ? '' : ` (skipped: ${why})`;
  return (['own', 'based'] as const satisfies SiteName[]).map((site) => ({
    name: `${recipe.name} serving the site “${site}”${note}`,
    recipe,
    site,
    skipped: why !== undefined,
  }));
});

for (const { name, recipe, site, skipped } of ROUTES)
  describe(name, () => {
    const { base } = SITES[site];
    let dist: string;
    let server: Server;

    beforeAll(async () => {
      if (skipped) return;
      dist = await builtSite(site);
      server = await serve(recipe, dist, base);
    }, 240_000);
    afterAll(() => server?.stop());

    /** An address of the server for a path within the site. */
    const at = (path: string): string => `${server.origin}${base.replace(/\/$/, '')}${path}`;
    const read = (path: string): Buffer =>
      readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));

    test.skipIf(skipped)(
      `sends every file with the headers and the type of the table`,
      async () => {
        const paths = publishedPaths(dist);
        expect(paths.length).toBeGreaterThan(40);
        for (const path of paths) {
          const { status, headers, body } = await fetchRaw(at(path));
          const expected = Object.fromEntries(
            Object.entries(headersFor(path)).map(([name, value]) => [name.toLowerCase(), value]),
          );
          const sent = TABLE_HEADERS.map((name) => name.toLowerCase()).filter(
            (name) => name in headers,
          );
          expect({ path, status, ...pick(headers, sent) }).toEqual({
            path,
            status: 200,
            ...expected,
          });
          expect({ path, type: headers['content-type'] }).toEqual({ path, type: mediaType(path) });
          expect(body.equals(read(path)), path).toBe(true);
        }
      },
    );

    test.skipIf(skipped)('sends text compressed as the browser asks for it', async () => {
      const file = read('/artikel/');
      for (const [encoding, unpack] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const { headers, body } = await fetchRaw(at('/artikel/'), {
          headers: { 'Accept-Encoding': encoding },
        });
        expect(headers['content-encoding']).toBe(encoding);
        expect(headers['vary']).toContain('Accept-Encoding');
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(unpack(body).equals(file)).toBe(true);
      }
    });

    test.skipIf(skipped)('tells caches that text differs by what is accepted', async () => {
      const paths = publishedPaths(dist).filter(isCompressible);
      for (const path of paths.filter((path) => read(path).length >= 1024)) {
        const { headers } = await fetchRaw(at(path));
        const { vary, 'content-encoding': encoding } = headers;
        expect({ path, vary, encoding }).toEqual({
          path,
          vary: 'Accept-Encoding',
          encoding: undefined,
        });
      }
    });

    test.skipIf(skipped)('tells nobody its version', async () => {
      for (const url of [`${server.plain}${base}`, at('/artikel/'), at('/artikel'), at('/%')]) {
        const { headers, body } = await fetchRaw(url);
        expect(headers.server ?? '').not.toMatch(/\d/);
        expect(body.toString()).not.toMatch(/nginx\/\d/);
      }
    });

    test.skipIf(skipped)(
      'sends the parts of the search index as Pagefind packed them',
      async () => {
        const parts = publishedPaths(dist).filter((path) => /\.(pf_\w+|pagefind)$/.test(path));
        expect(parts.length).toBeGreaterThan(3);
        for (const path of parts) {
          const { headers, body } = await fetchRaw(at(path), {
            headers: { 'Accept-Encoding': 'br, gzip' },
          });
          expect({ path, encoding: headers['content-encoding'] }).toEqual({
            path,
            encoding: undefined,
          });
          expect(body.equals(read(path)), path).toBe(true);
        }
      },
    );

    test.skipIf(skipped)('answers for an unchanged page that it has not changed', async () => {
      const { headers } = await fetchRaw(at('/'));
      const { status, body } = await fetchRaw(at('/'), {
        headers: { 'If-None-Match': headers['etag'] ?? '' },
      });
      expect(status).toBe(304);
      expect(body).toHaveLength(0);
    });

    test
      .skipIf(skipped)
      .each([
        '/gibt-es-nicht/',
        '/_astro/gibt-es-nicht.css',
        '/gibt-es-nicht.json',
        '/suche/nicht',
        '/_headers',
        '/_astro/',
        '/pagefind/',
        '/.git/config',
      ])('answers %s with the page for what is missing', async (path) => {
      const { status, headers, body } = await fetchRaw(at(path));
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(body.equals(read('/404.html'))).toBe(true);
    });

    test.skipIf(skipped).each([
      ['/artikel', '/artikel/'],
      ['/suche?q=nie+wieder&x=%22', '/suche/?q=nie+wieder&x=%22'],
      ['/artikel/index.html', '/artikel/'],
    ])('leads from %s to %s', async (from, to) => {
      const { status, headers } = await fetchRaw(at(from));
      expect(status).toBe(301);
      expect(new URL(headers.location ?? '', server.origin).href).toBe(at(to));
    });

    test.skipIf(skipped)('takes a search of 10,000 letters', async () => {
      const { status } = await fetchRaw(at(`/suche/?q=${encodeURIComponent('ü'.repeat(10_000))}`));
      expect(status).toBe(200);
    });

    test.skipIf(skipped)('leads from HTTP to HTTPS', async () => {
      const { status, headers } = await fetchRaw(`${server.plain}${base}`);
      expect([301, 308]).toContain(status);
      // Without the port: Caddy takes 443 to be what lies before the port that it listens on.
      const { protocol, hostname, pathname } = new URL(headers.location ?? '');
      expect(`${protocol}//${hostname}${pathname}`).toBe(`https://localhost${base}`);
    });

    test.skipIf(skipped)('answers 2,000 requests over 16 connections', async () => {
      const expected = read('/artikel/');
      let answered = 0;
      const connection = async (): Promise<void> => {
        for (let request = 0; request < 2000 / CONNECTIONS; request++) {
          const { status, body } = await fetchRaw(at('/artikel/'));
          if (status === 200 && body.equals(expected)) answered += 1;
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, connection));
      expect(answered).toBe(2000);
    });
  });

/** Paths of all files of a built site as they are asked for, less those meant for hosts. */
/** All files but those that are for hosts and for the next build. */
function publishedPaths(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path !== MARK && !/^_(headers|redirects)/.test(path))
    .filter((path) => statSync(join(dist, path)).isFile())
    .map((path) => `/${path}`.replace(/\/index\.html$/, '/'))
    .sort();
}

function pick<Value>(
  from: Record<string, Value>,
  names: string[],
): Record<string, Value | undefined> {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}
