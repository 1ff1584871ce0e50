import { rm, writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { deskArticle } from './desk-article.ts';
import { Editor } from './desk-editor.ts';
import { watch } from './watch.ts';

const at = deskArticle();

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
}

/** What is shown, by name, each with the way there from the desk of the article. */
const STATES: Record<string, (page: Page, editor: Editor) => Promise<void>> = {
  'a quote in focus': (_, editor) => editor.press('j', 'j'),
  'the choice of a voice': (_, editor) => editor.press('j', 'j', 's'),
  'the form of a new voice': async (_, editor) => {
    await editor.press('j', 'j', 's');
    await editor.type('Wilma');
    await editor.press('Enter');
  },
  'the choice of topics': (_, editor) => editor.press('j', 'j', 't'),
  'the list of keys': (_, editor) => editor.press('?'),
  'both versions of a file': async (page, editor) => {
    await page.route(
      '**/redaktion/api/save',
      async (route) => {
        await writeFile(at.file, at.before.replace('\n\nWenn', '\n\nImmer wenn'));
        await route.continue();
      },
      { times: 1 },
    );
    await editor.press('j', 'j', '2');
    await page.locator('dialog.conflict').waitFor();
  },
  'a file that is gone': async (page) => {
    await rm(at.file);
    await page.locator('.notice p').waitFor();
  },
};

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1024, 1440, 1920])
    test(`axe finds nothing at the desk, ${colorScheme}, ${String(width)} px`, async ({ page }) => {
      test.setTimeout(180_000);
      const seen = await watch(page, new URL(at.server.url).origin);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(at.server.url);
      await page.getByLabel('Überschrift').waitFor();
      expect(await violations(page), 'the list').toEqual([]);
      const editor = new Editor(page);
      for (const [name, reach] of Object.entries(STATES)) {
        await writeFile(at.file, at.before);
        await page.evaluate(() => localStorage.clear());
        await editor.open(at.url);
        await reach(page, editor);
        expect(await violations(page), name).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `nothing is wider than the window: ${name}`,
        ).toBe(true);
      }
      await writeFile(at.file, at.before);
      // A conflict is an answer of status 409, which browsers write into the console.
      expect(seen.filter((one) => !one.includes('409'))).toEqual([]);
    });

test('with forced colours places in the text are still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const editor = new Editor(page);
  await editor.open(at.url);
  await editor.press('j', 'j');
  const looks = await page.evaluate(() => {
    const look = (selector: string): string => {
      const node = document.querySelector(selector);
      if (!node) return 'missing';
      const { outlineStyle, outlineWidth, textDecorationLine, borderBottomStyle } =
        getComputedStyle(node);
      return [outlineStyle, outlineWidth, textDecorationLine, borderBottomStyle].join(' ');
    };
    return {
      plain: look('.cm-line'),
      quote: look('.passage:not(.here)'),
      here: look('.here'),
      event: look('.event:not(.here)'),
    };
  });
  expect(new Set(Object.values(looks)).size, JSON.stringify(looks)).toBe(4);
  const pressed = page.locator('.kinds [aria-pressed="true"]');
  const other = page.locator('.kinds [aria-pressed="false"]').first();
  const background = (locator: typeof pressed): Promise<string> =>
    locator.evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(await background(pressed)).not.toBe(await background(other));
});
