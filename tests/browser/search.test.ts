import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { siteUrl } from './setup.ts';
import { watch } from './watch.ts';

const url = (search = '') => siteUrl('archive', `suche/${search}`);
const field = (page: Page) => page.locator('#suchwort');
const hits = (page: Page) => page.locator('#treffer > li');
const count = (page: Page) => page.locator('#trefferzahl');

/** The keys of the hits in order. */
const keys = (page: Page) =>
  hits(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-quote')));

async function type(page: Page, text: string): Promise<void> {
  await field(page).fill('');
  await field(page).pressSequentially(text);
}

test('what is typed becomes hits with their speakers, without breaking the policy', async ({
  page,
}) => {
  const seen = await watch(page, new URL(url()).origin);
  await page.goto(url());
  await type(page, 'Plan');
  await expect(count(page)).toHaveText('3\u00a0Zitate');
  expect(await keys(page)).toEqual([
    '2025-11-20-wahl/q1',
    '2026-03-04-klimaplan/q1',
    '2026-03-04-klimaplan/q2',
  ]);
  await expect(hits(page).nth(1)).toContainText(
    '„Der Gewässerschutzplan ist ein Anfang, kein Ende“',
  );
  await expect(hits(page).nth(1).locator('.who')).toHaveText('Anna Weinberg');
  await expect(hits(page).nth(1).locator('mark')).toHaveText('Gewässerschutzplan');
  await expect(hits(page).nth(2)).toContainText('indirekt');
  await expect(page).toHaveURL(/\?q=Plan$/);
  await expect(page.locator('#suchstand')).toHaveText('3\u00a0Zitate');
  expect(seen).toEqual([]);
});

test('words of another voice within a quote carry its name and are not marked as the speaker’s', async ({
  page,
}) => {
  await page.goto(url('?q=Hochwasser'));
  await expect(hits(page)).toHaveCount(2);
  const [own, outer] = [hits(page).nth(0), hits(page).nth(1)];
  await expect(own.locator('.who')).toHaveText('Otto Brandt');
  await expect(own.locator('mark')).toHaveText('Hochwasser');
  await expect(outer.locator('.who')).toHaveText('Anna Weinberg');
  await expect(outer.locator('.other-voice')).toHaveText('nie wieder Hochwasser [Otto Brandt]');
  await expect(outer.locator('mark')).toHaveCount(0);
});

test('verbatim words within a paraphrase have the marker stroke, as in the article', async ({
  page,
}) => {
  await page.goto(siteUrl('own', 'suche/?q=offensichtlich'));
  const words = hits(page).first().locator('.words');
  await expect(words).toHaveText(
    'Es sei „offensichtlich“, daß über diese Frage „separat“ verhandelt werden müsse',
  );
  await expect(words.locator('q.verbatim')).toHaveText(['offensichtlich', 'separat']);
  await expect(words.locator('q.verbatim mark')).toHaveText('offensichtlich');
  await expect(words.locator('q').last()).toHaveCSS('background-image', /gradient/);
});

test('a phrase in any marks is found exactly', async ({ page }) => {
  for (const [typed, found] of [
    ['„nie wieder so“', 1],
    ['»nie wieder«', 3],
    ['"wieder nie"', 0],
  ] as const) {
    await page.goto(url(`?q=${encodeURIComponent(typed)}`));
    await expect(count(page)).toHaveText(found === 0 ? 'Kein Zitat' : new RegExp(`^${found}\\s`));
  }
  await expect(page.locator('#hinweise')).toHaveText(
    'Die Wortfolge „wieder nie“ kommt so in keinem Zitat vor.',
  );
});

test('a word that nobody says is named, and the nearest is one click away', async ({ page }) => {
  await page.goto(url('?q=Haushaltsplam'));
  await expect(page.locator('#hinweise')).toContainText(
    '»Haushaltsplam« kommt in keinem Zitat vor.',
  );
  await page.getByRole('button', { name: 'Haushaltsplan' }).click();
  await expect(page).toHaveURL(/\?q=Haushaltsplan$/);
  await expect(field(page)).toBeFocused();
  await expect(hits(page)).toHaveCount(1);
});

test('a name offers the page of its voice first', async ({ page }) => {
  await page.goto(url('?q=Vajnberg'));
  const offer = page.locator('#treffer-seiten a').first();
  await expect(offer).toHaveText('Anna Weinberg');
  const [above, below] = [await offer.boundingBox(), await hits(page).first().boundingBox()];
  expect(above && below && above.y < below.y).toBe(true);
  await offer.click();
  await expect(page).toHaveURL(siteUrl('archive', 'stimmen/anna-weinberg/'));
});

test('filters narrow with live counts; chips take them away; the address holds all of it', async ({
  page,
}) => {
  await page.goto(url());
  await page.locator('#filter summary').click();
  const choice = (name: string) => page.locator('#filter-inhalt label', { hasText: name });
  await expect(choice('Otto Brandt').locator('.count')).toHaveText('5');
  await choice('Otto Brandt').locator('input').check();
  await expect(count(page)).toHaveText('5\u00a0Zitate');
  // Within a facet one of the values is enough, and the others keep their numbers.
  await choice('Anna Weinberg').locator('input').check();
  await expect(count(page)).toHaveText('9\u00a0Zitate');
  await choice('indirekt').first().locator('input').check();
  await expect(count(page)).toHaveText('3\u00a0Zitate');
  await expect(choice('Otto Brandt').locator('.count')).toHaveText('2');
  await page.locator('#month-from').selectOption('2026-01');
  await expect(count(page)).toHaveText('2\u00a0Zitate');
  await expect(page).toHaveURL(
    /\?stimme=otto-brandt&stimme=anna-weinberg&art=indirect&von=2026-01$/,
  );
  await page.reload();
  await expect(count(page)).toHaveText('2\u00a0Zitate');
  await expect(page.locator('#auswahl button')).toHaveCount(4);
  await page.getByRole('button', { name: 'Art der Rede: indirekt entfernen' }).click();
  await expect(count(page)).toHaveText('6\u00a0Zitate');
  await page.goBack();
  await expect(count(page)).toHaveText('2\u00a0Zitate');
});

test('hits take the place of the lists, and what cannot be sorted offers no sorting', async ({
  page,
}) => {
  await page.goto(url());
  await expect(page.locator('#uebersicht')).toBeVisible();
  await type(page, 'Plan');
  await expect(hits(page)).toHaveCount(3);
  await expect(page.locator('#uebersicht')).toBeHidden();
  await expect(page.getByLabel('Sortierung')).toBeVisible();
  await type(page, 'Straßenbahn');
  await expect(hits(page)).toHaveCount(1);
  await expect(page.getByLabel('Sortierung')).toBeHidden();
  await field(page).fill('');
  await expect(page.locator('#uebersicht')).toBeVisible();
});

test('hits are sorted by time either way', async ({ page }) => {
  await page.goto(url('?q=Plan&sortierung=alt'));
  await expect(hits(page)).toHaveCount(3);
  expect((await keys(page))[0]).toBe('2025-11-20-wahl/q1');
  await page.locator('#sortierung').selectOption('neu');
  await expect(hits(page).first()).toHaveAttribute('data-quote', '2026-03-04-klimaplan/q1');
  await expect(page).toHaveURL(/sortierung=neu$/);
});

test('a hit opens the article at the passage, and back returns to it', async ({ page }) => {
  await page.goto(url());
  await type(page, 'Straßenbahn');
  await expect(hits(page)).toHaveCount(1);
  await hits(page).first().locator('.words a').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/artikel\/2026-01-15-stadtbahn\/#q1$/);
  await expect(page.locator('#q1')).toBeInViewport();
  await page.goBack();
  await expect(field(page)).toHaveValue('Straßenbahn');
  await expect(hits(page).first().locator('.words a')).toBeFocused();
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto(siteUrl('archive'));
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL(/suche\/#suchwort$/);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Plan');
  await expect(hits(page)).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(0).locator('.words a')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1).locator('.words a')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).not.toBeFocused();
  await expect(field(page)).toHaveValue('Plan');
});

test('a long quote is whole, and folded until asked for', async ({ page }) => {
  await page.goto(url('?q=Verkehrsausschuss'));
  const words = hits(page).first().locator('.words');
  await expect(words).toContainText('jede Bürgerin und jeder Bürger lesen könne');
  const folded = (await words.boundingBox())?.height ?? 0;
  await page.getByRole('button', { name: 'Ganz zeigen' }).click();
  expect((await words.boundingBox())?.height).toBeGreaterThan(folded);
});

test('nothing of the index is loaded before someone searches', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['', 'suche/', 'artikel/2026-03-04-klimaplan/']) {
    await page.goto(siteUrl('archive', path), { waitUntil: 'networkidle' });
  }
  expect(asked.filter((path) => /pagefind|suche\/index/.test(path))).toEqual([]);
});

test('the page with hits and open filters has no accessibility problem', async ({ page }) => {
  await page.goto(url('?q=Plan&art=direct'));
  await page.locator('#filter summary').click();
  await expect(page.locator('#filter-inhalt fieldset').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('lists by voice, topic, kind and year lead to the quotes', async ({ page }) => {
    await page.goto(url());
    for (const heading of ['Nach Stimme', 'Nach Thema', 'Nach Art der Rede', 'Nach Jahr']) {
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    }
    await expect(page.locator('#ergebnisse')).toBeHidden();
    await expect(page.locator('#filter')).toBeHidden();
    await page.getByRole('link', { name: 'Otto Brandt' }).first().click();
    await expect(page).toHaveURL(/stimmen\/otto-brandt\/$/);
  });

  test('the field on every page is a form that leads to the search page', async ({ page }) => {
    await page.goto(siteUrl('archive'));
    await page.locator('form[role="search"] input').fill('Plan');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/suche\/\?q=Plan$/);
  });
});
