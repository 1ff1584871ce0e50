import { describe, expect, test } from 'vitest';
import { runsOf, wordingOf } from '../../../src/quotes/wording.ts';
import { sentenceParts } from '../../../src/statistics/sentence.ts';
import { quoteOfNote } from '../../../src/statistics/quote-of-note.ts';
import { moreOf } from '../../../src/statistics/related.ts';
import type { Archive, Quote } from '../../../src/archive/model.ts';
import { archiveOf, type QuoteDraft } from '../../archive.ts';

function quote(archive: Archive, id: string): Quote {
  const found = archive.quotes.find((one) => one.id === id);
  if (!found) throw new Error(`no quote ${id}`);
  return found;
}

const archive = archiveOf({
  voices: [
    { id: 'berg', name: 'Anna Berg' },
    { id: 'ay', name: 'Cem Ay' },
  ],
  articles: [
    {
      id: 'neu',
      day: '2025-12-02',
      datePublished: '2025-12-02',
      text: ['Berg sagte, Ay habe „genug davon“ gesagt. „Gut“, sagte sie, „so“.'],
      quotes: [
        {
          id: 'q1',
          speaker: 'berg',
          speech: 'indirect',
          segments: ['Ay habe „genug davon“ gesagt'],
        },
        { id: 'q2', speaker: 'berg', speech: 'direct', segments: ['Gut', 'so'], topics: ['hafen'] },
      ],
    },
    {
      id: 'alt',
      day: '2024-01-01',
      datePublished: '2024-01-01',
      text: ['Ein Wort. Noch ein Wort.'],
      quotes: [
        {
          id: 'q3',
          speaker: 'berg',
          speech: 'reported',
          segments: ['Ein Wort'],
          topics: ['hafen'],
        },
        { id: 'q4', speaker: 'berg', speech: 'reported', segments: ['Noch ein Wort'] },
      ],
    },
  ],
});
const nested = quote(archive, 'q1');
nested.parts = [
  { text: 'Ay habe „', verbatim: false, voice: undefined },
  { text: 'genug', verbatim: false, voice: archive.voices.find(({ id }) => id === 'ay') },
  { text: ' davon', verbatim: true, voice: archive.voices.find(({ id }) => id === 'ay') },
  { text: '“ gesagt', verbatim: false, voice: undefined },
];

describe('attribution', () => {
  test('names a voice once for neighbouring parts', () => {
    expect(runsOf(nested).map(({ parts, voice }) => [parts.length, voice?.name])).toEqual([
      [1, undefined],
      [2, 'Cem Ay'],
      [1, undefined],
    ]);
  });

  test.each([
    [80, 'Ay habe „genug davon [Cem Ay]“ gesagt'],
    // Cut among the other voice’s words, the name stays with what is left of them.
    [18, 'Ay habe „genug … [Cem Ay]'],
    // Too little room for anyone’s words.
    [9, 'Ay habe „…'],
  ])('an excerpt of %d characters', (length, line) => {
    expect(wordingOf(nested, length)).toBe(line);
  });

  test('only direct speech stands in quotation marks', () => {
    expect(wordingOf(quote(archive, 'q2'), 80)).toBe('„Gut […] so“');
    expect(wordingOf(quote(archive, 'q3'), 80)).toBe('Ein Wort');
  });
});

test('the context of a quote in segments shows what interrupts them', () => {
  const parted = quote(archive, 'q2');
  parted.context = { before: '„', after: '“.' };
  expect(sentenceParts(parted)).toEqual([
    { text: '„', quoted: false },
    { text: 'Gut', quoted: true },
    { text: '“, sagte sie, „', quoted: false },
    { text: 'so', quoted: true },
    { text: '“.', quoted: false },
  ]);
});

test('the context of a long passage shows its ends', () => {
  const words = Array.from({ length: 120 }, (_, index) => `Wort${index}`).join(' ');
  const [article] = archiveOf({
    articles: [
      { id: 'a', text: [words], quotes: [{ id: 'q1', speaker: 'ay', segments: [words] }] },
    ],
  }).articles;
  const long = article?.quotes[0];
  if (!long) throw new Error('no quote');
  long.context = { before: '', after: '' };
  const [part] = sentenceParts(long);
  expect(part?.text).toMatch(/^Wort0 .*Wort\d+ \[…\] Wort\d+ .*Wort119$/);
  expect(part?.text.length).toBeLessThan(260);
});

describe('more of a voice', () => {
  test('is what it says on the same topic', () => {
    const { title, quotes } = moreOf(quote(archive, 'q2'), 4);
    expect(title).toBe('Anna Berg zum Thema hafen');
    expect(quotes.map(({ id }) => id)).toEqual(['q3']);
  });

  test('else whatever it says, other articles first', () => {
    const { title, quotes } = moreOf(quote(archive, 'q4'), 4);
    expect(title).toBe('Mehr von Anna Berg');
    expect(quotes.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
  });
});

describe('the quote of note', () => {
  const chosen = (...articles: QuoteDraft[][]) =>
    quoteOfNote(
      archiveOf({
        articles: articles.map((quotes, index) => ({
          id: `a${index}`,
          day: `${2025 - index}-01-01`,
          datePublished: `${2025 - index}-01-01`,
          text: quotes.flatMap(({ segments }) => segments.flat()),
          quotes,
        })),
      }),
    )?.key;
  const direct = (id: string, length: number): QuoteDraft => ({
    id,
    speaker: 'ay',
    speech: 'direct',
    segments: [id.padEnd(length, 'x')],
  });

  test('is the longest direct one of a good length in the newest article that has one', () => {
    expect(
      chosen([direct('q1', 10), direct('q2', 300)], [direct('q3', 60), direct('q4', 90)]),
    ).toBe('a1/q4');
  });

  test('else the newest direct one', () => {
    expect(chosen([{ ...direct('q1', 60), speech: 'reported' }, direct('q2', 10)])).toBe('a0/q2');
  });

  test('else the newest', () => {
    expect(chosen([{ ...direct('q1', 60), speech: 'reported' }])).toBe('a0/q1');
  });

  test('is none in an archive without quotes', () => {
    expect(chosen([])).toBeUndefined();
  });
});
