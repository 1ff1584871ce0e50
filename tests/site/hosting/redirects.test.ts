import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../../src/hosting/server.ts';
import { builtSite, SITES } from '../../sites.ts';
import { HARMLESS_PATHS, HOSTILE_PATHS } from './hostile-paths.ts';
import { fetchRaw } from './requests.ts';
import { RECIPES, serve } from './servers.ts';

const LOCAL = { name: 'the local server', missing: () => undefined, recipe: undefined };

/** Both recipes and the server on this machine, at the root and under a base path. */
const ROUTES = [...RECIPES.map((recipe) => ({ ...recipe, recipe })), LOCAL].flatMap(
  ({ name, missing, recipe }) =>
    (['own', 'based'] as const).map((site) => ({ name, recipe, site, why: missing() })),
);

for (const { name, recipe, site, why } of ROUTES)
  describe(`${name} serving the site “${site}”${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
    const { base } = SITES[site];
    let origin: string;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      if (why !== undefined) return;
      const directory = await builtSite(site);
      if (recipe) {
        const server = await serve(recipe, directory, base);
        ({ origin, stop } = server);
      } else {
        const server = await serveSite({ directory, base, port: 0 });
        origin = new URL(server.url).origin;
        stop = () => server.close();
      }
    }, 240_000);
    afterAll(() => stop?.());

    /** Where a browser goes from an answer: as the URL standard reads what `Location` says. */
    async function follow(target: string) {
      const { status, headers } = await fetchRaw(`${origin}/`, { target });
      const { location } = headers;
      const to = location === undefined ? undefined : new URL(location, origin + target);
      return { target, status, location, host: to?.origin ?? origin };
    }

    test.skipIf(why !== undefined)(
      'makes no redirect of a path that can be read in two ways',
      async () => {
        const roots = new Set([base.slice(0, -1), '']);
        for (const target of [...roots].flatMap((root) =>
          HOSTILE_PATHS.map((path) => root + path),
        )) {
          const answer = await follow(target);
          expect(answer).toEqual({
            target,
            status: answer.status,
            location: undefined,
            host: origin,
          });
          expect([400, 404], target).toContain(answer.status);
        }
      },
    );

    test.skipIf(why !== undefined)('redirects nowhere else', async () => {
      for (const path of HARMLESS_PATHS) {
        const target = base.slice(0, -1) + path;
        const { host, status } = await follow(target);
        expect({ target, host }).toEqual({ target, host: origin });
        expect([200, 301, 404], target).toContain(status);
      }
    });

    test.skipIf(why !== undefined)('takes GET and HEAD alone', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
        const { status, headers } = await fetchRaw(`${origin}${base}`, { method });
        expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
      }
      const { status, body } = await fetchRaw(`${origin}${base}`, { method: 'HEAD' });
      expect([status, body.length]).toEqual([200, 0]);
    });
  });
