/** Puts queries to the built search page, and to Pagefind as it comes, in a real browser. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { buildSite } from '../../src/building/build.ts';
import type { Settings } from '../../src/settings.ts';
import { compress } from '../../src/hosting/compress.ts';
import type { Archive } from '../../src/archive/model.ts';
import { serveSite } from '../../src/hosting/server.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser-path.ts';

export interface Asked {
  query: string;
  /** `<article>/<quote>`, best first. */
  hits: string[];
  /** Milliseconds from asking to hits on the page, everything loaded. */
  ms: number;
  /** What the search page with the query in its address sends to a browser that has nothing yet, the page included. */
  bytes?: number;
  requests?: number;
}

/** What opening a facet sends, all quotes being asked for. */
export interface FacetCost {
  facet: string;
  bytes: number;
  requests: number;
}

/** So many pages are loaded side by side where only bytes are counted. */
const SIDE_BY_SIDE = 4;
/** Milliseconds in which a facet that was pressed has asked for all it needs. */
const SETTLED = 1500;

const FOLDERS = ['suche', 'pagefind', '_astro'];

export async function searchSite(
  settings: Settings,
  queries: string[],
  keys: string[],
): Promise<{ asked: Asked[]; facets: FacetCost[] }> {
  const { outcome } = await buildSite(settings, (line) => console.error(line));
  if (outcome === 'failed') throw new Error('the site could not be built');
  const directory = path.resolve('.cache/bench/search-served');
  await rm(directory, { recursive: true, force: true });
  for (const folder of FOLDERS)
    await cp(path.join(settings.outDir, folder), path.join(directory, folder), { recursive: true });
  await compress({ outDir: directory });
  return withBrowser(directory, settings.base, async (browser, url) => {
    const page = await browser.newPage();
    // The page's script comes after its paint; a query that is sent before would lead to a new page.
    await page.goto(`${url}suche/`, { waitUntil: 'networkidle' });
    const asked: Asked[] = [];
    for (const query of queries) {
      await ask(page, query);
      await ask(page, '');
      const { rows, ms } = await ask(page, query);
      asked.push({ query, hits: rows.map((row) => keys[row] ?? ''), ms });
    }
    await page.close();
    const costs = await coldLoads(browser, `${url}suche/`, queries);
    return {
      asked: asked.map((one, at) => ({ ...one, ...costs[at] })),
      facets: await facetCosts(browser, `${url}suche/`),
    };
  });
}

/** Types the query into the page's field and sends it, as a reader does. */
function ask(page: Page, query: string): Promise<{ rows: number[]; ms: number }> {
  return page.evaluate(
    (text) =>
      new Promise<{ rows: number[]; ms: number }>((resolve, reject) => {
        const field = document.getElementById('suchwort') as HTMLInputElement;
        const start = performance.now();
        document.addEventListener(
          'search:shown',
          (event) =>
            resolve({
              rows: (event as CustomEvent<{ rows: number[] }>).detail.rows,
              ms: performance.now() - start,
            }),
          { once: true },
        );
        document.addEventListener(
          'search:failed',
          () => reject(new Error(`„${text}“ could not be answered`)),
          { once: true },
        );
        field.value = text;
        field.form?.requestSubmit();
      }),
    query,
  );
}

interface Cost {
  bytes: number;
  requests: number;
}

async function coldLoads(browser: Browser, url: string, queries: string[]): Promise<Cost[]> {
  const costs: Cost[] = [];
  const waiting = [...queries.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, query] = next;
      const { page, cost } = await countedPage(browser);
      await page.goto(`${url}?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' });
      await page.locator('#ergebnisse').waitFor();
      costs[at] = { ...cost };
      await page.context().close();
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return costs;
}

/** The panel with what is open in it, then each of the others. */
async function facetCosts(browser: Browser, url: string): Promise<FacetCost[]> {
  const { page, cost } = await countedPage(browser);
  await page.goto(url, { waitUntil: 'networkidle' });
  const costs: FacetCost[] = [];
  const press = async (facet: string, selector: string) => {
    const before = { ...cost };
    await page.locator(selector).click();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SETTLED);
    costs.push({
      facet,
      bytes: cost.bytes - before.bytes,
      requests: cost.requests - before.requests,
    });
  };
  await press('the panel', '#filter summary');
  for (const button of await page.locator('[data-opens][aria-expanded=false]:visible').all())
    await press(await button.innerText(), `#${(await button.getAttribute('id')) ?? ''}`);
  await page.context().close();
  return costs;
}

/** A page of a browser that has nothing yet; what it loads is counted as it comes. */
async function countedPage(browser: Browser): Promise<{ page: Page; cost: Cost }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const cost: Cost = { bytes: 0, requests: 0 };
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    cost.bytes += encodedDataLength;
    cost.requests += 1;
  });
  return { page, cost };
}

/** One record a quote, language and ranking as Pagefind chooses. */
export async function searchAsItComes(archive: Archive, queries: string[]): Promise<Asked[]> {
  const directory = path.resolve('.cache/bench/search-baseline');
  await rm(directory, { recursive: true, force: true });
  await mkdir(path.join(directory, 'suche'), { recursive: true });
  await writeFile(
    path.join(directory, 'suche/index.html'),
    '<!doctype html><html lang="de"><title>Pagefind</title>',
  );
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind did not start');
  for (const { key, text } of archive.quotes) {
    await index.addCustomRecord({
      url: `/${key}/`,
      content: text,
      language: 'de',
      meta: { title: key },
    });
  }
  await index.writeFiles({ outputPath: path.join(directory, 'pagefind') });
  await close();
  return withBrowser(directory, '/', async (browser, url) => {
    const page = await browser.newPage();
    await page.goto(`${url}suche/`);
    const keys = archive.quotes.map(({ key }) => key);
    const asked: Asked[] = [];
    for (const query of queries) {
      const { rows, ms } = await page.evaluate(askPagefind, query);
      asked.push({ query, hits: rows.map((row) => keys[row] ?? ''), ms });
    }
    return asked;
  });
}

/** Runs in the page. Without a word, Pagefind gives all records in the order in which it was given them. */
async function askPagefind(query: string): Promise<{ rows: number[]; ms: number }> {
  interface Pagefind {
    search(term: string | null): Promise<{ results: { id: string }[] }>;
  }
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(address)) as Pagefind;
  const { results: all } = await pagefind.search(null);
  const rowOf = new Map(all.map(({ id }, row) => [id, row]));
  await pagefind.search(query);
  const start = performance.now();
  const { results } = await pagefind.search(query);
  return { rows: results.flatMap(({ id }) => rowOf.get(id) ?? []), ms: performance.now() - start };
}

async function withBrowser<T>(
  directory: string,
  base: string,
  run: (browser: Browser, url: string) => Promise<T>,
): Promise<T> {
  const server = await serveSite({ directory, base, port: 0 });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: BROWSER_ARGUMENTS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    return await run(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}
