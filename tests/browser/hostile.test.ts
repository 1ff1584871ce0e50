/**
 * Text from content is never markup. The fixture tries it in every field; here each page says those fields as they
 * are written, and nothing on any page comes of them.
 */
import { expect, test, type Page } from '@playwright/test';
import { readTree } from '../../src/content/tree.ts';
import { joinArchive } from '../../src/archive/join.ts';
import type { Archive } from '../../src/archive/model.ts';
import { settingsOf } from '../sites.ts';
import { siteUrl } from './setup.ts';
import { pagesOf, watch } from './watch.ts';

let archive: Archive;
test.beforeAll(async () => {
  const { tree } = await readTree(settingsOf('hostile').contentDir);
  if (!tree) throw new Error('the fixture has an error');
  archive = joinArchive(tree);
});

test('nothing on any page comes of hostile text, and nothing beside it is turned round', async ({
  page,
}) => {
  const url = siteUrl('hostile');
  const seen = await watch(page, new URL(url).origin);
  for (const path of pagesOf('hostile')) {
    await page.goto(`${url}${path}`);
    const found = {
      made: await page.evaluate(elementsMade),
      turned: await page.evaluate(textTurned),
    };
    expect({ path, ...found }).toEqual({ path, made: [], turned: [] });
  }
  expect(seen).toEqual([]);
});

test('an article says its fields as they are written', async ({ page }) => {
  const [article] = archive.articles;
  if (!article) throw new Error('the fixture has no article');
  await page.goto(`${siteUrl('hostile')}${article.path.slice(1)}`);
  await expect(page.locator('h1')).toHaveText(article.headline);
  expect(await page.title()).toContain(article.headline);
  const text = await textOf(page);
  for (const words of [
    article.description,
    article.dateline,
    article.source?.name,
    ...article.author,
  ]) {
    expect(text).toContain(words);
  }
  for (const { text: words } of article.quotes) expect(text).toContain(words);
  for (const { name } of [...article.voices, ...article.topics]) expect(text).toContain(name);
  const [linked] = await linkedData(page);
  expect(JSON.stringify(linked)).toContain(JSON.stringify(article.headline));
});

test('quotes, voices, topics and standing texts say theirs', async ({ page }) => {
  const url = siteUrl('hostile');
  const expected: [path: string, words: (string | undefined)[]][] = [
    ...archive.quotes.map(
      ({ path, text, speaker }) => [path, [text, speaker.name]] as [string, string[]],
    ),
    ...archive.voices.map(
      ({ path, name, jobTitle, affiliation }) =>
        [path, [name, jobTitle, affiliation]] as [string, string[]],
    ),
    ...archive.topics.map(
      ({ path, name, description }) => [path, [name, description]] as [string, string[]],
    ),
    ...archive.pages.map(({ path, name }) => [path, [name]] as [string, string[]]),
  ];
  for (const [path, words] of expected) {
    await page.goto(`${url}${path.slice(1)}`);
    const text = await textOf(page);
    for (const word of words) {
      if (word !== undefined) expect(text, path).toContain(word);
    }
    await linkedData(page);
  }
});

/** The text of a page with white space folded, as a reader sees it. */
async function textOf(page: Page): Promise<string> {
  const text = await page.locator('main').textContent();
  return (text ?? '').replace(/[\t\n\r ]+/g, ' ');
}

/** The page's linked data; text that closed the element early would leave no JSON. */
async function linkedData(page: Page): Promise<unknown[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => JSON.parse(text) as unknown);
}

/** In the page: elements that the site does not make, handlers, and addresses that are script. */
function elementsMade(): string[] {
  const addresses = ['href', 'src', 'action', 'formaction', 'xlink:href'];
  return [...document.querySelectorAll('*')]
    .filter(
      (element) =>
        element.matches('[src=x], b[onclick], iframe, object, embed, base, foreignObject') ||
        element.getAttributeNames().some((name) => name.startsWith('on')) ||
        addresses.some((name) =>
          /^\s*(javascript|data:text|vbscript)/i.test(element.getAttribute(name) ?? ''),
        ),
    )
    .map((element) => element.outerHTML);
}

/** In the page: text without marks of direction of its own whose letters do not run from left to right. */
function textTurned(): string[] {
  const found: string[] = [];
  const range = document.createRange();
  const placeOf = (node: Node, at: number): DOMRect | undefined => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getClientRects()[0];
  };
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    const text = node.textContent ?? '';
    if (/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/.test(text)) continue;
    for (let at = 0; at + 1 < Math.min(text.length, 40); at += 1) {
      const [first, second] = [placeOf(node, at), placeOf(node, at + 1)];
      const beside = first?.width && second?.width && first.top === second.top;
      if (!beside || second.left >= first.left) continue;
      found.push(node.parentElement?.outerHTML.slice(0, 200) ?? text);
      break;
    }
  }
  return found;
}
