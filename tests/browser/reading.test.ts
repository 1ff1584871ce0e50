import { readFile } from 'node:fs/promises';
import { devices, expect, test, type Locator, type Page } from '@playwright/test';
import { siteUrl } from './setup.ts';

const ARTICLE = 'artikel/2025-12-02-nato-aussenminister-ohne-rubio/';
const open = (page: Page, fragment = ''): Promise<unknown> =>
  page.goto(siteUrl('own', `${ARTICLE}${fragment}`));
const passage = (page: Page, quote: string): Locator =>
  page.locator(`.passage[data-quote="${quote}"]`).first();

test('the body is the source text, character for character, in its order', async ({ page }) => {
  await open(page);
  const rendered = await page.evaluate(() => {
    const body = document.querySelector('.text')?.cloneNode(true) as HTMLElement;
    for (const apparatus of body.querySelectorAll('.notes, .to-quote')) apparatus.remove();
    for (const block of body.querySelectorAll('p, h2, figcaption, blockquote')) block.append(' ');
    return body.textContent.replace(/\s+/g, ' ').trim();
  });
  const source = await readFile('tests/fixtures/article/nato-ohne-rubio.txt', 'utf8');
  const text = source.replace(/^ date 2025-12-02 /, '').replace('\ue80f', '');
  expect(rendered).toBe(text.replace(/\s+/g, ' ').trim());
});

test('the kinds of speech are told apart by form, not by colour', async ({ page }) => {
  await open(page);
  const line = (quote: string): Promise<string> =>
    passage(page, quote).evaluate((element) => getComputedStyle(element).textDecorationStyle);
  expect(await line('eng-abstimmen')).toBe('solid');
  expect(await line('kein-deal-zulasten')).toBe('dotted');
  expect(await line('option-offenhalten')).toBe('dashed');
  const stroke = (element: Locator): Promise<string> =>
    element.evaluate(
      (one) => getComputedStyle(one).backgroundImage + getComputedStyle(one).backgroundColor,
    );
  const none = await stroke(passage(page, 'option-offenhalten'));
  expect(await stroke(passage(page, 'zuversichtlich'))).not.toBe(none);
  expect(await stroke(page.locator('.verbatim').first())).not.toBe(none);
});

test('on a wide screen each note stands beside its paragraph', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const note = page.locator('aside.note[data-quote="keine-sorgen"]');
  await expect(note).toBeVisible();
  const [text, beside] = await Promise.all([
    passage(page, 'keine-sorgen').boundingBox(),
    note.boundingBox(),
  ]);
  expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
});

test.describe('on a phone', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch });

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
      test.use({ javaScriptEnabled });

      test('a note opens in place on tap, and closes', async ({ page }) => {
        await open(page);
        const note = page.locator('aside.note[data-quote="zuversichtlich"]');
        await expect(note).toBeHidden();
        await page.getByRole('button', { name: 'Zitat 9: Mark Rutte, wörtlich' }).tap();
        await expect(note).toBeVisible();
        await expect(note.getByRole('link', { name: 'Mark Rutte' })).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(note).toBeHidden();
      });
    });
  }
});

test('„Zitate hervorheben“ dims the narration alone, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page);
  const colour = (element: Locator): Promise<string> =>
    element.evaluate((one) => getComputedStyle(one).color);
  const narration = page.locator('.text .block > p').first();
  const before = await colour(narration);
  await page.getByLabel('Zitate hervorheben').check();
  await expect.poll(() => colour(narration)).not.toBe(before);
  expect(await colour(passage(page, 'keine-sorgen'))).toBe(before);
  await context.close();
});

test('the choice of dark or light is remembered, and made before anything is painted', async ({
  page,
}) => {
  await open(page);
  const background = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Zwischen hell und dunkel wechseln' }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.goto(siteUrl('own'));
  expect(await background()).toBe(dark);
});

test('a link to a passage lands on it and shows it', async ({ page }) => {
  await open(page, '#bedingung-fuer-frieden');
  const target = page.locator('#bedingung-fuer-frieden');
  await expect(target).toBeInViewport();
  expect(await target.evaluate((element) => element.matches(':target'))).toBe(true);
});

test('the keyboard alone skips to the text and reaches a quote’s page', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Zum Inhalt' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const link = page.locator('aside.note').first().getByRole('link', { name: 'Zum Zitat' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    siteUrl('own', 'zitate/2025-12-02-nato-aussenminister-ohne-rubio/teilnahme-abgesagt/'),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('a citation is copied, and the control says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(
    siteUrl('own', 'zitate/2025-12-02-nato-aussenminister-ohne-rubio/zuversichtlich/'),
    { waitUntil: 'networkidle' },
  );
  await page.getByText('Zitat kopieren').first().click();
  await expect(page.getByText('Kopiert').first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const reference = (await page.locator('.reference').textContent()) ?? '';
  expect(copied).toMatch(/^„Ich bin zuversichtlich, dass diese anhaltenden Anstrengungen/);
  expect(copied).toContain(`“ – ${reference}`);
  expect(reference).toMatch(/^Mark Rutte, zitiert in: „.+“, .+, 2\. Dezember 2025, https:/);
});

test('beside a text the same is copied as on the quote’s own page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 1440, height: 900 });
  const copied = async (): Promise<string> => {
    const link = page.locator('[data-copying]');
    await expect(link).toHaveText('Kopiert');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const copyFirst = async (selector: string): Promise<string> => {
    await page
      .locator(selector)
      .first()
      .evaluate((link) => {
        if (!(link instanceof HTMLElement)) return;
        link.dataset['copying'] = '';
        link.click();
      });
    return copied();
  };
  for (const [site, article, count] of [
    ['reading', 'artikel/2026-03-10-faehrbruecke/', 6],
    ['archive', 'artikel/2026-03-04-klimaplan/', 2],
    ['based', 'artikel/2025-12-02-nato-aussenminister-ohne-rubio/', 2],
  ] as const) {
    for (let at = 0; at < count; at += 1) {
      await page.goto(siteUrl(site, article), { waitUntil: 'networkidle' });
      const note = page.locator('.note').nth(at);
      const path = (await note.getByText('Zum Zitat').getAttribute('href')) ?? '';
      const beside = await copyFirst(
        `.note[id="${(await note.getAttribute('id')) ?? ''}"] [data-cite]`,
      );
      await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
      expect(beside).toBe(await copyFirst('[data-copy="_worte _beleg"]'));
    }
  }
});

test('what is shared of a quote’s page is the link to its passage', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await page.goto(
    siteUrl('own', 'zitate/2025-12-02-nato-aussenminister-ohne-rubio/zuversichtlich/'),
    { waitUntil: 'networkidle' },
  );
  await page.locator('[data-share]').click();
  await expect(page.locator('[data-share]')).toHaveText('Kopiert');
  const address = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(address.pathname).toBe('/artikel/2025-12-02-nato-aussenminister-ohne-rubio/');
  expect(address.hash).toMatch(/^#zuversichtlich:~:text=Ich%20bin/);
});

test('the type of one weight comes before the paint, scripts that reading does not need after it', async ({
  page,
}) => {
  await page.goto(siteUrl('own', 'artikel/2025-12-02-nato-aussenminister-ohne-rubio/'), {
    waitUntil: 'networkidle',
  });
  const { painted, fetched } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    fetched: performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ name: new URL(name).pathname, startTime })),
  }));
  expect(fetched.filter(({ name }) => name.endsWith('.woff2'))).toHaveLength(1);
  const before = fetched.filter(({ startTime }) => startTime < painted);
  const after = fetched.filter(({ startTime }) => startTime > painted);
  expect(before.filter(({ name }) => name.endsWith('.js'))).toHaveLength(1);
  expect(after.filter(({ name }) => name.endsWith('.js'))).not.toEqual([]);
});

test('only direct speech is shown as a word-for-word quotation', async ({ page }) => {
  const quote = (id: string): Promise<unknown> =>
    page.goto(siteUrl('own', `zitate/2025-12-02-nato-aussenminister-ohne-rubio/${id}/`));
  await quote('arbeit-geleistet');
  await expect(page.locator('main blockquote').first()).toContainText(
    'Es wurde schon eine ganze Menge',
  );
  await quote('option-offenhalten');
  await expect(page.locator('main blockquote')).toHaveCount(0);
  await expect(page.locator('main')).toContainText('berichtet');
});

test('no id of the page could be the id of a quote', async ({ page }) => {
  await open(page);
  const ids = await page.evaluate(() => {
    const own = new Set([...document.querySelectorAll('.passage')].map((element) => element.id));
    return [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id) => !own.has(id));
  });
  expect(ids.filter((id) => /^[a-z0-9-]+$/.test(id))).toEqual([]);
});

test('in „Wer sagt was“ each quote stands below the name of who says it', async ({ page }) => {
  for (const width of [390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(siteUrl('own', 'artikel/2025-12-02-nato-aussenminister-ohne-rubio/'));
    const astray = await page.evaluate(() =>
      [...document.querySelectorAll('.matrix-voices > li')].flatMap((voice) => {
        const name = voice.querySelector('.who')?.getBoundingClientRect();
        return [...voice.querySelectorAll('li')]
          .filter((quote) => {
            const { left, top } = quote.getBoundingClientRect();
            return !name || Math.abs(left - name.left) > 1 || top < name.bottom;
          })
          .map((quote) => quote.textContent.trim().slice(0, 60));
      }),
    );
    expect({ width, astray }).toEqual({ width, astray: [] });
  }
});
