import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { deskArticle, NATO } from './desk-article.ts';
import { Editor } from './desk-editor.ts';

const at = deskArticle();

async function open(page: Page): Promise<Editor> {
  const editor = new Editor(page);
  await editor.open(at.url);
  return editor;
}

/** Begins to write at the end of the text. */
async function begin(page: Page): Promise<void> {
  await page.locator('.cm-line').last().click();
  if (!(await page.locator('#redaktion.writing').count())) await page.keyboard.press('F2');
  await page.keyboard.press('Control+End');
}

async function write(page: Page, words: string): Promise<void> {
  await begin(page);
  await page.keyboard.insertText(words);
}

/** The file changes while the window is about to save its own. */
async function changeBeforeSaving(page: Page): Promise<void> {
  await page.route(
    '**/redaktion/api/save',
    async (route) => {
      await writeFile(at.file, byOthers());
      await route.continue();
    },
    { times: 1 },
  );
}

const text = (): Promise<string> => readFile(at.file, 'utf8').catch(() => '');
const byOthers = (): string => at.before.replace('\n\nWenn sich', '\n\nImmer wenn sich');

test('a file that others change is shown anew where nothing is unsaved here', async ({ page }) => {
  const editor = await open(page);
  await writeFile(at.file, byOthers());
  await expect(page.locator('.cm-content')).toContainText('Immer wenn sich');
  expect(await editor.told()).toBe(
    'Die Datei hat sich geändert; hier steht jetzt ihre neue Fassung.',
  );
  await expect(page.locator('.saving')).toHaveText('Gesichert');
});

test('both versions are shown where both have changed, and the editor decides', async ({
  page,
}) => {
  await open(page);
  await changeBeforeSaving(page);
  await write(page, 'Von hier.');
  const dialog = page.getByRole('dialog', { name: 'Die Datei hat sich außerhalb dieses Fensters' });
  await expect(dialog).toBeVisible();
  // The lines that are not in sight are not on the page.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('Von hier.');
  await expect(dialog).toContainText('Immer wenn sich');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  expect(await text()).toBe(byOthers());

  // The window is closed before anything is decided: the next one shows both again.
  await page.reload();
  await expect(dialog).toBeVisible();
  // The lines that are not in sight are not on the page.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('Von hier.');
  await dialog.getByRole('button', { name: 'Stelle aus der Datei übernehmen' }).first().click();
  await dialog.getByRole('button', { name: 'Rechte Fassung sichern' }).click();
  await expect.poll(text).toContain('Von hier.');
  expect(await text()).toContain('Immer wenn sich');
  await expect(page.locator('.saving')).toHaveText('Gesichert');
});

test('the version of the file can be taken instead', async ({ page }) => {
  await open(page);
  await changeBeforeSaving(page);
  await write(page, 'Von hier.');
  await page.getByRole('button', { name: 'Fassung der Datei nehmen' }).click();
  await expect(page.locator('.saving')).toHaveText('Gesichert');
  expect(await text()).toBe(byOthers());
  await expect(page.locator('.cm-content')).not.toContainText('Von hier.');
});

test('a file that was deleted underneath is written again, with what was written since', async ({
  page,
}) => {
  await open(page);
  await rm(at.file);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(`Die Datei articles/${NATO}.md gibt es nicht mehr`);
  await write(page, 'Noch da.');
  await expect(page.locator('.saving')).toHaveText('Nicht gesichert: Die Datei fehlt');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Noch da.');

  // A closed window leads back from the list.
  await page.goto(at.server.url);
  await page.getByRole('link', { name: NATO }).click();
  await expect(page.locator('.cm-content')).toContainText('Wenn sich die Nato-Außenminister');
  expect(await text()).toBe('');
  await notice.getByRole('button', { name: 'Datei wieder anlegen' }).click();
  await expect(page.locator('.saving')).toHaveText('Gesichert');
  expect(await text()).toBe(`${at.before}Noch da.`);
  await expect(page.locator('.notice')).toBeEmpty();
});

test('without a server nothing is lost; started anew it is gone on with', async ({ page }) => {
  await open(page);
  await at.server.stop();
  await write(page, 'Ohne Server.');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Der Server antwortet nicht.', { timeout: 10_000 });
  await expect(page.locator('.saving')).toHaveText('Der Server antwortet nicht');
  expect(await text()).toBe(at.before);
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(localStorage)))
    .toContain('Ohne Server.');
  await at.server.start();
  await expect(page.locator('.saving')).toHaveText('Gesichert', { timeout: 15_000 });
  await expect(page.locator('.notice')).toBeEmpty();
  expect(await text()).toContain('Ohne Server.');
});

test('two windows keep apart what is written in each', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  const second = await open(other);
  expect(await second.told()).toContain('auch in einem anderen Fenster offen');
  await write(other, 'Vom zweiten.');
  await expect(other.locator('.saving')).toHaveText('Gesichert');
  await page.keyboard.press('Control+End');
  await expect(page.locator('.cm-content')).toContainText('Vom zweiten.');

  await Promise.all([page, other].map(begin));
  await Promise.all([page.keyboard.insertText('Eins.'), other.keyboard.insertText('Zwei.')]);
  const dialogs = [page, other].map((one) => one.locator('dialog.conflict'));
  await expect
    .poll(async () => (await Promise.all(dialogs.map((one) => one.count()))).join(''))
    .toMatch(/1/);
  const stopped = (await dialogs[0]?.count()) === 1 ? page : other;
  const mine = stopped === page ? 'Eins.' : 'Zwei.';
  await expect(stopped.locator('dialog.conflict')).toContainText(mine);
  // The other window saves and forgets; what was kept of this one stays.
  await expect((stopped === page ? other : page).locator('.saving')).toHaveText('Gesichert');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain(mine);
});

test('what the server cannot write says why, and is tried again', async ({ page }) => {
  await open(page);
  let refuses = true;
  await page.route('**/redaktion/api/save', (route) =>
    refuses
      ? route.fulfill({ status: 500, json: { error: 'Das Laufwerk ist voll.' } })
      : route.continue(),
  );
  await write(page, 'Noch nicht.');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Das Laufwerk ist voll.');
  refuses = false;
  await notice.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(page.locator('.saving')).toHaveText('Gesichert');
  expect(await text()).toContain('Noch nicht.');
});

test('a browser that keeps nothing says so, and what is written is saved later', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page);
  await at.server.stop();
  await write(page, 'Nur im Fenster.');
  await expect(page.getByRole('alert')).toContainText('steht nur in diesem Fenster', {
    timeout: 10_000,
  });
  await at.server.start();
  await expect(page.locator('.saving')).toHaveText('Gesichert', { timeout: 15_000 });
  expect(await text()).toContain('Nur im Fenster.');
});

test('what was written for one content folder is not mixed with another of the same articles', async ({
  page,
  context,
}) => {
  const other = `${at.server.content}-anderer`;
  await cp(at.server.content, other, { recursive: true });
  await open(page);
  await at.server.stop();
  await write(page, 'Für den ersten Ordner.');
  await expect(page.getByRole('alert')).toContainText('Der Server antwortet nicht', {
    timeout: 10_000,
  });
  await at.server.start(other);
  await expect(page.getByRole('alert')).toContainText('mit einem anderen Ordner gestartet', {
    timeout: 15_000,
  });
  const there = await context.newPage();
  await open(there);
  await expect(there.locator('.cm-content')).toContainText('Wenn sich die Nato-Außenminister');
  await expect(there.locator('.saving')).toHaveText('Gesichert');
  expect(await readFile(path.join(other, 'articles', `${NATO}.md`), 'utf8')).toBe(at.before);
  await there.close();
  await at.server.stop();
  await at.server.start();
  await expect(page.locator('.saving')).toHaveText('Gesichert', { timeout: 15_000 });
  expect(await text()).toContain('Für den ersten Ordner.');
});

test('an article is found in the list by a word of its headline', async ({ page }) => {
  await page.goto(at.server.url);
  const found = page.getByRole('link', { name: 'Nato-Außenminister' });
  const field = page.getByRole('searchbox', { name: 'Artikel finden' });
  await field.fill('aussenminister');
  await expect(found).toBeVisible();
  for (const typed of ['2.12.2025', '02.12.2025', 'dezember 2025', 'brüssel aussenminister']) {
    await field.fill(typed);
    await expect(found, typed).toBeVisible();
  }
  await expect(page.getByText('2. Dezember 2025')).toBeVisible();
  await field.fill('haushalt');
  await expect(found).toBeHidden();
  await expect(page.getByText('Kein Artikel heißt so.')).toBeVisible();
});
