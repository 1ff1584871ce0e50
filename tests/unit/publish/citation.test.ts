import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../../src/publish/citation/bibtex.ts';
import { cslJsonOf } from '../../../src/publish/citation/csl-json.ts';
import { citationOf, referenceTo } from '../../../src/publish/citation/reference.ts';
import { textFragment } from '../../../src/publish/citation/text-fragment.ts';
import type { Article, Quote } from '../../../src/archive/model.ts';
import type { Speech } from '../../../src/quotes/speech.ts';
import { archiveOf } from '../../archive.ts';

const URL = 'https://wortlaut.example/zitate/hafen/q1/';

function quote(speech: Speech, article: Partial<Article> = {}): Quote {
  const [found] = archiveOf({
    voices: [{ id: 'berg', name: 'Anna Berg' }],
    articles: [
      {
        id: 'hafen',
        headline: 'Der Hafen wächst',
        day: '2025-12-02',
        datePublished: '2025-12-02',
        text: ['Alles gut, sagte sie.'],
        quotes: [{ id: 'q1', speaker: 'berg', speech, segments: ['Alles gut'] }],
      },
    ],
  }).quotes;
  if (!found) throw new Error('no quote');
  Object.assign(found.article, article);
  return found;
}

const SITE = 'Tagesbericht';

describe('the reference', () => {
  test.each([
    ['direct', 'Anna Berg, zitiert in: „Der Hafen wächst“'],
    ['indirect', 'Anna Berg, indirekt wiedergegeben in: „Der Hafen wächst“'],
    ['freeIndirect', 'Anna Berg, frei indirekt wiedergegeben in: „Der Hafen wächst“'],
    ['reported', 'Anna Berg, berichtet in: „Der Hafen wächst“'],
  ] as const)('says how %s speech is rendered', (speech, words) => {
    expect(referenceTo(quote(speech), URL, SITE)).toBe(
      `${words}, Tagesbericht, 2. Dezember 2025, ${URL}`,
    );
  });

  test('names authors and where the text was published', () => {
    const one = quote('direct', {
      author: ['Eva Kurz', 'Ole Lang'],
      source: { name: 'Hafenblatt' },
    });
    expect(referenceTo(one, URL, SITE)).toBe(
      `Anna Berg, zitiert in: Eva Kurz, Ole Lang, „Der Hafen wächst“, Hafenblatt, 2. Dezember 2025, ${URL}`,
    );
  });

  test('follows the words, which stand in quotation marks only where they are direct', () => {
    expect(citationOf(quote('direct'), URL, SITE)).toMatch(/^„Alles gut“ – Anna Berg, zitiert in/);
    expect(citationOf(quote('reported'), URL, SITE)).toMatch(
      /^Alles gut – Anna Berg, berichtet in/,
    );
  });
});

describe('BibTeX', () => {
  test('has the article, and the quote as its note', () => {
    expect(bibtexOf(quote('direct'), URL, SITE)).toMatchInlineSnapshot(`
      "@misc{hafen:q1,
        title = {{Der Hafen wächst}},
        howpublished = {Tagesbericht},
        year = {2025},
        month = {12},
        url = {https://wortlaut.example/zitate/hafen/q1/},
        note = {Anna Berg (wörtlich): „Alles gut“},
        language = {ngerman},
      }"
    `);
  });

  test('keeps every sign that TeX would read as a command', () => {
    const headline = String.raw`100 % {A} & B\C #1_2^3 ~4 $5`;
    expect(bibtexOf(quote('direct', { headline }), URL, SITE)).toContain(
      String.raw`title = {{100 \% \{A\} \& B\textbackslash{}C \#1\_2\textasciicircum{}3 \textasciitilde{}4 \$5}}`,
    );
  });

  test('keeps names of authors whole', () => {
    expect(
      bibtexOf(quote('direct', { author: ['Eva Kurz', 'Redaktion & Co'] }), URL, SITE),
    ).toContain(String.raw`author = {{Eva Kurz} and {Redaktion \& Co}}`);
  });
});

test('CSL-JSON has the same', () => {
  expect(JSON.parse(cslJsonOf(quote('indirect', { author: ['Eva Kurz'] }), URL, SITE))).toEqual([
    {
      id: 'hafen/q1',
      type: 'article-newspaper',
      title: 'Der Hafen wächst',
      author: [{ literal: 'Eva Kurz' }],
      'container-title': 'Tagesbericht',
      issued: { 'date-parts': [[2025, 12, 2]] },
      URL,
      language: 'de',
      note: 'Anna Berg (indirekt): Alles gut',
    },
  ]);
});

describe('text fragments', () => {
  test.each([
    ['nie wieder', ':~:text=nie%20wieder'],
    ['ja, Nato-Beitritt & mehr', ':~:text=ja%2C%20Nato%2DBeitritt%20%26%20mehr'],
    [
      'Ich bin zuversichtlich, dass diese anhaltenden Anstrengungen den Frieden in Europa bringen',
      ':~:text=Ich%20bin%20zuversichtlich%2C%20dass,Frieden%20in%20Europa%20bringen',
    ],
    ['Ende des Absatzes.\nNeuer Absatz', ':~:text=Ende%20des%20Absatzes.'],
  ])('%s', (passage, fragment) => {
    expect(textFragment(passage)).toBe(fragment);
  });
});
