/** Search in a browser on the servers that the recipes are for: over TLS, with their headers, at the root and below. */
import { expect, test } from '@playwright/test';
import { RECIPES, serve } from '../site/hosting/servers.ts';
import { SITES, settingsOf, type SiteName } from '../sites.ts';
import { watch } from './watch.ts';

test.use({ ignoreHTTPSErrors: true });

for (const recipe of RECIPES) {
  for (const name of ['own', 'based'] as const satisfies SiteName[]) {
    test(`search works on ${recipe.name}, the site “${name}”`, async ({ page }) => {
      const why = recipe.missing();
      test.skip(why !== undefined, why);
      const { base } = SITES[name];
      const server = await serve(recipe, settingsOf(name).outDir, base);
      try {
        const seen = await watch(page, server.origin);
        await page.goto(`${server.origin}${base}`);
        await page.locator('input[name="q"]').first().fill('Plan');
        await page.keyboard.press('Enter');
        const hits = page.locator('#ergebnisse [data-quote]');
        await expect(hits.first()).toBeVisible();
        await hits.first().locator('a').first().click();
        await expect(page.locator('h1')).toBeVisible();
        expect(page.url().startsWith(`${server.origin}${base}`)).toBe(true);
        expect(seen).toEqual([]);
      } finally {
        await server.stop();
      }
    });
  }
}
