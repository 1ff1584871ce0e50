/**
 * Search whose index is missing, cut off or of another build: the page says so and keeps its lists, and once the
 * index is whole again a reload is enough, whatever the browser has kept in the meantime.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { serveSite } from '../../src/hosting/server.ts';
import { settingsOf } from '../sites.ts';

interface Copy {
  /** Address of the copy's search page with a query. */
  url: string;
  directory: string;
  /** Serves the copy as it is now, in place of what was served before. */
  serve(): Promise<void>;
}

/** A copy of the site whose files can be spoilt and mended; the address stays the same. */
const test = base.extend<{ copy: Copy }>({
  copy: async ({}, use) => {
    const directory = await mkdtemp(path.join(tmpdir(), 'wortlaut-index-'));
    await cp(settingsOf('own').outDir, directory, { recursive: true });
    let server = await serveSite({ directory, base: '/', port: 0 });
    const port = Number(new URL(server.url).port);
    const serve = async (): Promise<void> => {
      await server.close();
      server = await serveSite({ directory, base: '/', port });
    };
    await use({ directory, url: `${server.url}suche/?q=Friedensplan`, serve });
    await server.close();
    await rm(directory, { recursive: true });
  },
});

/** Files of the index by what they are; each is one that a search for one word needs. */
const FILES = [
  { name: 'the list of files', pattern: /^suche\/index\/manifest\.json$/ },
  { name: 'the words', pattern: /^suche\/index\/\w+\/woerter-\d+\.json$/ },
  { name: 'the quotes', pattern: /^suche\/index\/\w+\/zitate-\d+\.json$/ },
];

for (const { name, pattern } of FILES) {
  test(`${name}: missing, then cut off, then whole`, async ({ page, copy }) => {
    const whole = settingsOf('own').outDir;
    const files = (await readdir(whole, { recursive: true })).filter((file) => pattern.test(file));
    expect(files).not.toEqual([]);

    for (const file of files) await rm(path.join(copy.directory, file));
    await copy.serve();
    await page.goto(copy.url);
    await expectProblem(page);

    for (const file of files) {
      const bytes = await readFile(path.join(whole, file));
      await writeFile(path.join(copy.directory, file), bytes.subarray(0, bytes.length / 2));
    }
    await copy.serve();
    await page.reload();
    await expectProblem(page);

    for (const file of files) {
      await cp(path.join(whole, file), path.join(copy.directory, file));
    }
    await copy.serve();
    await page.reload();
    await expect(page.locator('#ergebnisse [data-quote]').first()).toBeVisible();
    await expect(page.locator('#suchproblem')).toBeHidden();
  });
}

test('an index of another build', async ({ page, copy }) => {
  // The list of files is of another site, whole in itself; the files that it names are not there.
  const manifest = path.join('suche', 'index', 'manifest.json');
  await cp(path.join(settingsOf('hostile').outDir, manifest), path.join(copy.directory, manifest));
  await copy.serve();
  await page.goto(copy.url);
  await expect(page.locator('#suchproblem')).toContainText('älter als der Suchindex');

  await cp(path.join(settingsOf('own').outDir, manifest), path.join(copy.directory, manifest));
  await copy.serve();
  await page.reload();
  await expect(page.locator('#ergebnisse [data-quote]').first()).toBeVisible();
});

/** The page says what is wrong and what to do; its static lists, and those that every page leads to, are there. */
async function expectProblem(page: Page): Promise<void> {
  await expect(page.locator('#suchproblem')).toBeVisible();
  await expect(page.locator('#suchproblem')).toContainText('Laden Sie');
  await expect(page.locator('main a[href^="/"]:visible').first()).toBeVisible();
  await expect(page.locator('header a[href="/zitate/"]')).toBeVisible();
}
