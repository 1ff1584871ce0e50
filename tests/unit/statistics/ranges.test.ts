import { describe, expect, test } from 'vitest';
import { bandOf, SHADES } from '../../../src/statistics/band.ts';
import { voiceShares } from '../../../src/statistics/ranges.ts';
import type { Article } from '../../../src/archive/model.ts';
import { archiveOf, type QuoteDraft } from '../../archive.ts';

/** An article of 40 characters, its line feed included. */
const TEXT = ['abcde fghij klmno pqrst uvwxy „nie“ zzz'];

function articleWith(...quotes: QuoteDraft[]): Article {
  const [article] = archiveOf({ articles: [{ id: 'a', text: TEXT, quotes }] }).articles;
  if (!article) throw new Error('no article');
  return article;
}

/** Characters each voice speaks, and of them in its own words. */
function charactersOf(article: Article): Record<string, [all: number, own: number]> {
  return Object.fromEntries(
    voiceShares(article).map(({ voice, share, verbatim }) => {
      const all = share * article.text.length;
      return [voice.id, [Math.round(all), Math.round(all * verbatim)]];
    }),
  );
}

describe('shares of the text', () => {
  test('direct speech is all own words', () => {
    const article = articleWith({ id: 'q1', speaker: 'a', speech: 'direct', segments: ['fghij'] });
    expect(article.text).toHaveLength(40);
    expect(charactersOf(article)).toEqual({ a: [5, 5] });
  });

  test('of other kinds, what stands in quotation marks is', () => {
    const article = articleWith({
      id: 'q1',
      speaker: 'a',
      speech: 'indirect',
      segments: ['uvwxy „nie“ zzz'],
      verbatim: ['nie'],
    });
    expect(charactersOf(article)).toEqual({ a: [15, 3] });
  });

  test('words quoted inside words are the inner voice’s alone', () => {
    const article = articleWith(
      { id: 'q1', speaker: 'a', speech: 'indirect', segments: ['abcde fghij klmno'] },
      { id: 'q2', speaker: 'b', speech: 'direct', segments: ['fghij'] },
    );
    expect(charactersOf(article)).toEqual({ a: [12, 0], b: [5, 5] });
  });

  test('a voice that quotes itself is not counted twice', () => {
    const article = articleWith(
      { id: 'q1', speaker: 'a', speech: 'indirect', segments: ['abcde fghij klmno'] },
      { id: 'q2', speaker: 'a', speech: 'direct', segments: ['fghij'] },
    );
    expect(charactersOf(article)).toEqual({ a: [17, 5] });
  });

  test('what several say together counts for each', () => {
    const article = articleWith(
      { id: 'q1', speaker: 'a', speech: 'reported', segments: ['abcde'] },
      { id: 'q2', speaker: 'b', speech: 'reported', segments: ['abcde'] },
    );
    expect(charactersOf(article)).toEqual({ a: [5, 0], b: [5, 0] });
  });

  test('an article without quotes has none', () => {
    expect(voiceShares(articleWith())).toEqual([]);
  });
});

describe('the band', () => {
  const band = (article: Article) =>
    bandOf(article, voiceShares(article)).map(({ quote, x, width, lane, lanes, shade }) => [
      quote.id,
      ...[x, width].map((share) => (share * article.text.length) / 100).map(Math.round),
      `${lane + 1}/${lanes}`,
      shade,
    ]);

  test('has a segment for each segment of a quote', () => {
    const article = articleWith({ id: 'q1', speaker: 'a', segments: ['abcde', 'pqrst'] });
    expect(band(article)).toEqual([
      ['q1', 0, 5, '1/1', 1],
      ['q1', 18, 5, '1/1', 1],
    ]);
  });

  test('shows the inner voice where words stand inside words', () => {
    const article = articleWith(
      { id: 'q1', speaker: 'a', speech: 'indirect', segments: ['abcde fghij klmno'] },
      { id: 'q2', speaker: 'b', segments: ['fghij'] },
    );
    expect(band(article)).toEqual([
      ['q1', 0, 6, '1/1', 1],
      ['q2', 6, 5, '1/1', 2],
      ['q1', 11, 6, '1/1', 1],
    ]);
  });

  test('gives each of several that speak together a lane', () => {
    const article = articleWith(
      { id: 'q1', speaker: 'a', segments: ['abcde'] },
      { id: 'q2', speaker: 'b', segments: ['abcde'] },
    );
    expect(band(article)).toEqual([
      ['q1', 0, 5, '1/2', 1],
      ['q2', 0, 5, '2/2', 2],
    ]);
  });

  test('lets voices beyond the shades share the last', () => {
    const words = ['abcde', 'fghij', 'klmno', 'pqrst', 'uvwxy', 'nie', 'zzz'];
    const article = articleWith(
      ...words.map((word, index) => ({
        id: `q${index + 1}`,
        speaker: `v${index}`,
        segments: [word],
      })),
    );
    expect(bandOf(article, voiceShares(article)).map(({ shade }) => shade)).toEqual([
      1,
      2,
      3,
      4,
      5,
      SHADES,
      SHADES,
    ]);
  });
});
