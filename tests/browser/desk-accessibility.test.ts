import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { Editor } from './desk-editor.ts';
import { serveDesk, type DeskServer } from './desk-server.ts';
import { watch } from './watch.ts';

const NATO = '2025-12-02-nato-aussenminister-ohne-rubio';

let server: DeskServer;
let file: string;
let before: string;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await serveDesk();
  file = path.join(server.content, 'articles', `${NATO}.md`);
  before = await readFile(file, 'utf8');
});
test.afterAll(() => server.close());

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
        await writeFile(file, before.replace('\n\nWenn', '\n\nImmer wenn'));
        await route.continue();
      },
      { times: 1 },
    );
    await editor.press('j', 'j', '2');
    await page.locator('dialog.conflict').waitFor();
  },
  'a file that is gone': async (page) => {
    await rm(file);
    await page.locator('.notice p').waitFor();
  },
};

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1024, 1440, 1920])
    test(`axe finds nothing at the desk, ${colorScheme}, ${String(width)} px`, async ({ page }) => {
      test.setTimeout(180_000);
      const seen = await watch(page, new URL(server.url).origin);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(server.url);
      await page.getByLabel('Überschrift').waitFor();
      expect(await violations(page), 'the list').toEqual([]);
      const editor = new Editor(page);
      for (const [name, reach] of Object.entries(STATES)) {
        await writeFile(file, before);
        await page.evaluate(() => localStorage.clear());
        await editor.open(`${server.url}artikel/${NATO}/`);
        await reach(page, editor);
        expect(await violations(page), name).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `nothing is wider than the window: ${name}`,
        ).toBe(true);
      }
      await writeFile(file, before);
      // A conflict is an answer of status 409, which browsers write into the console.
      expect(seen.filter((one) => !one.includes('409'))).toEqual([]);
    });

test('with forced colours places in the text are still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const editor = new Editor(page);
  await editor.open(`${server.url}artikel/${NATO}/`);
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
