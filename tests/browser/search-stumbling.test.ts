/** What searches stumble over: numbers, abbreviations, names of other scripts, false kin, words that no quote shares. */
import { expect, test, type Page } from '@playwright/test';
import { siteUrl } from './setup.ts';

const asked = (query: string, more = '') =>
  siteUrl('chronicle', `suche/?q=${encodeURIComponent(query)}${more}`);
const hits = (page: Page) => page.locator('#treffer > li');
const count = (page: Page) => page.locator('#trefferzahl');
const notes = (page: Page) => page.locator('#hinweise');
const marked = (page: Page) => page.locator('#treffer .words mark');

/** The words of all hits, without their marks, in order of the alphabet. */
async function words(page: Page, query: string): Promise<string[]> {
  await page.goto(asked(query));
  await expect(count(page)).toBeVisible();
  const found = await hits(page).locator('.words').allTextContents();
  return found.map((text) => text.replace(/[„“]/g, '')).sort();
}

test('a number is that number, however its thousands and its fraction are written', async ({
  page,
}) => {
  for (const [typed, expected] of [
    ['1,5', ['Die Steuern steigen um 1,5 Prozent']],
    ['15', ['Es fehlen 15 Lehrer']],
    ['2.300', ['Die Liste trägt 2.300 Namen', 'Wir haben 2300 davon geprüft']],
    ['2300', ['Die Liste trägt 2.300 Namen', 'Wir haben 2300 davon geprüft']],
    ['Covid-19', ['Covid-19 war nicht das Ende']],
    ['11. September', ['Am 11. September standen alle Uhren still']],
    ['100 Millionen', ['Das kostet 100 Millionen Euro']],
  ] as const)
    expect(await words(page, typed), typed).toEqual(expected);
});

test('an abbreviation finds what it stands for; the note says what else was looked for', async ({
  page,
}) => {
  for (const [typed, note, expected] of [
    ['UN', 'UNO, Vereinte Nationen', ['UNO', 'Vereinten Nationen']],
    ['UNO', 'Vereinte Nationen', ['UNO', 'Vereinten Nationen']],
    ['US', 'USA', ['USA']],
    ['AKW', 'Atomkraftwerk, Kernkraftwerk', ['Atomkraftwerk', 'Kernkraftwerk']],
  ] as const) {
    await page.goto(asked(typed));
    await expect(notes(page), typed).toHaveText(`»${typed}«, auch: ${note}.`);
    // „und“ has UN in it, „aus“ US: neither is marked.
    expect((await marked(page).allTextContents()).sort(), typed).toEqual(expected);
  }
});

test('an abbreviation of two words is one term, said once', async ({ page }) => {
  await page.goto(asked('Vereinte Nationen'));
  await expect(hits(page)).toHaveCount(2);
  await expect(notes(page)).toHaveText('»Vereinte Nationen«, auch: UNO.');
});

test('what a voice or topic is called as well means the same', async ({ page }) => {
  await page.goto(asked('Bund der Fahrgäste'));
  await expect(hits(page).first().locator('.who')).toHaveText('Fahrgastverband');
});

test('words that merely have the letters are no kin', async ({ page }) => {
  for (const [typed, expected] of [
    ['test', ['Der Test ist nicht bestanden']],
    ['Mai', ['Wir müssen sparen, und zwar im Mai']],
    ['Reise', ['Diese Reise in die Vergangenheit endet hier']],
    ['Reis', ['Der Reis im Lager wird knapp']],
  ] as const)
    expect(await words(page, typed), typed).toEqual(expected);
});

test('no other abbreviation and no other kind of word is suggested', async ({ page }) => {
  for (const typed of ['AfD', 'Museen']) {
    await page.goto(asked(typed));
    await expect(notes(page), typed).toHaveText(`»${typed}« kommt in keinem Zitat vor.`);
    await expect(notes(page).locator('button')).toHaveCount(0);
  }
});

test('a name of another script is found in each of its spellings', async ({ page }) => {
  for (const [typed, spelt, voice] of [
    ['Ahmadinejad', 'Ahmadinedschad', 'Nasrin Ahmadinedschad'],
    ['Ahmadineschad', 'Ahmadinedschad', 'Nasrin Ahmadinedschad'],
    ['Chernikov', 'Tschernikow', 'Igor Tschernikow'],
    ['Khomeiri', 'Chomeiri', 'Ruhi Chomeiri'],
  ] as const) {
    await page.goto(asked(typed));
    await expect(hits(page).first().locator('.who'), typed).toHaveText(voice);
    await expect(notes(page), typed).toHaveText(
      `»${typed}« kommt so geschrieben nicht vor. Gezeigt wird »${spelt}«.`,
    );
  }
});

test('a name stays when words are left out, and the note says which were', async ({ page }) => {
  await page.goto(asked('Falk Steuern'));
  await expect(notes(page)).toHaveText(
    'Kein Zitat hat alle Wörter. Gezeigt werden Zitate mit »Falk«, ohne »Steuern«.',
  );
  const voices = await hits(page).locator('.who').allTextContents();
  expect(voices).toEqual(['Ines Falk', 'Ines Falk', 'Ines Falk', 'Rita Voss']);
});

test('a word of the article’s headline or topic counts beside one that is said, and is told', async ({
  page,
}) => {
  for (const [typed, seen] of [
    ['Bus gesperrt', 'Ohne Bus kommt hier keiner zur Arbeit'],
    ['Zelte Erdbeben', 'Die Vereinten Nationen schicken Zelte'],
  ] as const) {
    await page.goto(asked(typed));
    await expect(hits(page)).toHaveCount(1);
    await expect(hits(page)).toContainText(seen);
    await expect(notes(page), typed).toHaveText(
      'Bei 1\u00a0Zitat steht ein Wort nicht im Zitat selbst, sondern in Überschrift oder Thema seines Artikels.',
    );
  }
});

test('a long quote whose first mark stands far down is not folded', async ({ page }) => {
  await page.goto(siteUrl('archive', 'suche/?q=Auskunft'));
  await expect(marked(page)).toHaveText('Auskunft');
  const clipped = await marked(page).evaluate((mark) => {
    const box = mark.closest('.words')?.getBoundingClientRect();
    return box === undefined || mark.getBoundingClientRect().bottom > box.bottom;
  });
  expect(clipped).toBe(false);
  await expect(page.getByRole('button', { name: 'Ganz zeigen' })).toHaveCount(0);
});

test('a phrase of the commonest words costs no more than another', async ({ page }) => {
  const bytes: number[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/suche/index/')) bytes.push((await response.body()).length);
  });
  for (const phrase of ['„in der“', '„die der“', '„und die“']) {
    bytes.length = 0;
    await page.goto(siteUrl('archive', `suche/?q=${encodeURIComponent(phrase)}`), {
      waitUntil: 'networkidle',
    });
    await expect(page.locator('#trefferzahl, #hinweise').first()).toBeAttached();
    expect(bytes.length, phrase).toBeLessThanOrEqual(20);
    expect(
      bytes.reduce((sum, one) => sum + one, 0),
      phrase,
    ).toBeLessThanOrEqual(300_000);
    expect(bytes.length, phrase).toBeGreaterThan(0);
  }
});
