/** Operators, names, filters that stay, and what can be taken along; the standard index for other clients. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { siteUrl } from './setup.ts';

const url = (search = '') => siteUrl('archive', `suche/${search}`);
const asked = (query: string) => url(`?q=${encodeURIComponent(query)}`);
const field = (page: Page) => page.locator('#suchwort');
const hits = (page: Page) => page.locator('#treffer > li');
const count = (page: Page) => page.locator('#trefferzahl');
const notes = (page: Page) => page.locator('#hinweise');

const keys = (page: Page) =>
  hits(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-quote')));

test('minus leaves out, ODER widens, a star finds beginnings; the page says what it understood', async ({
  page,
}) => {
  await page.goto(asked('Plan -Haushaltsplan'));
  await expect(count(page)).toHaveText('2\u00a0Zitate');
  expect(await keys(page)).not.toContain('2026-03-04-klimaplan/q2');
  await expect(notes(page)).toContainText('mit »Plan«, ohne »Haushaltsplan«');

  await page.goto(asked('Straßenbahn ODER Haushaltsplan'));
  await expect(count(page)).toHaveText('2\u00a0Zitate');
  await expect(notes(page)).toContainText('»Straßenbahn« oder »Haushaltsplan«');

  await page.goto(asked('Verkehrs*'));
  await expect(count(page)).toHaveText('3\u00a0Zitate');
  await expect(notes(page)).toContainText('Wörtern, die mit »Verkehrs« beginnen');
});

test('a sign that means nothing is told', async ({ page }) => {
  await page.goto(asked('Ufer~ Plan'));
  await expect(notes(page)).toContainText('~');
});

test('the name of a voice finds its own quotes first', async ({ page }) => {
  await page.goto(asked('Brandt'));
  await expect(count(page)).toHaveText('5\u00a0Zitate');
  await expect(hits(page).first().locator('.who')).toHaveText('Otto Brandt');
});

test('forms: a verb finds its participle and the particle that stands apart', async ({ page }) => {
  for (const [typed, key] of [
    ['planen', '2026-01-15-stadtbahn/q4'],
    ['ankündigen', '2025-11-20-wahl/q5'],
    ['Vertrag', '2026-01-15-stadtbahn/q2'],
  ] as const) {
    await page.goto(asked(typed));
    await expect(page.locator(`[data-quote="${key}"]`)).toBeVisible();
  }
});

test('the title names the search; filters stay open on reload; one press takes all away', async ({
  page,
}) => {
  await page.goto(url('?q=Plan&art=direct&von=2025-11'));
  await expect(page).toHaveTitle(/^Plan – /);
  await page.locator('#filter summary').click();
  await page.getByRole('button', { name: 'Artikel', exact: true }).click();
  await expect(page.locator('[data-facet="article"] label').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-facet="article"] label').first()).toBeVisible();
  await page.getByRole('button', { name: 'Alles zurücksetzen' }).click();
  await expect(page).toHaveURL(/\?q=Plan$/);
  await expect(field(page)).toBeFocused();
});

test('a period that ends before it begins is told, and a year is one press', async ({ page }) => {
  await page.goto(url('?q=Plan&von=2026-03&bis=2025-11'));
  await page.locator('#filter summary').click();
  await expect(page.locator('#zeitraum-problem')).toBeVisible();
  await page.getByRole('button', { name: /^2025 \(/ }).click();
  await expect(page).toHaveURL(/von=2025-01&bis=2025-12$/);
  await expect(count(page)).toHaveText('1\u00a0Zitat');
});

test('the sentence around a hit opens; all hits are saved with their citation', async ({
  page,
}) => {
  await page.goto(asked('Verträge'));
  await hits(page).first().getByRole('button', { name: 'Zusammenhang' }).click();
  await expect(hits(page).first().locator('.context')).toContainText('sagte Otto Brandt');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON' }).click();
  const file = await (await saving).path();
  const rows = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>[];
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ stimme: 'Otto Brandt', datum: '2026-01-15' });
  expect(rows[0]?.['beleg']).toContain('Otto Brandt, indirekt wiedergegeben in');
});

test('a name that is being typed is offered as a filter', async ({ page }) => {
  await page.goto(url());
  await field(page).pressSequentially('Weinb');
  const option = page.getByRole('option', { name: /Anna Weinberg/ });
  await expect(option).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?stimme=anna-weinberg$/);
  await expect(count(page)).toHaveText('4\u00a0Zitate');
});

test('any Pagefind client filters, sorts and finds quotes, topics and voices', async ({ page }) => {
  // A page without our policy, under which only Pagefind's worker may compile.
  await page.route('**/probe/', (route) =>
    route.fulfill({ body: '<!doctype html><title>Probe</title>', contentType: 'text/html' }),
  );
  await page.goto(siteUrl('archive', 'probe/'));
  const found = await page.evaluate(
    async (address) => {
      interface Result {
        url: string;
        meta: Record<string, string>;
      }
      interface Pagefind {
        filters(): Promise<Record<string, Record<string, number>>>;
        search(
          term: string | null,
          options?: { filters?: Record<string, string>; sort?: Record<string, string> },
        ): Promise<{ results: { data(): Promise<Result> }[] }>;
      }
      const pagefind = (await import(address)) as Pagefind;
      const filters = await pagefind.filters();
      const of = async (...given: Parameters<Pagefind['search']>) => {
        const { results } = await pagefind.search(...given);
        return Promise.all(results.map((result) => result.data()));
      };
      return {
        filters,
        kept: await of('Hochwasser', { filters: { Stimme: 'Otto Brandt' } }),
        sorted: await of(null, { filters: { Art: 'wörtlich' }, sort: { Datum: 'asc' } }),
        topic: await of('Stadtbahn', { filters: { Thema: 'Stadtbahn' } }),
      };
    },
    siteUrl('archive', 'pagefind/pagefind.js'),
  );
  expect(Object.keys(found.filters).sort()).toEqual(['Art', 'Jahr', 'Stimme', 'Thema']);
  expect(found.kept.map((result) => result.url)).toEqual([
    '/archiv/artikel/2026-03-04-klimaplan/#q4',
  ]);
  const days = found.sorted.map(({ meta }) => meta['date'] ?? '');
  expect(days).toEqual([...days].sort());
  expect(found.topic.map((result) => result.url)).toContain('/archiv/themen/stadtbahn/');
  await page.goto(new URL(found.kept[0]?.url ?? '', page.url()).href);
  await expect(page.locator('#q4')).toBeInViewport();
});
