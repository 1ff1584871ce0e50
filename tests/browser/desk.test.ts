import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { serveDesk, type DeskServer } from './desk-server.ts';
import { watch } from './watch.ts';

const NATO = '2025-12-02-nato-aussenminister-ohne-rubio';
const MOST_ACTIONS = 120;

interface Quote {
  speaker: string;
  speech: string;
  text: string;
  topics?: string[];
}

let server: DeskServer;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await serveDesk();
});
test.afterAll(() => server.close());

async function quotesOf(file: string): Promise<Quote[]> {
  const [, yaml = ''] = (await readFile(file, 'utf8')).split(/^---$/m);
  return (parse(yaml) as { quotes?: Quote[] }).quotes ?? [];
}

async function namesIn(folder: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const file of await readdir(path.join('content', folder))) {
    const [, yaml = ''] = (await readFile(path.join('content', folder, file), 'utf8')).split(
      /^---$/m,
    );
    names.set(path.basename(file, '.md'), (parse(yaml) as { name: string }).name);
  }
  return names;
}

/** An editor's key presses and clicks, counted; typing into a field is not. */
class Editor {
  actions = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
    await this.settled();
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.insertText(words);
  }

  /** What the key does is done. */
  async settled(): Promise<void> {
    await this.page.locator('.panel:not([aria-busy="true"])').waitFor();
  }

  async pickTopics(now: readonly string[], wanted: readonly string[]): Promise<void> {
    await this.press('t');
    for (const name of [
      ...now.filter((one) => !wanted.includes(one)),
      ...wanted.filter((one) => !now.includes(one)),
    ]) {
      await this.type(name);
      await this.press('Enter');
    }
    await this.press('Enter');
  }

  details(): Promise<{ title: string; words: string; topics: string[]; voice: string }> {
    return this.page.locator('.details').evaluate((box) => {
      const label = (at: number): string =>
        [...(box.querySelectorAll('dd button')[at]?.childNodes ?? [])]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent)
          .join('')
          .trim();
      return {
        title: box.querySelector('h2')?.textContent ?? '',
        words: box.querySelector('blockquote')?.textContent ?? '',
        voice: label(0),
        topics: label(1) === 'keine' ? [] : label(1).split(', ').filter(Boolean),
      };
    });
  }
}

test(`every proposal for the raw Nato text is decided within ${String(MOST_ACTIONS)} actions`, async ({
  page,
}) => {
  test.setTimeout(180_000);
  const seen = await watch(page, new URL(server.url).origin);
  const wanted = await quotesOf(`content/articles/${NATO}.md`);
  const topics = await namesIn('topics');
  const speakers = await namesIn('speakers');
  const topicNames = ({ topics: ids = [] }: Quote): string[] =>
    ids.map((id) => topics.get(id) ?? id);
  const [, , body = ''] = (await readFile(`content/articles/${NATO}.md`, 'utf8')).split(/^---$/m);

  await page.goto(server.url);
  await page.getByLabel('Überschrift').fill('Nato ohne Rubio');
  await page.getByLabel('Datum').fill('2025-12-02');
  await page.getByLabel('Text, hier einfügen').fill(body.trim());
  const editor = new Editor(page);
  editor.actions += 1;
  await page.getByRole('button', { name: 'Anlegen und annotieren' }).click();
  await page.locator('.cm-content').waitFor();
  const id = /artikel\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  await editor.settled();

  const proposals = page.locator('.stops button.proposal');
  await editor.press('n');
  while ((await proposals.count()) > 0) {
    const said = await page.locator('.told').textContent();
    expect(editor.actions, `actions until every proposal is decided; ${said ?? ''}`).toBeLessThan(
      MOST_ACTIONS,
    );
    const { title, words, topics: now, voice } = await editor.details();
    const quote = wanted.find(({ text }) => text === words);
    if (title === 'Vorschlag: kein Zitat') await editor.press('Enter');
    else if (title !== 'Vorschlag') await editor.press('n');
    else if (!quote || voice !== speakers.get(quote.speaker)) await editor.press('Delete');
    else {
      const names = topicNames(quote);
      if (now.join(', ') === names.join(', ')) await editor.press('Enter');
      else {
        await editor.pickTopics(now, names);
        if ((await proposals.count()) > 0) await editor.press('n');
      }
    }
  }
  const file = path.join(server.content, 'articles', `${id}.md`);
  await expect(page.locator('.saving')).toHaveText('Gesichert', { timeout: 10_000 });
  const written = await quotesOf(file);
  const told = new Set(wanted.map(({ text, speaker }) => `${speaker}: ${text}`));
  expect(written.filter(({ text, speaker }) => !told.has(`${speaker}: ${text}`))).toEqual([]);
  expect(written.length).toBeGreaterThanOrEqual(12);

  // What was done goes back with undo, step by step.
  await page.keyboard.press('Control+z');
  await editor.settled();
  await expect
    .poll(async () => JSON.stringify(await quotesOf(file)), { timeout: 10_000 })
    .not.toBe(JSON.stringify(written));
  expect(seen).toEqual([]);
});

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
