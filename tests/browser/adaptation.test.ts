import { expect, test, type Page } from '@playwright/test';
import { siteUrl } from './setup.ts';
import { allKinds, kindsOf } from './watch.ts';

/** Elements that stick out of the page to the right, unless a box around them scrolls by itself. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const sticksOut = (element: Element): boolean =>
      element.getBoundingClientRect().right > width + 0.5;
    const found = [...document.body.querySelectorAll('*')].filter(
      (element) => sticksOut(element) && ![...element.children].some(sticksOut),
    );
    return [`page: ${document.documentElement.scrollWidth} of ${width} px`].concat(
      found.slice(0, 5).map((element) => element.outerHTML.slice(0, 160)),
    );
  });
}

/** Words and controls that stick out of the page to the right, where the main part lets nobody scroll. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    return [...document.querySelectorAll('main *')]
      .filter((element) => hasWords(element) || element.matches('input, select, button'))
      .filter((element) => element.checkVisibility() && !element.closest('.hidden, pre, svg'))
      .filter((element) => element.getBoundingClientRect().right > edge)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

/** Buttons, fields and links that stand by themselves and are smaller than a fingertip needs: 24 pixels. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, select, summary')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const { display } = getComputedStyle(element);
      const grown = getComputedStyle(element, '::before').position === 'absolute';
      const apart =
        display !== 'inline' && element.checkVisibility() && !element.closest('.hidden');
      return apart && !grown && width > 1 && (width < 23.9 || height < 23.9)
        ? [`${width.toFixed(1)} × ${height.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`]
        : [];
    }),
  );
}

function textSize(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.querySelector('main') ?? document.body).fontSize),
  );
}

for (const [site, path] of allKinds()) {
  test(`/${path} of ${site} needs no scrolling sideways, be it on 320 px or with text of twice the size`, async ({
    page,
  }) => {
    for (const width of [320, 390, 820, 1024, 1180]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(siteUrl(site, path), { waitUntil: 'networkidle' });
      expect({ width, found: await overflowing(page) }).toEqual({ width, found: [] });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    const usual = await textSize(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(siteUrl(site, path), { waitUntil: 'networkidle' });
    expect((await textSize(page)) / usual).toBeGreaterThan(1.8);
    expect({ text: '200 %', found: await overflowing(page) }).toEqual({ text: '200 %', found: [] });
  });

  test(`/${path} of ${site} loses nothing where text of twice the size meets 320 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(siteUrl(site, path), { waitUntil: 'networkidle' });
    expect(await cutOff(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  });

  test(`/${path} of ${site} has room for a fingertip`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(siteUrl(site, path), { waitUntil: 'networkidle' });
    expect(await smallTargets(page)).toEqual([]);
  });
}

for (const path of kindsOf('own')) {
  test(`/${path} keeps still where motion is reduced`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(siteUrl('own', path));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after'].flatMap((pseudo) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(
            element,
            pseudo,
          );
          const longest = Math.max(
            ...`${transitionDuration},${animationDuration}`.split(',').map(Number.parseFloat),
          );
          return longest > 0.01 || scrollBehavior === 'smooth'
            ? [element.outerHTML.slice(0, 120)]
            : [];
        }),
      ),
    );
    expect(moving).toEqual([]);
  });
}

test('in forced colours the kinds of speech are still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(siteUrl('own', 'artikel/2025-12-02-nato-aussenminister-ohne-rubio/'));
  const forms = await page.evaluate(() =>
    ['direct', 'indirect', 'freeIndirect', 'reported'].map((kind) => {
      const element = document.querySelector(`.text .passage[data-speech="${kind}"]`);
      if (!element) return `no passage is ${kind}`;
      const { textDecorationLine, textDecorationStyle, outlineStyle } = getComputedStyle(element);
      return [outlineStyle, textDecorationLine, textDecorationStyle].join(' ');
    }),
  );
  expect(new Set(forms).size).toBe(4);
  expect(forms).not.toContain('none none solid');
});

test('in forced colours the words that were searched for can be read', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(siteUrl('own', 'suche/?q=Frieden'), { waitUntil: 'networkidle' });
    const { ink, ground } = await page
      .locator('.hits mark')
      .first()
      .evaluate((mark) => {
        const { color, backgroundColor } = getComputedStyle(mark);
        return { ink: color, ground: backgroundColor };
      });
    expect(ground).not.toContain('rgba');
    expect(ink).not.toBe(ground);
  }
});

test('every stop of the tab key shows where it is', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const path of kindsOf('own')) {
    await page.goto(siteUrl('own', path));
    const unseen: string[] = [];
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const visible = (style: string, width: string): boolean =>
          style !== 'none' && Number.parseFloat(width) >= 1;
        // Within a drawing the label that appears does what an outline does elsewhere.
        const labels = element instanceof SVGElement ? [...element.querySelectorAll('text')] : [];
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const shown =
          (visible(outlineStyle, outlineWidth) && element.getBoundingClientRect().width > 1) ||
          labels.some((label) => getComputedStyle(label).opacity === '1');
        return { shown, html: element.outerHTML.slice(0, 120) };
      });
      if (!state) break;
      if (!state.shown) unseen.push(state.html);
    }
    expect({ path, unseen }).toEqual({ path, unseen: [] });
  }
});

test('a publication’s long name leaves the navigation its row and the page its width', async ({
  page,
}) => {
  for (const width of [320, 390, 900, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(siteUrl('own'));
    const rows = await page.evaluate(() => {
      const name = document.querySelector('.wordmark span');
      if (name) name.textContent = 'Der Tagesbericht & Anzeiger für Neuburg und Umland';
      const items = [...document.querySelectorAll('.masthead nav li')];
      return new Set(items.map((item) => item.getBoundingClientRect().top)).size;
    });
    expect({ width, rows, found: await overflowing(page) }).toEqual({ width, rows: 1, found: [] });
  }
});

test('what stands in the search field stands there whole, beside a name of any length', async ({
  page,
}) => {
  for (const name of ['Wortlaut', 'Kostheimer Protokolle', 'Neuburger Abendpost']) {
    for (const width of [320, 360, 390, 430, 820]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(siteUrl('own'));
      await page
        .locator('.wordmark span')
        .evaluate((mark, text) => (mark.textContent = text), name);
      const [shown, room] = await page.locator('.search-field input').evaluate((field) => {
        const { color } = getComputedStyle(field, '::placeholder');
        const { font, paddingInlineStart, paddingInlineEnd, inlineSize } = getComputedStyle(field);
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) throw new Error('nothing to measure with');
        pen.font = font;
        const words = field.getAttribute('placeholder') ?? '';
        const left = [paddingInlineStart, paddingInlineEnd].reduce(
          (rest, one) => rest - parseFloat(one),
          parseFloat(inlineSize),
        );
        return [
          !/, 0\)$/.test(color) && color !== 'transparent',
          left - pen.measureText(words).width,
        ];
      });
      expect(!shown || Number(room) >= 0, `${name} at ${width}: ${String(room)}`).toBe(true);
    }
  }
});
