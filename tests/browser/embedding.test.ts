/** Quotes in frames on another site: another port is another origin. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { quotesOf } from '../published-quotes.ts';
import { settingsOf, type SiteName } from '../sites.ts';
import { siteUrl } from './setup.ts';
import { kindsOf } from './watch.ts';

/** The code that a quote's page offers, for the site as it is served here. */
async function codeOf(page: Page, site: SiteName, quote: string): Promise<string> {
  await page.goto(siteUrl(site, `zitate/${quote}/`));
  const code = (await page.locator('#einbetten').textContent()) ?? '';
  const { origin } = new URL(siteUrl(site));
  return code.replace(new URL(settingsOf(site).site).origin, origin);
}

/** Shows a body on a page of another origin. */
async function onForeignPage(
  page: Page,
  body: string,
  look: (frame: Frame) => Promise<void>,
): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="de"><meta name="color-scheme" content="light dark"><title>Anderswo</title><body style="margin:0">${body}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await page.goto(`http://127.0.0.1:${String(port)}/`, { waitUntil: 'load' });
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('the page has no frame');
    await frame.waitForLoadState('load');
    await look(frame);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('the code on a quote’s page shows this quote on another site, and no other', async ({
  page,
}) => {
  const [quote, other] = quotesOf('own');
  const code = await codeOf(page, 'own', quote?.id ?? '');
  await onForeignPage(page, code, async (frame) => {
    await expect(frame.locator('li:visible')).toHaveCount(1);
    await expect(frame.locator('li:visible .words')).toContainText(quote?.text ?? '');
    await expect(frame.getByText(other?.text ?? '')).toBeHidden();
    const link = frame.locator('li:visible .source a');
    await expect(link).not.toContainText('im Artikel', { useInnerText: true });
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener');
    await expect(link).toHaveAttribute('href', /^\/artikel\/.*#.*:~:text=/);
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await expect(opened.locator('h1')).toBeVisible();
    await opened.close();
  });
});

test('without a quote in its address the page shows all of the article', async ({ page }) => {
  const [article = ''] = quotesOf('own')[0]?.id.split('/') ?? [];
  const src = siteUrl('own', `artikel/${article}/einbetten/`);
  await onForeignPage(
    page,
    `<iframe src="${src}" width="320" height="400"></iframe>`,
    async (frame) => {
      await expect(frame.locator('li:visible')).toHaveCount(quotesOf('own').length);
      const headline = frame.getByRole('heading', { level: 1 });
      await expect(headline).toBeVisible();
      const shown = await frame.locator('main').innerText();
      expect(shown.split(await headline.innerText())).toHaveLength(2);
      await expect(frame.getByRole('link', { name: 'im Artikel' })).toHaveCount(
        quotesOf('own').length,
      );
    },
  );
});

test('a sandbox, in which a frame is of no origin, does not take its styles away', async ({
  page,
}) => {
  const [article = '', quote = ''] = quotesOf('based')[0]?.id.split('/') ?? [];
  const src = siteUrl('based', `artikel/${article}/einbetten/#${quote}`);
  await onForeignPage(
    page,
    `<iframe src="${src}" sandbox="allow-scripts"></iframe>`,
    async (frame) => {
      await expect(frame.locator('li:visible')).toHaveCount(1);
    },
  );
});

for (const width of [300, 700]) {
  test(`frames have room for their quotes at ${String(width)} pixels`, async ({ page }) => {
    for (const site of ['own', 'archive', 'reading', 'hostile'] as const) {
      const longest = quotesOf(site).toSorted((a, b) => b.text.length - a.text.length);
      for (const { id } of [...longest.slice(0, 4), ...longest.slice(-4)]) {
        const code = await codeOf(page, site, id);
        const height = Number(/height="(\d+)"/.exec(code)?.[1]);
        const framed = code.replace(/width="\d+"/, `width="${String(width)}"`);
        await onForeignPage(page, framed, async (frame) => {
          const found = await frame.evaluate(() => {
            const { clientWidth, clientHeight, scrollWidth, scrollHeight } =
              document.documentElement;
            return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
          });
          expect({ id, ...found, down: height < 560 ? found.down : 0 }).toEqual({
            id,
            across: 0,
            down: 0,
          });
        });
      }
    }
  });
}

test('pages that are not made for it refuse to be framed', async ({ page }) => {
  const framed: string[] = [];
  for (const at of kindsOf('own')) {
    await onForeignPage(page, `<iframe src="${siteUrl('own', at)}"></iframe>`, async (frame) => {
      if ((await frame.locator('main').count()) > 0) framed.push(at);
    });
  }
  expect(framed.map((at) => at.replace(/\/[^/]+\//, '/*/'))).toEqual(['artikel/*/einbetten/']);
});

test('axe finds nothing on one quote in a frame, light and dark', async ({ page }) => {
  const [quote] = quotesOf('own');
  const [article = '', id = ''] = quote?.id.split('/') ?? [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 300, height: 300 });
    await page.goto(siteUrl('own', `artikel/${article}/einbetten/#${id}`));
    const { violations } = await new AxeBuilder({ page })
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
      .analyze();
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
  }
});

test('„Code kopieren“ copies the code, says so for a while, and as long again when used twice', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  // The script comes after the paint; until then the link leads to the code.
  const address = siteUrl('own', `zitate/${quotesOf('own')[0]?.id ?? ''}/`);
  await page.goto(address, { waitUntil: 'networkidle' });
  const code = await page.locator('#einbetten').textContent();
  await page.getByText('Einbetten', { exact: true }).click();
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 60_000);
  const link = page.locator('a[data-copy]', { hasText: /Code kopieren|Kopiert/ });
  await link.click();
  await expect(link).toHaveText('Kopiert');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await page.clock.runFor(1500);
  await link.click();
  await page.clock.runFor(1500);
  await expect(link).toHaveText('Kopiert');
  await page.clock.runFor(1000);
  await expect(link).toHaveText('Code kopieren');
});

test('an address that ends in „#einbetten“ shows the code', async ({ page }) => {
  await page.goto(siteUrl('own', `zitate/${quotesOf('own')[0]?.id ?? ''}/#einbetten`));
  await expect(page.locator('#einbetten')).toBeVisible();
});
