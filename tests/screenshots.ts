import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { readSettings } from '../src/settings.ts';
import { serveSite } from '../src/hosting/server.ts';
import { BROWSER_ARGUMENTS, findBrowser } from './browser-path.ts';
import { pageKinds, type PageKind } from './page-kinds.ts';
import { photographDesk } from './screenshots-desk.ts';

/**
 * `npm run screenshots [-- --kinds article,quote] [--readme]`: every kind of page of the built site, whole, at four
 * widths, light and dark, and as printed without backgrounds, as browsers do by themselves, into .cache/screenshots/. With --readme also the three pictures of the README.
 */
const { values } = parseArgs({
  options: { kinds: { type: 'string' }, readme: { type: 'boolean', default: false } },
});
const WIDTHS = [320, 390, 820, 1440];
const THEMES = ['light', 'dark'] as const;
const ROOM = path.resolve('.cache/screenshots');
const README = path.resolve('tests/screenshots');

const { outDir, base } = readSettings();
const wanted = values.kinds?.split(',');
const kinds = pageKinds(outDir).filter(({ name }) => !wanted || wanted.includes(name));
const server = await serveSite({ directory: outDir, base, port: 0 });
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: BROWSER_ARGUMENTS,
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
  await rm(ROOM, { recursive: true, force: true });
  await mkdir(ROOM, { recursive: true });
  for (const kind of kinds) await photograph(browser, kind);
  if (values.readme) {
    await photographForReadme(browser);
    await photographDesk(browser, path.join(README, 'desk.png'));
  }
  console.log(`Screenshots of ${kinds.map(({ name }) => name).join(', ')} are in ${ROOM}`);
} finally {
  await browser.close();
  await server.close();
}

async function photograph(from: Browser, { name, path: address }: PageKind): Promise<void> {
  for (const colorScheme of THEMES) {
    const context = await from.newContext({ colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${server.url}${address}`, { waitUntil: 'networkidle' });
      await page.screenshot({
        path: path.join(ROOM, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    if (colorScheme === 'light') {
      await page.pdf({ path: path.join(ROOM, `${name}.pdf`), format: 'A4' });
    }
    await context.close();
  }
}

/** The article's text with its notes on a wide screen and, dark and with a note opened, on a telephone. */
async function photographForReadme(from: Browser): Promise<void> {
  const article = pageKinds(outDir).find(({ name }) => name === 'article');
  if (!article) throw new Error('The site has no article');
  await mkdir(README, { recursive: true });
  const shots = [
    {
      file: 'article.png',
      colorScheme: 'light',
      size: [1200, 640],
      from: '.band',
      note: undefined,
    },
    { file: 'article-phone.png', colorScheme: 'dark', size: [390, 760], from: '.text', note: 3 },
  ] as const;
  for (const { file, colorScheme, size, from: start, note } of shots) {
    const [width, height] = size;
    const page = await from.newPage({ colorScheme, viewport: { width, height } });
    await page.goto(`${server.url}${article.path}`, { waitUntil: 'networkidle' });
    await page.locator(start).evaluate((element) => {
      scrollTo({ top: element.getBoundingClientRect().top - 20, behavior: 'instant' });
    });
    if (note !== undefined) await page.locator('.note-mark').nth(note).click();
    await page.screenshot({ path: path.join(README, file) });
    await page.close();
  }
}
