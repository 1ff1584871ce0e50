import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { ArticleEntry } from '../../src/content/entries.ts';
import { readTree } from '../../src/content/tree.ts';
import { SPEECH, SPEECH_KINDS } from '../../src/quotes/speech.ts';
import { NATO } from './desk-article.ts';
import { Editor, type Shown } from './desk-editor.ts';
import { serveDesk, type DeskServer } from './desk-server.ts';
import { watch } from './watch.ts';

const MOST_ACTIONS = 120;

let server: DeskServer;

test.beforeAll(async () => {
  server = await serveDesk();
});
test.afterAll(() => server.close());

async function articleOf(content: string, id: string): Promise<ArticleEntry> {
  const { tree, problems } = await readTree(content, { editing: true });
  const article = tree?.articles.find((one) => one.id === id);
  if (!article) throw new Error(JSON.stringify(problems));
  return article;
}

/** The text as it is copied from where it was published: a date before it, an icon before the pull quote. */
async function rawText(): Promise<string> {
  const [, , body = ''] = (await readFile(`content/articles/${NATO}.md`, 'utf8')).split(/^---$/m);
  return ` date 2025-12-02 ${body.trim()}`
    .replace(/^> (.*)\n>\n> /m, '\uE80F $1 ')
    .replaceAll(/^## /gm, '');
}

type Wanted = Omit<Shown, 'title'>;

const KINDS: string[] = SPEECH_KINDS.map((kind) => SPEECH[kind].label);

function sameTopics(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

const places = ({ quotes }: ArticleEntry) =>
  quotes.map(({ speaker, speech, text, segments, topics }) => ({
    speaker,
    speech,
    text,
    segments,
    topics: topics.toSorted(),
  }));

test(`the Nato article is made from its raw text within ${String(MOST_ACTIONS)} actions`, async ({
  page,
}) => {
  const seen = await watch(page, new URL(server.url).origin);
  const { tree } = await readTree(server.content, { editing: true });
  const nameOf = (id: string): string =>
    [...(tree?.speakers ?? []), ...(tree?.topics ?? [])].find((one) => one.id === id)?.data.name ??
    id;
  const model = await articleOf(server.content, NATO);
  const wanted = model.quotes.map(({ text, speech, speaker, topics }): Wanted => ({
    words: text,
    speech: SPEECH[speech].label,
    voice: nameOf(speaker),
    topics: topics.map(nameOf).toSorted(),
  }));
  const editor = new Editor(page);

  /** Goes to where a quote is proposed, deciding on the way what is none; marks the words that nothing proposes. */
  async function reach({ words: text }: Wanted): Promise<void> {
    const proposed = await page.locator('.stops button.proposal .words').allTextContents();
    if (proposed.some((words) => text.startsWith(words.replace(/…$/, '').trim())))
      for (;;) {
        const { title, words } = await editor.shown();
        if (title === 'Vorschlag' && words.startsWith(text)) break;
        await editor.press(title === 'Vorschlag: kein Zitat' ? 'Enter' : 'n');
        expect(editor.actions, text).toBeLessThan(MOST_ACTIONS);
      }
    if ((await editor.shown()).words === text) return;
    await editor.mark(text);
    await editor.press('Enter');
  }

  /** Makes the quote in focus what it has to be. */
  async function decide(quote: Wanted, before: Wanted | undefined): Promise<void> {
    const { title, speech, voice, topics } = await editor.shown();
    if (speech !== quote.speech) await editor.press(String(KINDS.indexOf(quote.speech) + 1));
    if (voice !== quote.voice) await editor.pickVoice(quote.voice);
    if (sameTopics(topics, quote.topics)) {
      if (title === 'Vorschlag') return editor.press('Enter');
    } else if (before && sameTopics(before.topics, quote.topics)) await editor.press('Shift+T');
    else await editor.pickTopics(topics, quote.topics);
    const now = await editor.shown();
    expect({ ...now, topics: now.topics.toSorted() }).toEqual({ title: 'Zitat', ...quote });
  }

  await page.goto(server.url);
  await page.getByLabel('Überschrift').fill('Nato ohne Rubio');
  await page.getByLabel('Datum').fill('2025-12-02');
  await page.getByLabel('Text, hier einfügen').fill(await rawText());
  editor.actions += 1;
  await page.getByRole('button', { name: 'Anlegen und annotieren' }).click();
  await editor.ready();
  const id = /artikel\/([^/]+)\//.exec(page.url())?.[1] ?? '';

  for (const [index, quote] of wanted.entries()) {
    await reach(quote);
    await decide(quote, wanted[index - 1]);
  }
  await editor.click('Fertig: kein Entwurf mehr');
  await editor.saved();
  console.info(`the Nato article from its raw text: ${String(editor.actions)} actions`);

  expect(editor.actions).toBeLessThanOrEqual(MOST_ACTIONS);
  const made = await articleOf(server.content, id);
  expect(made.state).toBe('published');
  expect(places(made)).toEqual(places(model));

  // What was done goes back with undo, step by step.
  await editor.press('Control+z', 'Control+z');
  await editor.saved();
  await expect.poll(async () => (await articleOf(server.content, id)).state).toBe('draft');
  expect(places(await articleOf(server.content, id))).not.toEqual(places(model));
  expect(seen).toEqual([]);
});
