import { expect, test, type Page } from '@playwright/test';
import { THEME } from '../../src/theme.ts';
import { siteUrl } from './setup.ts';

const ARTICLE = 'artikel/2026-03-10-faehrbruecke/';
const open = (page: Page, path = ARTICLE): Promise<unknown> =>
  page.goto(siteUrl('reading', path), { waitUntil: 'networkidle' });

/** Pairs of notes that meet, or notes that meet the text, while a note is pointed at. */
function meetings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Place {
      name: string;
      box: DOMRect;
    }
    const placesOf = (selector: string): Place[] =>
      [...document.querySelectorAll(selector)].map((element, index) => ({
        name: `${selector} ${index + 1}`,
        box: element.getBoundingClientRect(),
      }));
    const meet = ({ box: a }: Place, { box: b }: Place): boolean =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const notes = placesOf('.note');
    const rest = placesOf('.block > :not(.notes)');
    return notes.flatMap((note, index) =>
      [...notes.slice(index + 1), ...rest]
        .filter((other) => meet(note, other))
        .map((other) => `${note.name} and ${other.name}`),
    );
  });
}

test('no note covers another or the text, whichever is pointed at', async ({ page }) => {
  for (const width of [1180, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const notes = page.locator('.note');
    const heights = await notes.evaluateAll((all) => all.map((note) => note.clientHeight));
    expect(heights.length).toBeGreaterThan(20);
    for (const index of [0, 3, 10]) {
      await notes.nth(index).hover();
      const actions = notes.nth(index).locator('.note-actions');
      await expect(actions).toHaveCSS('opacity', '1');
      // What shows has room within its own note.
      const [inner, outer] = await Promise.all([
        actions.boundingBox(),
        notes.nth(index).boundingBox(),
      ]);
      expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual(
        (outer?.y ?? 0) + (outer?.height ?? 0) + 1,
      );
      expect({ width, index, found: await meetings(page) }).toEqual({ width, index, found: [] });
    }
    expect(await notes.evaluateAll((all) => all.map((note) => note.clientHeight))).toEqual(heights);
  }
});

test('notes keep to the page, at every width that has a margin', async ({ page }) => {
  for (const width of [1024, 1100, 1200, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const right = await page
      .locator('.note')
      .evaluateAll((all) => Math.max(...all.map((note) => note.getBoundingClientRect().right)));
    expect({ width, fits: right > width / 2 && right <= width }).toEqual({ width, fits: true });
  }
});

test('long notes push no paragraph away: paragraphs stand apart evenly', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const gaps = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.block')].map((block) => ({
      plain: block.lastElementChild?.tagName === 'P' && !block.classList.contains('pulled'),
      box: (block.lastElementChild ?? block).getBoundingClientRect(),
    }));
    return blocks.flatMap(({ plain, box }, index) => {
      const next = blocks[index + 1];
      return plain && next?.plain ? [Math.round(next.box.top - box.bottom)] : [];
    });
  });
  expect(gaps.length).toBeGreaterThan(1);
  expect(new Set(gaps).size).toBe(1);
});

test('two voices on one passage have two numbers that stand apart', async ({ page }) => {
  await open(page);
  const mark = (quote: string) => page.locator(`.note-mark[popovertarget="anm_${quote}"]`);
  const [first, second] = await Promise.all([
    mark('gemeinsam-halm').boundingBox(),
    mark('gemeinsam-velten').boundingBox(),
  ]);
  if (!first || !second) throw new Error('a mark does not show');
  expect(second.x - (first.x + first.width)).toBeGreaterThanOrEqual(1);
});

test('at most twelve stops of the tab key before the text; arrows lead through the strip', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const within = (selector: string): Promise<boolean> =>
    page.evaluate((one) => Boolean(document.activeElement?.closest(one)), selector);
  let stops = 0;
  for (let reached = false; !reached && stops < 40; stops++) {
    await page.keyboard.press('Tab');
    if (await within('.band')) {
      const at = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
      const before = await at();
      await page.keyboard.press('ArrowRight');
      expect(await at()).not.toBe(before);
    }
    reached = await within('.text');
  }
  expect(stops - 1).toBeLessThanOrEqual(12);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('a tap on a passage opens its note, which covers no word of it', async ({ page }) => {
    await open(page);
    for (const quote of ['halm-termin', 'brink', 'halm-schluss']) {
      const passage = page.locator(`#${quote}`);
      await passage.scrollIntoViewIfNeeded();
      await passage.tap();
      const note = page.locator(`#anm_${quote}`);
      await expect(note).toBeVisible();
      await expect
        .poll(() => note.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight))
        .toBe(true);
      const covered = await page.evaluate((id) => {
        const box = document.getElementById(`anm_${id}`)?.getBoundingClientRect();
        const lines = [...(document.getElementById(id)?.getClientRects() ?? [])];
        return lines.filter((line) => box && line.top < box.bottom && box.top < line.bottom - 2);
      }, quote);
      expect({ quote, covered }).toEqual({ quote, covered: [] });
      await page.keyboard.press('Escape');
    }
  });
});

test('text of twice the size on 320 px needs no scrolling sideways, and nothing shrinks away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const path of ['', ARTICLE, 'suche/', 'stimmen/mira-halm/']) {
    await open(page, path);
    const { width, mark } = await page.evaluate(() => ({
      width: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
      mark: document.querySelector('.wordmark span')?.getClientRects().length,
    }));
    expect({ path, width, mark }).toEqual({ path, width: 320, mark: 1 });
    if (path === 'suche/') continue;
    const field = await page.locator('#_suchfeld').boundingBox();
    expect(field?.width ?? 0).toBeGreaterThan(60);
  }
});

test('in forced colours the switch has a knob, and on looks unlike off', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const look = (): Promise<string[]> =>
    page
      .locator('#_hervorheben')
      .evaluate((one) => [
        getComputedStyle(one).backgroundColor,
        getComputedStyle(one, '::before').backgroundColor,
      ]);
  const off = await look();
  expect(off[0]).not.toBe(off[1]);
  await page.locator('#_hervorheben').check();
  const on = await look();
  expect(on[0]).not.toBe(on[1]);
  expect(on[0]).not.toBe(off[0]);
});

test('the highlighting stays as it was left, and the browser’s frame follows the choice of theme', async ({
  page,
}) => {
  await open(page);
  await page.locator('#_hervorheben').check();
  await page.getByRole('button', { name: 'Zwischen hell und dunkel wechseln' }).click();
  const shown = (): Promise<string | undefined> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(
          ({ media }) => matchMedia(media).matches,
        )?.content,
    );
  expect(await shown()).toBe(THEME.dark.paper);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('#_hervorheben')).toBeChecked();
  expect(await shown()).toBe(THEME.dark.paper);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Zwischen hell und dunkel wechseln' }).click();
  expect(await shown()).toBe(THEME.light.paper);
});

test('printed without backgrounds, words said word for word keep a sign, and a key explains it', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await open(page);
  const line = await page
    .locator('.passage[data-speech="direct"]')
    .first()
    .evaluate((one) => getComputedStyle(one).textDecorationLine);
  expect(line).toBe('underline');
  await expect(page.locator('.print-key')).toBeVisible();
});
