import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { siteUrl } from './setup.ts';
import { allKinds } from './watch.ts';

const WIDTHS = [320, 1440];
const THEMES = ['light', 'dark'] as const;

for (const [site, path] of allKinds()) {
  test(`axe finds nothing on /${path} of ${site}, light and dark, narrow and wide`, async ({
    page,
  }) => {
    for (const colorScheme of THEMES) {
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(siteUrl(site, path), { waitUntil: 'networkidle' });
        const { violations } = await new AxeBuilder({ page })
          // Contrast of text is AAA throughout, and a finger's width is kept everywhere.
          .options({
            rules: {
              'color-contrast-enhanced': { enabled: true },
              'target-size': { enabled: true },
            },
          })
          .analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
        );
        expect({ colorScheme, width, found }).toEqual({ colorScheme, width, found: [] });
      }
    }
  });
}
