import { expect, test } from 'vitest';
import { joinArchive } from '../../../src/archive/join.ts';
import { readTree } from '../../../src/content/tree.ts';

const { tree } = await readTree('tests/fixtures/sites/reading', { base: '/' });
if (!tree) throw new Error('the fixture does not read');
const { articles } = joinArchive(tree);
const article = articles.find(({ id }) => id.endsWith('faehrbruecke'));
if (!article) throw new Error('no article');

test('numbers of quotes rise in the order in which their marks stand in the text', () => {
  const html = article.blocks.map((block) => block.html).join('\n');
  const marks = [...html.matchAll(/data-number="(\d+)"/g)].map(([, number]) => Number(number));
  expect(marks).toEqual(article.quotes.map((_, index) => index + 1));
});

test('an inner quote comes before the one around it, and those on one passage keep their order', () => {
  const order = article.quotes.map(({ id }) => id);
  const follows = (first: string, second: string) =>
    expect(order.indexOf(second)).toBe(order.indexOf(first) + 1);
  follows('velten-eitel', 'velten-nein');
  follows('gemeinsam-halm', 'gemeinsam-velten');
  follows('osten-tisch', 'osten-kredit');
});

test('notes stand with the block in which the mark stands, their numbers rising', () => {
  const numbers = article.blocks.flatMap(({ quotes }) => quotes.map(({ number }) => number));
  expect(numbers).toEqual(article.quotes.map(({ number }) => number));
});
