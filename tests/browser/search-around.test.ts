/** What stands around the hits: articles, pages of voices, filters on a telephone, and what can be taken along. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { siteUrl } from './setup.ts';

const url = (search = '') => siteUrl('chronicle', `suche/${search}`);
const hits = (page: Page) => page.locator('#treffer > li');
const count = (page: Page) => page.locator('#trefferzahl');
const articles = (page: Page) => page.locator('#artikelliste > li > a');
const offers = (page: Page) => page.locator('#treffer-seiten li');

test('articles are counted and go on beyond three, with the reason', async ({ page }) => {
  await page.goto(url('?q=Brücke'));
  await expect(page.locator('#artikeltreffer')).toHaveText('4\u00a0Artikel');
  await expect(articles(page)).toHaveCount(3);
  await expect(page.locator('#artikelliste .reason').first()).toHaveText(
    'Gefunden in der Überschrift',
  );
  await page.getByRole('button', { name: 'Den letzten Artikel zeigen' }).click();
  await expect(articles(page)).toHaveText([
    'Brücke eröffnet mit einem Fest',
    'Neue Brücke kostet mehr',
    'Gutachten zur Brücke liegt vor',
    'Die Brücke über die Lenne wird gesperrt',
  ]);
  await expect(articles(page).nth(3)).toBeFocused();
});

test('filters and sorting hold for articles, too', async ({ page }) => {
  await page.goto(url('?q=Brücke&stimme=ines-falk&sortierung=alt'));
  await expect(articles(page)).toHaveText([
    'Die Brücke über die Lenne wird gesperrt',
    'Gutachten zur Brücke liegt vor',
    'Neue Brücke kostet mehr',
  ]);
  await page.goto(url('?q=Brücke&von=2025-01&bis=2025-12'));
  await expect(articles(page)).toHaveText([
    'Neue Brücke kostet mehr',
    'Gutachten zur Brücke liegt vor',
  ]);
});

test('filters hold for the voices and topics that are offered', async ({ page }) => {
  await page.goto(url('?q=Falk'));
  await expect(offers(page)).toHaveText(['Stimme Ines Falk 3\u00a0Zitate']);
  await page.goto(url('?q=Falk&von=2025-01'));
  await expect(offers(page)).toHaveText(['Stimme Ines Falk 2\u00a0Zitate']);
  await page.goto(url('?q=Falk&von=2026-01'));
  await expect(count(page)).toHaveText('1\u00a0Zitat');
  await expect(offers(page)).toHaveCount(0);
});

test('what a voice says and what is said about it are one press each', async ({ page }) => {
  await page.goto(url('?q=Falk'));
  const roles = page.locator('#rollen button');
  await expect(roles).toHaveText(['Alle (4)', 'Von Falk (3)', 'Über Falk (1)']);
  const voices = hits(page).locator('.who');
  const own = ['Ines Falk', 'Ines Falk', 'Ines Falk'];
  await expect(voices).toHaveText([...own, 'Rita Voss']);
  await roles.filter({ hasText: 'Über Falk' }).click();
  await expect(page).toHaveURL(/wer=ueber$/);
  await expect(voices).toHaveText(['Rita Voss']);
  await roles.filter({ hasText: 'Von Falk' }).click();
  await expect(page).toHaveURL(/wer=von$/);
  await expect(voices).toHaveText(own);
  await expect(roles.filter({ hasText: 'Von Falk' })).toBeFocused();
});

test('the values that are left open, and whoever opens them goes on with the first', async ({
  page,
}) => {
  await page.goto(url());
  await page.locator('#filter summary').click();
  const voices = page.locator('[data-facet="voice"] label');
  await expect(voices).toHaveCount(8);
  await page.getByRole('button', { name: 'und 5 weitere' }).click();
  await expect(voices).toHaveCount(13);
  await expect(voices.nth(8).locator('input')).toBeFocused();
  await expect(page.getByRole('button', { name: /weitere$/ })).toHaveCount(0);
});

test('months have their year', async ({ page }) => {
  await page.goto(url('?q=Brücke'));
  await page.locator('#filter summary').click();
  await expect(page.locator('#month-from option')).toContainText(['offen', 'April 2026']);
});

test('a link is copied that leads to the passage', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(url('?q=Zelte'));
  const button = hits(page).first().locator('[data-copy]');
  await button.click();
  await expect(button).toHaveText('Kopiert');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('/chronik/artikel/2024-11-03-zelte/#q1');
  await page.goto(copied);
  await expect(page.locator('#q1')).toBeInViewport();
});

test('all hits are saved as a table, not only those that are shown', async ({ page }) => {
  await page.goto(url('?von=2024-01'));
  await expect(hits(page)).toHaveCount(8);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('Zitate.csv');
  const table = await readFile(await download.path(), 'utf8');
  expect(table.charAt(0)).toBe('\ufeff');
  const [head = '', ...lines] = table.trim().split('\r\n');
  expect(head.replaceAll('"', '')).toBe('zitat,stimme,art,artikel,datum,fundstelle,adresse,beleg');
  expect(lines).toHaveLength(25);
  expect(lines[0]).toMatch(/„Heute tanzen wir“ – Jan Lorenz.*„Brücke eröffnet mit einem Fest“/);
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the number of hits stays in view while filters are open, and leads to them', async ({
    page,
  }) => {
    await page.goto(url('?von=2024-01'));
    await page.locator('#filter summary').click();
    const finished = page.locator('#filter-fertig');
    await expect(finished).toHaveText('25\u00a0Zitate zeigen');
    for (const place of ['voice', 'month']) {
      await page.locator(`#facette-${place}`).scrollIntoViewIfNeeded();
      await expect(finished, place).toBeInViewport();
    }
    await page.locator('[data-facet="voice"] label', { hasText: 'Ines Falk' }).click();
    await expect(finished).toHaveText('3\u00a0Zitate zeigen');
    await expect(finished).toBeInViewport();
    await finished.click();
    await expect(page.locator('#filter')).not.toHaveAttribute('open');
    await expect(hits(page).first().locator('.words a')).toBeFocused();
    await expect(count(page)).toBeInViewport();
  });
});
