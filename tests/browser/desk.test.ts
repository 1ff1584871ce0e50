import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { serveDesk, type DeskServer } from './desk-server.ts';
import { watch } from './watch.ts';

const NATO = '2025-12-02-nato-aussenminister-ohne-rubio';

let server: DeskServer;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  server = await serveDesk();
});
test.afterAll(() => server.close());

test('a file that is only looked at stays byte for byte the same', async ({ page }) => {
  const file = path.join(server.content, 'articles', `${NATO}.md`);
  const before = await readFile(file, 'utf8');
  await page.goto(`${server.url}artikel/${NATO}/`);
  await page.locator('.cm-content').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.saving')).toHaveText('Gesichert');
  expect(await readFile(file, 'utf8')).toBe(before);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440])
    test(`axe finds nothing at the desk, ${colorScheme}, ${String(width)} px`, async ({ page }) => {
      const seen = await watch(page, new URL(server.url).origin);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      const violations = async (): Promise<string[]> => {
        const found = await new AxeBuilder({ page }).analyze();
        return found.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
        );
      };
      await page.goto(server.url);
      await page.getByLabel('Überschrift').waitFor();
      expect(await violations()).toEqual([]);
      await page.goto(`${server.url}artikel/${NATO}/`);
      await page.locator('.cm-content').waitFor();
      await page.keyboard.press('j');
      expect(await violations()).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        'nothing is wider than the window',
      ).toBe(true);
      expect(seen).toEqual([]);
    });
