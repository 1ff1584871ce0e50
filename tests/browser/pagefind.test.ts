/** The standard index at `/pagefind/`: Pagefind's own interfaces search it. */
import { close, createIndex } from 'pagefind';
import { expect, test, type Page } from '@playwright/test';
import { SITES } from '../sites.ts';
import { siteUrl } from './setup.ts';

/** Pagefind writes its interfaces beside any index; the site leaves them out. */
let interfaces: Map<string, Buffer>;

test.beforeAll(async () => {
  const { index } = await createIndex();
  await index?.addCustomRecord({ url: '/', content: 'Wort', language: 'de' });
  const { files = [] } = (await index?.getFiles()) ?? {};
  interfaces = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
  await close();
});

/** A page of the site, with nothing but an interface of Pagefind's. */
async function openInterface(page: Page, script: string, body: string): Promise<void> {
  await page.route('**/probe/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const file = interfaces.get(name);
    return file
      ? route.fulfill({ body: file, contentType: 'text/javascript' })
      : route.fulfill({
          body: `<!doctype html><html lang="de"><title>Probe</title><script src="${script}"></script>${body}`,
          contentType: 'text/html',
        });
  });
  await page.goto(siteUrl('archive', 'probe/'));
}

/** A page without our policy, under which only Pagefind's worker may compile. */
async function openProbe(page: Page): Promise<void> {
  await page.route('**/probe/', (route) =>
    route.fulfill({ body: '<!doctype html><title>Probe</title>', contentType: 'text/html' }),
  );
  await page.goto(siteUrl('archive', 'probe/'));
}

test('its components search, filter by topic and voice, and lead to the passage', async ({
  page,
}) => {
  await openInterface(
    page,
    'pagefind-component-ui.js',
    `<pagefind-config bundle-path="/archiv/pagefind/"></pagefind-config>
    <pagefind-input></pagefind-input><pagefind-filter-pane></pagefind-filter-pane>
    <pagefind-summary></pagefind-summary><pagefind-results></pagefind-results>`,
  );
  await page.locator('pagefind-input input').fill('Verkehrsverbund');
  const links = page.locator('pagefind-results a[href*="/artikel/"]');
  await expect(links.first()).toBeVisible();
  const filters = page.locator('pagefind-filter-pane');
  await expect(filters).toContainText('Thema');
  await filters.getByLabel(/Stadtbahn/).dispatchEvent('click');
  await filters.getByLabel(/Otto Brandt/).dispatchEvent('click');
  await expect(page.locator('pagefind-results a[href$="#q2"]').first()).toBeVisible();
  await expect(page.locator('pagefind-results a[href$="#q3"]')).toHaveCount(0);
  await page.locator('pagefind-results a[href$="#q2"]').first().click();
  await expect(page).toHaveURL(siteUrl('archive', 'artikel/2026-01-15-stadtbahn/#q2'));
  await expect(page.locator('#q2')).toBeInViewport();
});

test('its default interface does so too', async ({ page }) => {
  // Now and then, on a busy machine, this interface stays without its open filters: it is opened anew then.
  await expect(async () => {
    await openInterface(
      page,
      'pagefind-ui.js',
      `<div id="search"></div><script>
      new PagefindUI({ element: '#search', bundlePath: '/archiv/pagefind/', openFilters: ['Thema', 'Stimme'] });
      </script>`,
    );
    await page.locator('#search input[type=text]').fill('Verkehrsverbund');
    await expect(page.locator('#search').getByLabel(/Stadtbahn/)).toBeVisible({ timeout: 5000 });
  }).toPass();
  await page
    .locator('#search')
    .getByLabel(/Stadtbahn/)
    .check();
  await page
    .locator('#search')
    .getByLabel(/Otto Brandt/)
    .check();
  const links = page.locator('#search a.pagefind-ui__result-link');
  await expect(links).toHaveCount(1);
  await links.first().click();
  await expect(page.locator('#q2')).toBeInViewport();
});

interface Result {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { url: string; excerpt: string }[];
}

/** What a client imports from `pagefind.js`. */
interface Pagefind {
  mergeIndex(bundle: string, options?: { mergeFilter?: Record<string, string> }): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    term: string | null,
    options?: { filters?: Record<string, string>; sort?: Record<string, string> },
  ): Promise<{ results: { data(): Promise<Result> }[] }>;
  createInstance(options: { noWorker: boolean }): Pagefind;
}

test('two sites under one host are searched as one, and each hit leads into its own', async ({
  page,
}) => {
  const { origin } = new URL(siteUrl('archive'));
  await page.context().route(`${origin}${SITES.chronicle.base}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const url = new URL(pathname, siteUrl('chronicle')).href;
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await openProbe(page);
  const found = await page.evaluate(async () => {
    const address = '/archiv/pagefind/pagefind.js';
    const pagefind = (await import(address)) as Pagefind;
    await pagefind.mergeIndex('/chronik/pagefind/', { mergeFilter: { Ausgabe: 'Chronik' } });
    const of = async (...given: Parameters<Pagefind['search']>) => {
      const { results } = await pagefind.search(...given);
      return Promise.all(results.map((result) => result.data()));
    };
    return {
      filters: await pagefind.filters(),
      first: await of('Hochwasser'),
      second: await of('Zelte'),
      kept: await of(null, { filters: { Jahr: '2025', Art: 'wörtlich' } }),
      ofVoice: await of(null, { filters: { Stimme: 'Ines Falk', Thema: 'Nahverkehr' } }),
      ofSite: await of(null, { filters: { Ausgabe: 'Chronik', Jahr: '2026' } }),
    };
  });
  const urls = (results: Result[]) => results.map(({ url }) => url);
  expect(Object.keys(found.filters).sort()).toEqual(['Art', 'Ausgabe', 'Jahr', 'Stimme', 'Thema']);
  expect(Object.keys(found.filters['Stimme'] ?? {})).toEqual(
    expect.arrayContaining(['Otto Brandt', 'Ines Falk']),
  );
  expect(urls(found.first)).toContain('/archiv/artikel/2026-03-04-klimaplan/#q4');
  expect(urls(found.second)).toContain('/chronik/artikel/2024-11-03-zelte/#q1');
  const sites = new Set(urls(found.kept).map((url) => url.split('/')[1]));
  expect([...sites].sort()).toEqual(['archiv', 'chronik']);
  expect(urls(found.ofVoice).sort()).toEqual([
    '/chronik/artikel/2024-05-06-sperrung/#q1',
    '/chronik/artikel/2025-06-02-gutachten/#q1',
    '/chronik/artikel/2025-10-01-neubau/#q1',
  ]);
  expect(found.ofSite.length).toBeGreaterThan(0);
  expect(urls(found.ofSite).filter((url) => !url.startsWith('/chronik/'))).toEqual([]);
  for (const [url, id] of [
    [urls(found.first).find((one) => one.endsWith('#q4')), 'q4'],
    [urls(found.second).find((one) => one.endsWith('#q1')), 'q1'],
  ] as const) {
    await page.goto(new URL(url ?? '', origin).href);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  }
  await page.context().unrouteAll({ behavior: 'wait' });
});

for (const noWorker of [false, true]) {
  test(`a client ${noWorker ? 'without' : 'with'} its worker loads a pack of fragments once`, async ({
    page,
  }) => {
    // As strict as ours, but for what Pagefind cannot do without: a worker named by a text, or WebAssembly in the page.
    const policy = `default-src 'none'; script-src 'self'${noWorker ? " 'wasm-unsafe-eval'" : ''}; connect-src 'self'`;
    await page.route('**/probe/', (route) =>
      route.fulfill({
        body: '<!doctype html><html lang="de"><title>Probe</title>',
        contentType: 'text/html',
        headers: { 'Content-Security-Policy': policy },
      }),
    );
    await page.goto(siteUrl('reading', 'probe/'));
    const asked: string[] = [];
    page.context().on('request', (request) => {
      if (request.url().endsWith('.pf_fragment')) asked.push(request.url());
    });
    const found = await page.evaluate(
      async (options) => {
        const address = '/pagefind/pagefind.js';
        const pagefind = ((await import(address)) as Pagefind).createInstance(options);
        const of = async (...given: Parameters<Pagefind['search']>) => {
          const { results } = await pagefind.search(...given);
          return Promise.all(results.map((result) => result.data()));
        };
        return {
          all: await of(null, { sort: { Datum: 'desc' } }),
          word: await of('Fähre'),
          kept: await of('Brücke', { filters: { Art: 'wörtlich' }, sort: { Datum: 'asc' } }),
          quotes: (await (await fetch('/zitate.json')).json()) as { quotes: { id: string }[] },
        };
      },
      { noWorker },
    );
    const keys = found.all.flatMap(({ meta }) => meta['key'] ?? []);
    expect(keys.sort()).toEqual(found.quotes.quotes.map(({ id }) => id).sort());
    expect(new Set(found.all.map(({ url }) => url)).size).toBe(found.all.length);
    expect(found.all.length).toBeGreaterThan(100);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.length).toBeLessThan(10);
    const days = found.all.map(({ meta }) => meta['date'] ?? '');
    expect(days).toEqual([...days].sort().reverse());
    // Others have the word in the headline of their article.
    const marked = found.word.filter(({ excerpt }) => excerpt.includes('<mark>'));
    expect(marked.length).toBeGreaterThan(0);
    for (const { url, excerpt, sub_results: parts } of marked)
      expect(parts.map((part) => [part.url, part.excerpt])).toEqual([[url, excerpt]]);
    expect(found.kept.length).toBeGreaterThan(0);
    for (const { filters } of found.kept) expect(filters['Art']).toEqual(['wörtlich']);
  });
}

test('an index that Pagefind wrote by itself is searched together with the site’s', async ({
  page,
}) => {
  await page.route('**/fremd/pagefind/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/pagefind/')[1] ?? '';
    const body = interfaces.get(name);
    return body ? route.fulfill({ body }) : route.abort();
  });
  await openProbe(page);
  const found = await page.evaluate(async () => {
    const address = '/archiv/pagefind/pagefind.js';
    const pagefind = (await import(address)) as Pagefind;
    await pagefind.mergeIndex('/fremd/pagefind/');
    const { results } = await pagefind.search(null);
    return Promise.all(results.map((result) => result.data()));
  });
  const urls = found.map(({ url }) => url);
  expect(urls).toContain('/fremd/');
  expect(urls).toContain('/archiv/themen/stadtbahn/');
});
