import { describe, expect, test } from 'vitest';
import { byInitial, groupRuns, initialOf } from '../../../src/lists/grouping.ts';
import { whoSaysWhat } from '../../../src/statistics/matrix.ts';
import {
  pagerNumbers,
  pageParam,
  pagePath,
  pagesOf,
  partStarts,
  yearAnchor,
} from '../../../src/lists/paging.ts';
import { timelineOf } from '../../../src/statistics/timeline.ts';
import { topicPages, voiceAddress } from '../../../src/lists/topic-pages.ts';
import { archiveOf, type ArticleDraft } from '../../archive.ts';

describe('pages of a long list', () => {
  test('hold everything once, in order', () => {
    const pages = pagesOf([1, 2, 3, 4, 5], 2, '/zitate/');
    expect(pages.map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5]]);
    expect(pages.map(pageParam)).toEqual([undefined, 'seite-2', 'seite-3']);
    expect(pages.map(({ path, number }) => pagePath(path, number))).toEqual([
      '/zitate/',
      '/zitate/seite-2/',
      '/zitate/seite-3/',
    ]);
  });

  test('of an empty list are one', () => {
    expect(pagesOf([], 2, '/zitate/')).toHaveLength(1);
  });

  test('tell where each year begins', () => {
    const pages = pagesOf(['2025', '2025', '2025', '2024', '2023'], 2, '/zitate/');
    expect(partStarts(pages, (year) => year, yearAnchor)).toEqual([
      { name: '2025', path: '/zitate/#jahr-2025' },
      { name: '2024', path: '/zitate/seite-2/#jahr-2024' },
      { name: '2023', path: '/zitate/seite-3/#jahr-2023' },
    ]);
  });

  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, 0, 4, 5, 6, 0, 9]],
    [4, 9, [1, 2, 3, 4, 5, 0, 9]],
    [9, 9, [1, 0, 8, 9]],
  ])('page %d of %d names %j', (current, last, numbers) => {
    expect(pagerNumbers(current, last)).toEqual(numbers);
  });
});

describe('names from A to Z', () => {
  test.each([
    ['Özdemir', 'O'],
    ['Šefčovič', 'S'],
    ['von der Leyen', 'V'],
    ['„BBC News“', 'B'],
    ['37 Prozent', '#'],
    ['§ 5', '#'],
    ['', '#'],
  ])('%s is filed under %s', (name, letter) => {
    expect(initialOf(name)).toBe(letter);
  });

  test('keep their order under a letter', () => {
    const names = ['Zorn', 'Özdemir', 'Otto', '37 Prozent'].map((name) => ({ name }));
    expect(byInitial(names).map(({ name }) => name)).toEqual([
      '37 Prozent',
      'Özdemir',
      'Otto',
      'Zorn',
    ]);
  });

  test('form runs', () => {
    expect(groupRuns(['a1', 'a2', 'b1', 'a3'], (name) => name.charAt(0))).toEqual([
      { key: 'a', items: ['a1', 'a2'] },
      { key: 'b', items: ['b1'] },
      { key: 'a', items: ['a3'] },
    ]);
  });
});

const said = (id: string, speaker: string, ...topics: string[]) => ({
  id,
  speaker,
  topics,
  segments: [id],
});

describe('who says what', () => {
  const { quotes } = archiveOf({
    articles: [
      {
        id: 'a',
        text: ['q1 q2 q3 q4 q5'],
        quotes: [
          said('q1', 'berg', 'hafen'),
          said('q2', 'ay', 'hafen', 'bahn'),
          said('q3', 'ay', 'bahn'),
          said('q4', 'ay'),
          said('q5', 'cem', 'bahn'),
        ],
      },
    ],
  });

  const cellsOf = (columns: number) => {
    const { voices, others, rows } = whoSaysWhat(quotes, columns);
    return {
      voices: voices.map(({ id }) => id),
      others,
      rows: rows.map(({ topic, cells }) => [
        topic.id,
        cells.map((cell) => cell.map(({ id }) => id)),
      ]),
    };
  };

  test('sets topics against voices, the most quoted first', () => {
    expect(cellsOf(3)).toEqual({
      voices: ['ay', 'berg', 'cem'],
      others: 0,
      rows: [
        ['bahn', [['q2', 'q3'], [], ['q5']]],
        ['hafen', [['q2'], ['q1'], []]],
      ],
    });
  });

  test('has voices for which there is no column share the last', () => {
    expect(cellsOf(2)).toEqual({
      voices: ['ay'],
      others: 2,
      rows: [
        ['bahn', [['q2', 'q3'], ['q5']]],
        ['hafen', [['q2'], ['q1']]],
      ],
    });
  });

  test('leads to the page on which a voice begins', () => {
    const texts = Array.from({ length: 70 }, (_, index) => `Satz ${index}.`);
    const { topics } = archiveOf({
      articles: [
        {
          id: 'a',
          text: texts,
          quotes: texts.map((text, index) => ({
            id: `q${index}`,
            speaker: index < 64 ? 'ay' : 'berg',
            topics: ['hafen'],
            segments: [text],
          })),
        },
      ],
    });
    const [hafen] = topics;
    if (!hafen) throw new Error('no topic');
    const addresses = hafen.quotes
      .map(({ speaker }) => voiceAddress(topicPages(hafen), speaker))
      .filter((address, index, all) => all.indexOf(address) === index);
    expect(addresses).toEqual(['/themen/hafen/#stimme-ay', '/themen/hafen/seite-2/#stimme-berg']);
  });

  test('is empty without topics', () => {
    expect(
      whoSaysWhat(
        quotes.filter(({ id }) => id === 'q4'),
        4,
      ).rows,
    ).toEqual([]);
  });
});

describe('quotes over time', () => {
  const counts = (...days: string[]) => {
    const articles: ArticleDraft[] = days.map((day, index) => ({
      id: `a${index}`,
      datePublished: day,
      day,
      text: ['q1'],
      quotes: [said('q1', 'berg')],
    }));
    return timelineOf(archiveOf({ articles }).quotes).map(({ date, count }) => [date, count]);
  };

  test('go by month where the time is short, empty months included', () => {
    expect(counts('2025-11-30', '2026-01-02', '2026-01-31')).toEqual([
      ['2025-11', 1],
      ['2025-12', 0],
      ['2026-01', 2],
    ]);
  });

  test('go by year where it is long', () => {
    expect(counts('2022-05-01', '2024-01-01')).toEqual([
      ['2022', 1],
      ['2023', 0],
      ['2024', 1],
    ]);
  });

  test('are none without quotes', () => {
    expect(counts()).toEqual([]);
  });
});
