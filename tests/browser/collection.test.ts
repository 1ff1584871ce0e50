/** A reader's own list of quotes: put aside, noted, moved, removed, shared, saved. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { quotesOf } from '../published-quotes.ts';
import { siteUrl } from './setup.ts';

const LIST = 'zitate/merkliste/';
const STORED = '/zitate/merkliste/';
const items = (page: Page) => page.locator('#merkliste-zitate > li');

/** The first quotes of the site, put aside as if on their pages. */
async function keep(page: Page, count: number): Promise<string[]> {
  const keys = quotesOf('own')
    .slice(0, count)
    .map(({ id }) => id);
  await page.goto(siteUrl('own', 'ueber/'));
  await page.evaluate(([stored, list]) => localStorage.setItem(stored, list), [
    STORED,
    JSON.stringify(keys.map((key) => ({ key, note: '' }))),
  ] as const);
  return keys;
}

test('a quote is put aside on its page, in a note and among hits, and taken off again', async ({
  page,
}) => {
  const [first, second] = quotesOf('own');
  const [article = '', id = ''] = second?.id.split('/') ?? [];
  // Before the script is there, the link leads to the list's page, which shows the quote.
  await expect(async () => {
    await page.goto(siteUrl('own', `zitate/${first?.id ?? ''}/`));
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.locator('.poster').getByText('Merken', { exact: true }).click();
    await expect(page.locator('.poster').getByText('Gemerkt')).toBeVisible({ timeout: 3000 });
  }).toPass();

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(siteUrl('own', `artikel/${article}/`));
  await expect(page.locator('.note').filter({ hasText: 'Gemerkt' })).toHaveCount(1);
  await page.locator(`.note[data-quote="${id}"] a[href$="merkliste/#"]`).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.note').filter({ hasText: 'Gemerkt' })).toHaveCount(2);

  await page.goto(siteUrl('own', 'suche/?q=Rutte'));
  const hit = page.locator('#treffer > li').filter({ hasNotText: 'Gemerkt' }).first();
  await hit.getByText('Merken', { exact: true }).click();
  await page.goto(siteUrl('own', LIST));
  await expect(items(page)).toHaveCount(3);
  await expect(items(page).first().locator('.words')).toContainText(first?.text ?? '');

  await page.goto(siteUrl('own', `zitate/${first?.id ?? ''}/`));
  await page.locator('.poster').getByText('Gemerkt').click();
  await page.goto(siteUrl('own', LIST));
  await expect(items(page)).toHaveCount(2);
});

test('with the keyboard alone: moved, noted, removed, and brought back', async ({ page }) => {
  const keys = await keep(page, 3);
  await page.goto(siteUrl('own', LIST));
  const order = () =>
    items(page).evaluateAll((all) => all.map((li) => li.getAttribute('data-quote')));
  await expect(items(page).nth(2).locator('.words')).toBeVisible();
  await items(page).first().locator('[data-act="down"]').focus();
  await page.keyboard.press('Enter');
  expect(await order()).toEqual([keys[1], keys[0], keys[2]]);
  await page.keyboard.press('Alt+ArrowDown');
  expect(await order()).toEqual([keys[1], keys[2], keys[0]]);
  // At the end there is nothing further down: the focus is at what remains.
  await expect(items(page).last().locator('[data-act="up"]')).toBeFocused();

  await items(page).last().locator('textarea').focus();
  await page.keyboard.type('Prüfen');
  await items(page).last().locator('[data-act="remove"]').focus();
  await page.keyboard.press('Enter');
  await expect(items(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Rückgängig' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items(page).last().locator('textarea')).toHaveValue('Prüfen');
  await page.reload();
  await expect(items(page).last().locator('textarea')).toHaveValue('Prüfen');
  expect(await order()).toEqual([keys[1], keys[2], keys[0]]);
});

test('the address holds the quotes and no note; who opens it may take them over', async ({
  page,
  browser,
}) => {
  await keep(page, 2);
  await page.goto(siteUrl('own', LIST));
  await items(page).first().locator('textarea').fill('Geheim');
  const address = page.url();
  expect(address).toMatch(/#[a-z0-9-]+\/[a-z0-9-]+,[a-z0-9-]+$/);

  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(items(other)).toHaveCount(2);
  await expect(other.getByText('steht in der Adresse')).toBeVisible();
  await expect(other.locator('textarea')).toHaveCount(0);
  await other.getByRole('button', { name: 'In meine Merkliste übernehmen' }).click();
  await expect(items(other).first().locator('textarea')).toHaveValue('');
  await other.goto(siteUrl('own', LIST));
  await expect(items(other)).toHaveCount(2);
  await other.context().close();
});

for (const [label, ending, expected] of [
  ['Text', 'txt', /– .+ in: „.+https:\/\/.+\nNotiz: Wichtig/],
  ['BibTeX', 'bib', /@misc\{[\s\S]+annote = \{Wichtig\}/],
  ['CSL-JSON', 'json', /"annote": "Wichtig"/],
  ['RIS', 'ris', /TY {2}- NEWS[\s\S]+N1 {2}- Wichtig/],
  ['CSV', 'csv', /"notiz"\r\n[\s\S]+"Wichtig"/],
] as const) {
  test(`the list is saved as ${label}, as the quotes’ own pages have it`, async ({ page }) => {
    const [key = ''] = await keep(page, 2);
    await page.goto(siteUrl('own', LIST));
    await items(page).first().locator('textarea').fill('Wichtig');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: label, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`Merkliste.${ending}`);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toMatch(expected);
    if (label !== 'RIS') return;
    await page.goto(siteUrl('own', `zitate/${key}/`));
    const own = (await page.locator('.cite pre').nth(2).textContent()) ?? '';
    const lines = own.split(/\r?\n/).filter((line) => !line.startsWith('ER'));
    for (const line of lines) expect(text).toContain(line);
  });
}

test('two windows keep one list', async ({ page, context }) => {
  await keep(page, 2);
  await page.goto(siteUrl('own', LIST));
  const second = await context.newPage();
  await second.goto(siteUrl('own', LIST));
  await items(page).first().locator('textarea').fill('Hier');
  await expect(items(second).first().locator('textarea')).toHaveValue('Hier');
  await items(second).last().locator('[data-act="remove"]').click();
  await expect(items(page)).toHaveCount(1);
  await expect(items(page).first().locator('textarea')).toHaveValue('Hier');
});

test('an empty list says where quotes are found, and no longer once there is one', async ({
  page,
}) => {
  await page.goto(siteUrl('based', LIST));
  const hint = page.locator('#merkliste-leer');
  await expect(hint).toContainText('„Merken“ steht bei jedem Treffer der Suche, auf der Seite');
  await hint.getByRole('link', { name: 'Suche' }).click();
  await expect(page.getByRole('heading', { name: 'Suche', level: 1 })).toBeVisible();
  await keep(page, 1);
  await page.goto(siteUrl('own', LIST));
  await expect(items(page)).toHaveCount(1);
  await expect(hint).toBeHidden();
});

test('what is damaged is shown and left alone until it is given up', async ({ page }) => {
  await page.goto(siteUrl('own', 'ueber/'));
  await page.evaluate((stored) => localStorage.setItem(stored, '[{"key":1'), STORED);
  await page.goto(siteUrl('own', LIST));
  await expect(page.getByRole('alert')).toContainText('beschädigt');
  await expect(page.locator('#merkliste-hinweis pre')).toHaveText('[{"key":1');
  await page.getByRole('button', { name: 'Verwerfen und neu beginnen' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByText('Noch kein Zitat gemerkt')).toBeVisible();
});

test('a browser that keeps nothing shows the quote by its address, and says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('closed', 'SecurityError');
      },
    });
  });
  await page.goto(siteUrl('own', `zitate/${quotesOf('own')[0]?.id ?? ''}/`));
  await page.locator('.poster').getByText('Merken', { exact: true }).click();
  await expect(page).toHaveURL(/merkliste\/#/);
  await expect(page.getByRole('alert')).toContainText('nichts speichern');
  await expect(items(page)).toHaveCount(1);
});

test('a full storage is told of, and nothing that was kept is lost', async ({ page }) => {
  const keys = await keep(page, 2);
  await page.goto(siteUrl('own', LIST));
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await items(page).first().locator('[data-act="down"]').click();
  await expect(page.getByRole('alert')).toContainText('keinen Platz');
  await expect(items(page).first()).toHaveAttribute('data-quote', keys[0] ?? '');
});

test('a quote that is not there any more is named, and an odd address is told of', async ({
  page,
}) => {
  await page.goto(siteUrl('own', `${LIST}#gibt-es/nicht`));
  await expect(items(page)).toContainText('gibt es nicht mehr');
  await page.goto(siteUrl('own', 'ueber/'));
  await page.goto(siteUrl('own', `${LIST}#Unsinn/<b>`));
  await expect(page.getByRole('alert')).toContainText('nicht lesen');
});

test('axe finds nothing on a list, light and dark, narrow and wide', async ({ page }) => {
  await keep(page, 2);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1440]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(siteUrl('own', LIST));
      await expect(items(page).last().locator('.words')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const { violations } = await new AxeBuilder({ page })
        .options({
          rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
        })
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      expect({ colorScheme, width, found }).toEqual({ colorScheme, width, found: [] });
    }
  }
});

test('without a script the page says what it needs', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(siteUrl('own', LIST));
  await expect(page.locator('noscript p')).toBeVisible();
  await page.context().close();
});
