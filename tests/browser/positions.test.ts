import { expect, test, type Locator, type Page } from '@playwright/test';
import { siteUrl } from './setup.ts';

const WIDTHS = [320, 390, 820, 1440];
/** A column of text narrower than this is a column of syllables. */
const NARROWEST = 9;

const open = (page: Page, path: string): Promise<unknown> => page.goto(siteUrl('reading', path));
const lane = (page: Page, name: string): Locator =>
  page.locator('.lanes form > ul > li', { has: page.getByLabel(name) });

/** What each article has: its voices, and how high „Wer sagt was“ may be on a phone and on a wide screen, in px. */
const ARTICLES = [
  { voices: 1, path: 'artikel/2024-05-03-gespraech-am-pegel/', most: [1400, 1000] },
  { voices: 2, path: 'artikel/2026-03-09-vor-der-abstimmung/', most: [400, 300] },
  { voices: 12, path: 'artikel/2026-03-10-faehrbruecke/', most: [2700, 1500] },
  { voices: 40, path: 'artikel/2024-09-14-vierzig-stimmen/', most: [3000, 1700] },
] as const;

for (const { voices, path, most } of ARTICLES) {
  test(`„Wer sagt was“ is readable with voices: ${voices}`, async ({ page }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, path);
      const { height, narrow, parted, overflow } = await page
        .locator('.matrix')
        .evaluate((matrix, least) => {
          const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
          const seen = (element: Element): boolean => element.getClientRects().length > 0;
          const columns = [...matrix.querySelectorAll('.matrix-voices > li')].filter(seen);
          return {
            height: matrix.getBoundingClientRect().height,
            narrow: columns
              .flatMap((element) => [...element.getClientRects()])
              .filter((rectangle) => rectangle.width < least * rem).length,
            // A name stands in one column, with the first of what is said below it.
            parted: columns.filter((element) => {
              const name = element.querySelector('.who')?.getClientRects() ?? [];
              const first = element.querySelector('li')?.getClientRects() ?? [];
              return name.length !== 1 || first.length !== 1 || name[0]?.left !== first[0]?.left;
            }).length,
            overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
          };
        }, NARROWEST);
      expect({ width, narrow, parted, overflow }).toEqual({
        width,
        narrow: 0,
        parted: 0,
        overflow: false,
      });
      expect(height, `${width} px`).toBeLessThan(most[width < 800 ? 0 : 1]);
    }
  });
}

test('of forty voices all can be opened, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, 'artikel/2024-09-14-vierzig-stimmen/');
  const last = page.locator('.matrix').getByRole('link', { name: 'Denkmalamt' });
  await expect(last).toBeHidden();
  await page.getByText('17 weitere Stimmen').click();
  await expect(last).toBeVisible();
  await context.close();
});

test('on a topic’s page years and counts lead to what the voice said then', async ({ page }) => {
  await open(page, 'themen/bruecke/');
  await lane(page, 'Mira Halm').getByRole('link', { name: '2025: 1 Zitat' }).click();
  const target = page.locator(':target');
  await expect(target).toContainText('Die Zahlen sprechen für einen Neubau');
  await expect(target).toBeInViewport();
});

test('on a voice’s page years lead into its list, and a topic’s years to the topic', async ({
  page,
}) => {
  await open(page, 'stimmen/mira-halm/');
  await page.locator('.timeline').getByRole('link', { name: '2023: 1 Zitat' }).click();
  await expect(page.locator(':target')).toContainText('Der Fluss steigt');
  await page
    .locator('.lanes li', { hasText: 'Neubau der Fährbrücke' })
    .getByRole('link', { name: '2026: 4 Zitate' })
    .click();
  await expect(page).toHaveURL(siteUrl('reading', 'themen/bruecke/#zeit-2026-03-mira-halm'));
  await expect(page.locator(':target')).toContainText('Wir bauen diese Brücke');
});

for (const javaScriptEnabled of [true, false]) {
  test(`two voices stand side by side, ${javaScriptEnabled ? 'with' : 'without'} a script`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, 'themen/bruecke/');
    const said = (name: string): Locator => lane(page, name).locator('.said');
    await expect(said('Mira Halm')).toBeHidden();
    await page.getByLabel('Mira Halm').check();
    await page.getByLabel('Karim Sand').check();
    const [left, right, last] = await Promise.all([
      said('Mira Halm').boundingBox(),
      said('Karim Sand').boundingBox(),
      page.locator('.lanes .lane-row').last().boundingBox(),
    ]);
    expect(left?.y).toBe(right?.y);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    expect(left?.y).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0));
    await expect(said('Jonas Velten')).toBeHidden();
    // The earliest first; of seven quotes some, and the way to all.
    await expect(said('Mira Halm').locator('time').first()).toHaveText('6. November 2023');
    await expect(said('Mira Halm').getByRole('link', { name: 'Alle 7 Zitate' })).toHaveAttribute(
      'href',
      '/themen/bruecke/#stimme-mira-halm',
    );
    await page.getByRole('button', { name: 'Auswahl aufheben' }).click();
    await expect(said('Mira Halm')).toBeHidden();
    await context.close();
  });
}

test('a voice’s page leads to it beside another, and the address can be shared', async ({
  page,
}) => {
  await open(page, 'stimmen/mira-halm/');
  await page
    .locator('.partners > ul > li', { hasText: 'Jonas Velten' })
    .getByRole('link', { name: 'Neubau der Fährbrücke' })
    .click();
  await expect(page.getByLabel('Mira Halm')).toBeChecked();
  await expect(page.getByLabel('Jonas Velten')).toBeChecked();
  await expect(page.getByLabel('Karim Sand')).not.toBeChecked();
  await expect(lane(page, 'Jonas Velten').locator('.said')).toBeInViewport();
  await page.getByLabel('Mira Halm').uncheck();
  await page.getByLabel('Tom Adler').check();
  await expect(page).toHaveURL(/\?stimme=jonas-velten&stimme=tom-adler#_vergleich$/);
  await page.reload();
  await expect(page.getByLabel('Tom Adler')).toBeChecked();
  await page.getByRole('button', { name: 'Auswahl aufheben' }).click();
  await expect(page).toHaveURL(siteUrl('reading', 'themen/bruecke/#_vergleich'));
});

test('the keyboard goes to voices, years and the choice, and Space compares', async ({ page }) => {
  await open(page, 'themen/bruecke/');
  await page.getByLabel('Mira Halm').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '2023: 1 Zitat' }).first()).toBeFocused();
  await page.getByLabel('Jonas Velten').focus();
  await page.keyboard.press('Space');
  await expect(lane(page, 'Jonas Velten').locator('.said')).toBeVisible();
});

test('lanes fit on every width, in print and in forced colours', async ({ page }) => {
  const paths = ['themen/bruecke/', 'themen/hochwasser/', 'stimmen/karim-sand/'];
  for (const path of paths) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, path);
      const found = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        const rows = [...document.querySelectorAll('.lane-row, .timeline')];
        return {
          overflow: scrollWidth > clientWidth,
          outside: [...document.querySelectorAll('.strip circle, .axis text, .bars rect')].filter(
            (mark) => {
              const { left, right } = mark.getBoundingClientRect();
              return left < 0 || right > clientWidth;
            },
          ).length,
          empty: rows.filter((row) => row.getBoundingClientRect().height < 20).length,
        };
      });
      expect({ path, width, ...found }).toEqual({
        path,
        width,
        overflow: false,
        outside: 0,
        empty: 0,
      });
    }
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.strip').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  const [dot, ground] = await page
    .locator('.strip circle')
    .first()
    .evaluate((circle) => [
      getComputedStyle(circle).fill,
      getComputedStyle(document.body).backgroundColor,
    ]);
  expect(dot).not.toBe(ground);
});
