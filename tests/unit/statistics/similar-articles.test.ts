import { expect, test } from 'vitest';
import type { Article } from '../../../src/archive/model.ts';
import { similarTo } from '../../../src/statistics/similar-articles.ts';
import { archiveOf, type ArticleDraft } from '../../archive.ts';

const event = (date: string) => [{ date, title: 'Beschluss', text: undefined, anchor: undefined }];

function draft(id: string, day: string, about: Partial<ArticleDraft> = {}): ArticleDraft {
  return { id, datePublished: day, text: ['Wort.'], ...about };
}
const said = (speaker: string) => [{ id: `q-${speaker}`, speaker, segments: ['Wort'] }];

const archive = archiveOf({
  articles: [
    draft('a', '2026-03-10', {
      topics: ['bruecke'],
      events: event('2026-03-09'),
      quotes: said('halm'),
    }),
    draft('vorher', '2026-03-09', { topics: ['bruecke'], events: event('2026-03-09') }),
    draft('selber-tag', '2026-03-09', { topics: ['musik'], events: event('2026-03-09') }),
    draft('beides', '2025-01-01', { topics: ['bruecke'], quotes: said('halm') }),
    draft('stimme', '2025-06-01', { quotes: said('halm') }),
    draft('fremd', '2024-01-01', { topics: ['musik'] }),
  ],
});
const article = (id: string): Article => {
  const found = archive.articles.find((one) => one.id === id);
  if (!found) throw new Error(`nothing is called ${id}`);
  return found;
};

test('articles that tell the same event on the same matter lead to each other', () => {
  expect(similarTo(article('a'), 4).sameEvent.map(({ id }) => id)).toEqual(['vorher']);
  expect(similarTo(article('vorher'), 4).sameEvent.map(({ id }) => id)).toEqual(['a']);
});

test('others follow by what both have, and what has nothing in common is left out', () => {
  const { similar } = similarTo(article('a'), 4);
  expect(similar.map(({ article: { id } }) => id)).toEqual(['beides', 'stimme']);
  expect(similar[0]?.topics.map(({ id }) => id)).toEqual(['bruecke']);
  expect(similar[0]?.voices.map(({ id }) => id)).toEqual(['halm']);
  expect(similarTo(article('a'), 1).similar).toHaveLength(1);
});
