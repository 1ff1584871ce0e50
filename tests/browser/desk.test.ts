import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { NATO } from './desk-article.ts';
import { Editor } from './desk-editor.ts';
import { serveDesk, type DeskServer } from './desk-server.ts';

let server: DeskServer;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  server = await serveDesk();
});
test.afterAll(() => server.close());

test('a file that is only looked at stays byte for byte the same', async ({ page }) => {
  const file = path.join(server.content, 'articles', `${NATO}.md`);
  const before = await readFile(file, 'utf8');
  await page.goto(`${server.url}artikel/${NATO}/`);
  await page.locator('.cm-content').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.saving')).toHaveText('Gesichert');
  expect(await readFile(file, 'utf8')).toBe(before);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 900],
  [1280, 720],
] as const)
  test(`the last step is in sight while a place is chosen, ${width} × ${height} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const editor = new Editor(page);
    await editor.open(`${server.url}artikel/${NATO}/`);
    await editor.press('j', 'j', 'j');
    await expect(page.locator('.details button').first()).toBeVisible();
    const last = page.getByRole('button', { name: 'Wieder zum Entwurf machen' });
    await expect(last).toBeInViewport({ ratio: 1 });
    // What the focus goes to is not below it.
    await page.locator('.details button').last().focus();
    const covered = await page
      .locator('.details button')
      .last()
      .evaluate((button) => {
        const { left, bottom } = button.getBoundingClientRect();
        return document.elementFromPoint(left + 4, bottom - 4) !== button;
      });
    expect(covered).toBe(false);
  });

test('a quote is annotated by keyboard alone, with a voice that is new', async ({ page }) => {
  const file = path.join(server.content, 'articles', `${NATO}.md`);
  const editor = new Editor(page);
  await editor.open(`${server.url}artikel/${NATO}/`);
  // From the quote before it to the words, which are marked to the end of their sentence.
  await editor.press('j', 'j', 'Control+ArrowRight');
  for (let word = 0; word < 5; word += 1) await editor.press('Control+Shift+ArrowRight');
  await editor.press('Enter', '4', 's');
  await editor.type('Wilma Wortmann');
  await editor.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Neue Stimme' })).toBeVisible();
  await editor.press('Tab', 'Tab');
  await editor.type('Sprecherin');
  await editor.press('Enter');
  await expect(page.locator('.details')).toContainText('Wilma Wortmann');
  const shown = await editor.shown();
  expect(shown).toMatchObject({ title: 'Zitat', speech: 'berichtet', voice: 'Wilma Wortmann' });
  await editor.press('Control+s');
  await editor.saved();
  expect(await readdir(path.join(server.content, 'speakers'))).toContain('wilma-wortmann.md');
  expect(await readFile(file, 'utf8')).toContain('speaker: wilma-wortmann');
  // The list, the fields and the buttons are reached with Tab, and every one shows that it is.
  const reached = new Set<string>();
  for (let at = 0; at < 60; at += 1) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(
        () =>
          document.activeElement?.closest('header, .details, .places, .fields, .text')?.className ??
          '',
      ),
    );
  }
  for (const place of ['bar', 'text', 'details', 'places', 'fields'])
    expect([...reached]).toContain(place);
});

test('Enter takes a proposal and goes on, also where its voice has to be named first', async ({
  page,
}) => {
  const editor = new Editor(page);
  await page.goto(server.url);
  await page.getByLabel('Überschrift').fill('Ein Fest');
  await page.getByLabel('Datum').fill('2025-12-03');
  await page
    .getByLabel('Text, hier einfügen')
    .fill('Beide sagten, sie kämen wieder. „Es war gut“, sagte Ada Berg.');
  await page.getByRole('button', { name: 'Anlegen und annotieren' }).click();
  await editor.ready();
  await editor.press('n');
  expect(await editor.shown()).toMatchObject({ title: 'Vorschlag', words: 'sie kämen wieder' });
  await editor.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Stimme' })).toContainText('wird eine neue Stimme');
  await editor.type('Wirte');
  // The form is sent from a choice as from a field of text.
  await editor.press('Enter', 'Tab', 'ArrowDown', 'Enter');
  await expect(page.locator('.details .words')).toHaveText('Es war gut');
  expect(await editor.shown()).toMatchObject({ title: 'Vorschlag' });
  await editor.press('Enter');
  await expect(page.locator('.details')).toContainText('Nichts ist offen');
  await editor.press('Control+s');
  await editor.saved();
  await page.getByText('Angaben', { exact: true }).click();
  await page.getByLabel('Datum').fill('2099-01-01');
  await editor.click('Fertig: kein Entwurf mehr');
  await expect(page.locator('.fields')).toContainText('zurückgehalten');
  await expect(page.locator('.fields')).toContainText('ab 2099-01-01');
  const speakers = path.join(server.content, 'speakers');
  expect(await readFile(path.join(speakers, 'wirte.md'), 'utf8')).toContain('type: Organization');
});

test('what is deleted is said, with the way back, and undoing it is said too', async ({ page }) => {
  const file = path.join(server.content, 'articles', `${NATO}.md`);
  const before = await readFile(file, 'utf8');
  const editor = new Editor(page);
  await editor.open(`${server.url}artikel/${NATO}/`);
  await editor.press('j', 'Delete');
  await expect(page.locator('.told')).toHaveText(
    /^(?:Zitat|Ereignis) gelöscht\. Strg\+Z macht das rückgängig\.$/,
  );
  await editor.press('Control+z');
  await expect(page.locator('.told')).toHaveText('Rückgängig gemacht.');
  await editor.press('Control+s');
  await editor.saved();
  expect(await readFile(file, 'utf8')).toBe(before);
});
