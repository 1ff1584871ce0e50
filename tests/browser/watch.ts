/** What must not happen on any page, whoever serves it and whatever it says. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { settingsOf, type SiteName } from '../sites.ts';

/**
 * Collects from now on what goes wrong on a page: violations of its policy, errors and warnings in the console,
 * requests that fail or leave the origin, dialogs, and calls of `hostile()`, which only content that became script
 * would make.
 * @param origin the only origin that may be asked for anything
 */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const seen: string[] = [];
  const note = (what: string): void => {
    seen.push(`${new URL(page.url()).pathname}: ${what}`);
  };
  await page.exposeFunction('hostile', () => note('content ran as script'));
  await page.exposeFunction('violated', note);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sample } = event;
      const { violated } = globalThis as unknown as { violated(what: string): void };
      violated(`policy violated: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What was still under way when the page was left.
    if (reason !== 'net::ERR_ABORTED') note(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
  page.context().on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) note(`left the origin: ${request.url()}`);
  });
  return seen;
}

/**
 * Every kind of page: those of the project's own site, and of another what that one has none of. What is fetched by a
 * page's script is there once the network is idle.
 */
export function allKinds(): (readonly [SiteName, string])[] {
  return [
    ...kindsOf('own').map((path) => ['own', path] as const),
    ['own', 'suche/?q=Frieden'],
    ['reading', 'suche/?q=Halm&stimme=mira-halm'],
    ['reading', 'korrekturen/'],
    ['reading', 'themen/'],
    ['reading', 'themen/bruecke/?stimme=mira-halm&stimme=jonas-velten'],
    ['reading', 'stimmen/karim-sand/'],
    ['reading', 'artikel/2024-02-01-fischtreppe/'],
    ['reading', 'artikel/2024-09-14-vierzig-stimmen/'],
  ];
}

/** One page of each kind that a built test site has, a kind being a place in the tree of addresses. */
export function kindsOf(name: SiteName): string[] {
  const kinds = new Map<string, string>();
  for (const path of pagesOf(name)) {
    const [first = '', ...rest] = path.split('/');
    const kind = [first, ...rest.map((part) => (/^(seite-\d+)?$/.test(part) ? part : '*'))].join(
      '/',
    );
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** Every page of a built test site, as a path within the site without its first slash: `artikel/`. */
export function pagesOf(name: SiteName): string[] {
  return readdirSync(settingsOf(name).outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}
