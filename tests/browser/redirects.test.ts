/** What a browser makes of an address is what counts: it takes a backslash for a slash, and leaves tabs out. */
import { expect, test, type BrowserContext } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser-path.ts';
import { HARMLESS_PATHS, HOSTILE_PATHS } from '../site/hosting/hostile-paths.ts';
import { RECIPES, serve } from '../site/hosting/servers.ts';
import { settingsOf } from '../sites.ts';
import { siteUrl } from './setup.ts';

// No name but this machine's is looked up, wherever a redirect leads.
const args = [...BROWSER_ARGUMENTS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];
const executablePath = findBrowser();
test.use({
  ignoreHTTPSErrors: true,
  launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
});

/**
 * Opens every path and tells which requests, redirects included, have left the origin. A server may refuse an address so
 * that the browser shows an error page of its own: where it has been is what counts.
 */
async function strayed(context: BrowserContext, origin: string): Promise<string[]> {
  const paths = [...HOSTILE_PATHS, ...HARMLESS_PATHS];
  const asked = new Set<string>();
  const strays: string[] = [];
  let path = '';
  context.on('request', (request) => {
    asked.add(path);
    if (new URL(request.url()).origin !== origin) strays.push(`${path}: ${request.url()}`);
  });
  let page = await context.newPage();
  for (path of paths) {
    try {
      await page.goto(origin + path, { waitUntil: 'commit' });
    } catch {
      await page.close();
      page = await context.newPage();
    }
  }
  expect(asked.size).toBe(paths.length);
  return strays;
}

for (const recipe of RECIPES) {
  test(`a hostile address stays on ${recipe.name}`, async ({ context }) => {
    const why = recipe.missing();
    test.skip(why !== undefined, why);
    const server = await serve(recipe, settingsOf('own').outDir, '/');
    try {
      expect(await strayed(context, server.origin)).toEqual([]);
    } finally {
      await server.stop();
    }
  });
}

test('a hostile address stays on the local server', async ({ context }) => {
  expect(await strayed(context, new URL(siteUrl('own')).origin)).toEqual([]);
});
