import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/archive/model.ts';
import { tei } from '../../../src/publish/tei.ts';
import { archiveOf } from '../../archive.ts';
import { elements, textOf } from '../../data-readers.ts';
import { teiProblems } from '../../tei.ts';
import { ADDRESSES, ROOT, sampleArchive } from './sample.ts';

const archive = sampleArchive();

function articleOf(id: string): Article {
  const article = archive.articles.find((one) => one.id === id);
  if (article === undefined) throw new Error(`no ${id}`);
  return article;
}

const xml = tei(articleOf('hafen'), ADDRESSES);
const said = elements(xml, 'said').map((element) => ({
  ...element.attributes,
  text: textOf(element),
}));

describe.each(archive.articles)('$id', (article) => {
  const document = tei(article, ADDRESSES);

  test('is TEI', () => {
    expect(teiProblems(document)).toEqual([]);
  });

  test('has the text of text.txt in its blocks', () => {
    const text = elements(document, 'ab')
      .map((block) => `${textOf(block)}\n`)
      .join('');
    expect(text).toBe(article.text);
  });

  test('has every quote, whole and in order, with its voice and kind', () => {
    for (const quote of article.quotes) {
      const pieces = elements(document, 'said').filter(({ attributes }) =>
        new RegExp(`^zitat-${quote.id}(?:\\.|$)`).test(attributes['xml:id'] ?? ''),
      );
      expect(pieces.map(textOf).join(' ')).toBe(quote.text.replaceAll(' […] ', ' '));
      for (const { attributes } of pieces) {
        expect(attributes['who']).toBe(`#stimme-${quote.speaker.id}`);
        expect(attributes['direct']).toBe(String(quote.speech === 'direct'));
        expect(attributes['ana']?.split(' ')[0]).toBe(`#rede-${quote.speech}`);
      }
    }
  });
});

test('of the kinds of speech those are explained that the article has', () => {
  for (const article of archive.articles) {
    const document = tei(article, ADDRESSES);
    const explained = elements(document, 'category')
      .map(({ attributes }) => attributes['xml:id'] ?? '')
      .filter((id) => id.startsWith('rede-'));
    const used = new Set(article.quotes.map(({ speech }) => `rede-${speech}`));
    expect(new Set(explained)).toEqual(used);
  }
  const [silent] = archiveOf({
    articles: [{ id: 'a', text: ['Es regnet.'], quotes: [] }],
  }).articles;
  const document = silent === undefined ? '' : tei(silent, ADDRESSES);
  expect(teiProblems(document)).toEqual([]);
  expect(elements(document, 'taxonomy')).toEqual([]);
});

test('pieces of a quote are chained, and the first leads to its page', () => {
  expect(said.slice(0, 2)).toMatchObject([
    {
      'xml:id': 'zitat-gut',
      corresp: `${ROOT}zitate/hafen/gut/`,
      next: '#zitat-gut.2',
      text: 'Gut',
    },
    { 'xml:id': 'zitat-gut.2', prev: '#zitat-gut', text: 'so bleiben wir dabei.' },
  ]);
});

test('words in quotation marks within indirect speech are a quote in it', () => {
  const marode = elements(xml, 'said').find(
    ({ attributes }) => attributes['xml:id'] === 'zitat-marode',
  );
  expect(marode?.children).toMatchObject([
    { type: 'text', value: 'Der Hafen sei „' },
    { type: 'element', name: 'quote', children: [{ value: 'marode' }] },
    { type: 'text', value: '“' },
  ]);
});

test('words of another voice stand within the quote that quotes them', () => {
  const outer = elements(xml, 'said').find(({ attributes }) => attributes['xml:id'] === 'zitat-q5');
  expect(outer?.children).toMatchObject([
    { value: 'Berg hat ‚' },
    { name: 'said', attributes: { who: '#stimme-anna-berg' } },
    { value: '‘ gerufen, sofort.' },
  ]);
});

test('a quote that runs over the end of a block is cut there', () => {
  const { articles } = archiveOf({
    articles: [
      {
        id: 'a',
        text: ['Erst „Wir kommen.', 'Wir bleiben“, sagte Anna.'],
        quotes: [{ id: '2', speaker: 'Anna', segments: ['Wir kommen.\nWir bleiben'] }],
      },
    ],
  });
  const document = articles.map((article) => tei(article, ADDRESSES)).join('');
  expect(teiProblems(document)).toEqual([]);
  expect(elements(document, 'said').map(textOf)).toEqual(['Wir kommen.', 'Wir bleiben']);
});

test('words in quotation marks that a quote within begins among are divided', () => {
  const { articles } = archiveOf({
    articles: [
      {
        id: 'a',
        text: ['Sie wolle, dass „er geht und bleibt“.'],
        quotes: [
          {
            id: 'q1',
            speaker: 'Anna',
            speech: 'indirect',
            segments: ['Sie wolle, dass „er geht und bleibt“'],
            verbatim: ['er geht und bleibt'],
          },
          { id: 'q2', speaker: 'Anna', speech: 'reported', segments: ['dass „er geht'] },
        ],
      },
    ],
  });
  const document = articles.map((article) => tei(article, ADDRESSES)).join('');
  expect(teiProblems(document)).toEqual([]);
  expect(elements(document, 'quote').map(textOf)).toEqual(['er geht', ' und bleibt']);
});

test.each([
  ['an element', '<ab>', '<ab><b>x</b>', '<ab> has b '],
  ['an attribute', '<ab>', '<ab x="1">', '<ab> has x="1"'],
  ['a pointer', 'who="#stimme-hafenrat"', 'who="#niemand"', 'said: #niemand points nowhere'],
  ['a name', 'xml:id="zitat-gut"', 'xml:id="1"', '<said> has xml:id="1"'],
  ['an order', '<profileDesc>', '<revisionDesc/><profileDesc>', '<teiHeader> has '],
])('%s that TEI does not have is told', (_, right, wrong, told) => {
  expect(teiProblems(xml.replace(right, wrong)).join('\n')).toContain(told);
});
