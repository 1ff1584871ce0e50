/** What happens between two letters: what is loaded, shown, said, and where the focus stays. */
import { expect, test, type Page } from '@playwright/test';
import { siteUrl } from './setup.ts';

const url = (search = '') => siteUrl('archive', `suche/${search}`);
const field = (page: Page) => page.locator('#suchwort');
const hits = (page: Page) => page.locator('#treffer > li');
const count = (page: Page) => page.locator('#trefferzahl');

test('the hits of an unfinished word are a screenful, and those of the finished one follow them', async ({
  page,
}) => {
  await page.goto(url('?q=Ufer'));
  await expect(hits(page)).toHaveCount(2);
  const lengths = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        document.addEventListener('search:shown', (event) => {
          seen.push(document.querySelectorAll('#treffer > li').length);
          document.querySelector<HTMLElement>('#treffer .words a')?.focus();
          if ((event as CustomEvent<{ settled: boolean }>).detail.settled) resolve(seen);
        });
      }),
  );
  await field(page).fill('Brandt');
  expect(await lengths).toEqual([4, 5]);
  await expect(hits(page).first().locator('.words a')).toBeFocused();
});

test('who types before the script has come loses no letter', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/suche*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url('#suchwort'));
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Hochwas');
  release();
  await page.waitForLoadState('networkidle');
  await page.keyboard.type('ser');
  await expect(field(page)).toHaveValue('Hochwasser');
  await expect(hits(page).first()).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
});

test('an answer that comes late does not replace a newer one', async ({ page }) => {
  await page.goto(url('?q=Ufer'));
  await expect(hits(page)).toHaveCount(2);
  const shown = await hits(page).allTextContents();
  // What the first query needs, whose word lies in a file of its own, is held back until the second has been answered.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let underWay = () => {};
  const asked = new Promise<void>((resolve) => (underWay = resolve));
  await page.route('**/suche/index/*/*.json', async (route) => {
    underWay();
    await held;
    await route.continue();
  });
  await field(page).fill('Wahl');
  await asked;
  await field(page).fill('Ufer');
  await expect(page).toHaveURL(/\?q=Ufer$/);
  const late = page.waitForEvent('requestfinished', (request) =>
    request.url().includes('/suche/index/'),
  );
  release();
  await late;
  // Whatever the page does with it, it has done by the second frame.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expect(count(page)).toHaveText('2\u00a0Zitate');
  expect(await hits(page).allTextContents()).toEqual(shown);
  await page.unrouteAll({ behavior: 'wait' });
});

test('whoever is among hits that others replace is not lost', async ({ page }) => {
  await page.goto(url('?q=Ufer'));
  await hits(page).nth(1).locator('.words a').focus();
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = 'Planet';
    input.dispatchEvent(new InputEvent('input'));
  });
  await expect(count(page)).toHaveText('1\u00a0Zitat');
  await expect(hits(page).first().locator('.words a')).toBeFocused();
  await page.locator('#filter summary').focus();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
});

test('a chip that goes passes the focus on, the last one to the field', async ({ page }) => {
  await page.goto(url('?q=Plan&art=direct&von=2025-11'));
  const chips = page.locator('#auswahl button');
  await expect(chips).toHaveCount(2);
  await chips.first().focus();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(1);
  await expect(chips.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('a screen reader hears how many hits there are and what is wrong with the query, once', async ({
  page,
}) => {
  await page.goto(url());
  const heard = page.locator('#suchstand');
  await page.evaluate(() => {
    const status = document.getElementById('suchstand');
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => status?.textContent && said.push(status.textContent)).observe(
      status as Node,
      { childList: true },
    );
  });
  await field(page).fill('Haushaltsplam');
  await expect(heard).toHaveText(
    'Kein Zitat. »Haushaltsplam« kommt in keinem Zitat vor. Meinten Sie Haushaltsplan?',
  );
  await field(page).fill('Straßenbahn');
  await expect(heard).toHaveText('1\u00a0Zitat');
  await field(page).fill('Verträge');
  await expect(count(page)).toHaveText('1\u00a0Zitat');
  await expect(heard).toHaveText('1\u00a0Zitat');
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said.map((text) => text.slice(0, 6))).toEqual(['Kein Z', '1\u00a0Zita', '1\u00a0Zita']);
});
