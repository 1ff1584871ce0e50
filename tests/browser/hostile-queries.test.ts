/** What is typed or stands in the address is a query and nothing else. */
import { expect, test, type Page } from '@playwright/test';
import { siteUrl } from './setup.ts';
import { watch } from './watch.ts';

const QUERIES = {
  markup: '<img src=x onerror=hostile()>',
  'a closing script element': '</script><script>hostile()</script>',
  'a closing attribute': '"><svg onload=hostile()>',
  'a script address': 'javascript:hostile()',
  'a template': '{{constructor.constructor("hostile()")()}} ${hostile()}',
  'an escape that is none': '%3Cscript%3Ehostile()%3C/script%3E %',
  'reversed text': '\u202Etxet retherkegmu\u202C \u2067נסיון\u2069',
  'letters without width': 'Null\u200Bbreite \uFEFF\u2060 \u00AD',
  'half a character': '\uD800',
  'a null and other controls': 'a\u0000b\u0007c',
  'a regular expression': '(((((((((([a-z]+)*)*)*)*)*)*)*)*)*)*$ .* [',
  'the name of a method': '__proto__ constructor toString hasOwnProperty',
  'quotation marks without end': '„"»«“"\u2019„„„',
  '10,000 letters': 'ü'.repeat(10_000),
  '10,000 letters in words': 'Rutte sagt nie '.repeat(667).slice(0, 10_000),
  '10,000 quotation marks': '„'.repeat(10_000),
  '10,000 combining marks': `a${'\u0301'.repeat(9_999)}`,
};

test('a query in the address is a query', async ({ page }) => {
  const url = siteUrl('hostile', 'suche/');
  const seen = await watch(page, new URL(url).origin);
  for (const [name, query] of Object.entries(QUERIES)) {
    const parameters = new URLSearchParams({ q: query, stimme: query, thema: query, von: query });
    await page.goto(`${url}?${parameters.toString().slice(0, 60_000)}`);
    await expectAnswer(page, name);
  }
  expect(seen).toEqual([]);
});

test('a query that is typed is a query', async ({ page }) => {
  const url = siteUrl('hostile', 'suche/');
  const seen = await watch(page, new URL(url).origin);
  await page.goto(url);
  for (const [name, query] of Object.entries(QUERIES)) {
    await page.locator('#suchwort').fill(query);
    await page.keyboard.press('Enter');
    await expectAnswer(page, name);
  }
  expect(seen).toEqual([]);
});

test('hits of hostile content are text', async ({ page }) => {
  const seen = await watch(page, new URL(siteUrl('hostile')).origin);
  for (const query of ['Name', 'HYPERLINK', 'nicht anders', 'Nullbreite']) {
    await page.goto(`${siteUrl('hostile', 'suche/')}?q=${query}`);
    await expect(page.locator('#ergebnisse [data-quote]').first()).toBeVisible();
    await expect(
      page.locator('main :is([src=x], svg[onload], [onclick], [onmouseover])'),
    ).toHaveCount(0);
  }
  await page.goto(`${siteUrl('hostile', 'suche/')}?q=Name`);
  await expect(page.locator('#ergebnisse')).toContainText(
    '</script><script>hostile()</script> ist mein Name',
  );
  await expect(page.locator('#ergebnisse')).toContainText(
    '<img src=x onerror=hostile()> Angreifer',
  );
  expect(seen).toEqual([]);
});

/** There is a count of hits or the overview, soon, and nothing made of the query's text. */
async function expectAnswer(page: Page, name: string): Promise<void> {
  const answer = page.locator('#trefferzahl, #uebersicht').filter({ visible: true });
  await expect(answer.first(), name).toBeVisible();
  await expect(page.locator('#suchproblem'), name).toBeHidden();
  const made = page.locator('main :is([src=x], svg[onload], iframe, [href^="javascript:" i])');
  await expect(made, name).toHaveCount(0);
}
