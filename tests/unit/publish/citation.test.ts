import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../../src/publish/citation/bibtex.ts';
import { cslJson } from '../../../src/publish/citation/csl-json.ts';
import { CITATION_FORMATS } from '../../../src/publish/citation/formats.ts';
import { citationOf, referenceTo } from '../../../src/publish/citation/reference.ts';
import { risOf } from '../../../src/publish/citation/ris.ts';
import { textFragment } from '../../../src/publish/citation/text-fragment.ts';
import type { Article, Quote } from '../../../src/archive/model.ts';
import type { Speech } from '../../../src/quotes/speech.ts';
import { quoteMeta } from '../../../src/publish/page-meta.ts';
import { archiveOf } from '../../archive.ts';
import { readCsv } from '../../data-readers.ts';
import { zoteroItem } from '../../zotero.ts';
import { ADDRESSES } from './sample.ts';

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
  const at = { addressOf: () => URL, site: SITE };
  expect(JSON.parse(cslJson([quote('indirect', { author: ['Eva Kurz'] })], at))).toEqual([
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

test('RIS has the same, one tag a line', () => {
  const record = risOf(quote('direct', { author: ['Eva Kurz', 'dpa'] }), URL, SITE);
  expect(record.split('\r\n')).toEqual([
    'TY  - NEWS',
    'ID  - hafen/q1',
    'AU  - Eva Kurz',
    'AU  - dpa',
    'TI  - Der Hafen wächst',
    `T2  - ${SITE}`,
    'PY  - 2025',
    'DA  - 2025/12/02',
    `UR  - ${URL}`,
    'LA  - de',
    'N1  - Anna Berg (wörtlich): „Alles gut“',
    'ER  - ',
    '',
  ]);
});

describe('a list of quotes with what a reader noted', () => {
  const noted = { ...quote('direct'), note: 'Gilt das\nnoch? 100 %' };
  const write = (format: keyof typeof CITATION_FORMATS) =>
    CITATION_FORMATS[format].write([noted, quote('indirect')], {
      addressOf: () => URL,
      site: SITE,
    });

  test('as text', () => {
    expect(write('text')).toBe(
      `„Alles gut“ – Anna Berg, zitiert in: „Der Hafen wächst“, ${SITE}, 2. Dezember 2025, ${URL}\nNotiz: Gilt das\nnoch? 100 %\n\nAlles gut – Anna Berg, indirekt wiedergegeben in: „Der Hafen wächst“, ${SITE}, 2. Dezember 2025, ${URL}\n`,
    );
  });

  test('as BibTeX, CSL-JSON and RIS', () => {
    expect(write('bibtex').match(/^@misc/gm)).toHaveLength(2);
    expect(write('bibtex').match(/annote = \{Gilt das\nnoch\? 100 \\%\},/g)).toHaveLength(1);
    const items = JSON.parse(write('csl')) as { annote?: string }[];
    expect(items.map(({ annote }) => annote)).toEqual([noted.note, undefined]);
    expect(write('ris').match(/^TY {2}- NEWS\r$/gm)).toHaveLength(2);
    expect(write('ris')).toContain('N1  - Gilt das noch? 100 %\r\n');
  });

  test('as CSV', () => {
    const [header, first, second] = readCsv(write('csv'));
    expect(header?.at(-1)).toBe('notiz');
    expect(first).toEqual([
      '„Alles gut“',
      'Anna Berg',
      'wörtlich',
      'Der Hafen wächst',
      '2025-12-02',
      URL,
      `„Alles gut“ – Anna Berg, zitiert in: „Der Hafen wächst“, ${SITE}, 2. Dezember 2025, ${URL}`,
      'Gilt das noch? 100 %',
    ]);
    expect(second?.at(-1)).toBe('');
  });
});

describe('the metadata in a quote’s page', () => {
  const metas = (article: Partial<Article> = {}) =>
    quoteMeta(quote('direct', article), ADDRESSES).metas;

  test('make Zotero’s item what the citation says', () => {
    const article = {
      author: ['Eva Kurz', 'dpa'],
      source: { name: 'Küstenblatt', url: 'https://kuestenblatt.example/hafen' },
    };
    expect(zoteroItem(metas(article))).toEqual({
      itemType: 'newspaperArticle',
      title: 'Der Hafen wächst',
      creators: ['Eva Kurz', 'dpa'],
      publicationTitle: 'Küstenblatt',
      date: '2025-12-02',
      url: 'https://zeitung.example/wortlaut/zitate/hafen/q1/',
      abstractNote: 'Anna Berg (wörtlich): „Alles gut“',
      language: 'de',
    });
  });

  test('name nobody as author where the article has none, and the site where it has no source', () => {
    expect(zoteroItem(metas({ author: [] }))).toMatchObject({
      creators: [],
      publicationTitle: 'Wortlaut',
    });
  });
});
