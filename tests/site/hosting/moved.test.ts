import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRedirects } from '../../../src/hosting/redirects.ts';
import { addressesOf } from '../../../src/site.ts';
import { fetchRaw } from './requests.ts';
import { RECIPES, serve } from './servers.ts';

/** An id as long as one may be. */
const LONG = 'a'.repeat(200);
const MOVES = [
  { from: '/artikel/alt/', to: '/artikel/neu/' },
  { from: `/zitate/${LONG}/${LONG}/`, to: '/zitate/neu/q/' },
];

const ROUTES = RECIPES.flatMap((recipe) =>
  ['/', '/zeitung/', '/presse/wortlaut/'].flatMap((base) =>
    [MOVES, []].map((moves) => ({ recipe, base, moves, why: recipe.missing() })),
  ),
);

for (const { recipe, base, moves, why } of ROUTES) {
  const skipped = why === undefined ? '' : ` (skipped: ${why})`;
  describe(`${recipe.name} at ${base} with ${moves.length} former addresses${skipped}`, () => {
    let folder = '';
    let origin = '';
    let stop: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      if (why !== undefined) return;
      folder = await mkdtemp(join(tmpdir(), 'wortlaut-moved-'));
      const page = join(folder, 'artikel/neu/index.html');
      await mkdir(join(folder, 'artikel/neu'), { recursive: true });
      await writeFile(page, '<!doctype html><title>Neu</title>');
      await writeFile(join(folder, 'index.html'), '<!doctype html><title>Start</title>');
      await writeFile(join(folder, '404.html'), '<!doctype html><title>Fehlt</title>');
      const addresses = addressesOf({ site: 'https://example.org', base });
      await writeRedirects(moves, { outDir: folder, addresses });
      ({ origin, stop } = await serve(recipe, folder, base));
    });
    afterAll(async () => {
      await stop?.();
      if (folder !== '') await rm(folder, { recursive: true });
    });

    test.skipIf(why !== undefined)(
      'leads from each to the present one, and serves the rest',
      async () => {
        const root = base.slice(0, -1);
        for (const { from, to } of moves) {
          const { status, headers } = await fetchRaw(`${origin}/`, {
            target: `${root}${from}?a=b`,
          });
          expect({ from, status, to: headers.location }).toEqual({
            from,
            status: 301,
            to: `${root}${to}?a=b`,
          });
        }
        const kept = await fetchRaw(`${origin}/`, { target: `${root}/artikel/neu/` });
        expect(kept.status).toBe(200);
        for (const file of ['_redirects', '_redirects.nginx', '_redirects.caddy']) {
          const hidden = await fetchRaw(`${origin}/`, { target: `${root}/${file}` });
          expect({ file, status: hidden.status }).toEqual({ file, status: 404 });
        }
      },
    );
  });
}
