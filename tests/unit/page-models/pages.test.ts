import { describe, expect, test } from 'vitest';
import type { Archive, Article, Quote, Voice } from '../../../src/archive/model.ts';
import { topicPages } from '../../../src/lists/topic-pages.ts';
import { articlePage } from '../../../src/page-models/article.ts';
import { frontPage } from '../../../src/page-models/front.ts';
import { articleListPages, articlesPage } from '../../../src/page-models/lists.ts';
import { quotePage } from '../../../src/page-models/quote.ts';
import { searchPage } from '../../../src/page-models/search.ts';
import { topicPage } from '../../../src/page-models/topic.ts';
import { topicsPage } from '../../../src/page-models/topics.ts';
import { voiceListPages, voicePage } from '../../../src/page-models/voice.ts';
import { voicesListPages, voicesPage } from '../../../src/page-models/voices.ts';
import { addressesOf } from '../../../src/site.ts';
import { archiveOf } from '../../archive.ts';
import { townArchive } from './town.ts';

const addresses = addressesOf({ site: 'https://wortlaut.example', base: '/' });
const town = townArchive();

function named<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`nothing is called ${id}`);
  return found;
}
const article = (id: string): Article => named(town.articles, id);
const quote = (id: string): Quote => named(town.quotes, id);
const voice = (id: string): Voice => named(town.voices, id);

describe('an article’s page', () => {
  const page = articlePage(town, article('bahn'), addresses);

  test('has its events in order of time', () => {
    expect(page.chronology.map(({ title }) => title)).toEqual(['Beschluss', 'Baubeginn']);
  });

  test('has a note for each quote, and what citations say of all of them', () => {
    const notes = page.blocks.flatMap((block) => block.notes);
    expect(notes.map(({ number, speaker }) => [number, speaker.name])).toEqual([
      [1, 'Anna Berg'],
      [2, 'Cem Ay'],
      [3, 'Stadtrat'],
    ]);
    expect(page.quotes.map(({ speaker }) => speaker)).toEqual(
      notes.map(({ speaker }) => speaker.name),
    );
    expect(quotePage(town, quote('bauen'), addresses).citing.reference).toBe(
      `Anna Berg, zitiert in: ${page.place}/zitate/bahn/bauen/`,
    );
  });

  test('tells its corrections below and the newest of them above, and who may see it', () => {
    const corrected = archiveOf({
      articles: [
        {
          id: 'a',
          text: ['Still.'],
          state: 'draft',
          corrections: [
            { date: '2026-02-03', day: '2026-02-03', text: 'Zwei statt drei.', sha256: undefined },
            { date: '2026-02-02', day: '2026-02-02', text: 'Mai statt Juni.', sha256: undefined },
          ],
        },
      ],
    });
    const [only] = corrected.articles;
    if (!only) throw new Error('no article');
    const { head, corrections } = articlePage(corrected, only, addresses);
    expect(head.correctedDay).toBe('2026-02-03');
    expect(head.unpublished).toBe('draft');
    expect(corrections.map(({ text }) => text)).toEqual(['Zwei statt drei.', 'Mai statt Juni.']);
    expect(page.head.correctedDay).toBeUndefined();
    expect(page.head.unpublished).toBeUndefined();
  });

  test('carries the name of the publication', () => {
    const renamed = archiveOf({
      publication: { name: 'Uferbote', claim: 'Am Fluss.', description: 'Vom Fluss.' },
      articles: [{ id: 'a', text: ['Still.'] }],
    });
    const [only] = renamed.articles;
    if (!only) throw new Error('no article');
    expect(articlePage(renamed, only, addresses).site).toEqual({
      name: 'Uferbote',
      claim: 'Am Fluss.',
      description: 'Vom Fluss.',
    });
  });

  test('sets out who says what: under each topic the voices that speak on it, and no others', () => {
    const { topics } = page.matrix;
    expect(
      topics.map(({ topic, voices }) => [topic.name, ...voices.map(({ voice }) => voice.name)]),
    ).toEqual([
      ['Stadtbahn', 'Anna Berg', 'Cem Ay', 'Stadtrat'],
      ['Hafen', 'Stadtrat'],
    ]);
    expect(topics[1]?.voices[0]?.quotes.map(({ id }) => id)).toEqual(['zoegern']);
  });

  test('has no band where nobody is quoted', () => {
    const silent = archiveOf({ articles: [{ id: 'a', text: ['Still.'] }] });
    const [only] = silent.articles;
    if (!only) throw new Error('no article');
    expect(articlePage(silent, only, addresses).band).toBeUndefined();
  });
});

describe('a quote’s page', () => {
  test('leads to its neighbours, of which the ends of the article have one', () => {
    const neighbours = (id: string) =>
      quotePage(town, quote(id), addresses).neighbours.map(({ rel, path }) => [rel, path]);
    expect(neighbours('bauen')).toEqual([['next', '/zitate/bahn/warten/']]);
    expect(neighbours('warten')).toEqual([
      ['prev', '/zitate/bahn/bauen/'],
      ['next', '/zitate/bahn/zoegern/'],
    ]);
    expect(neighbours('ruht')).toEqual([]);
  });

  test('links to the passage by the words that the article has', () => {
    const { poster } = quotePage(town, quote('bauen'), addresses);
    expect(poster.passage).toBe('/artikel/bahn/#bauen:~:text=Wir%20bauen');
  });
});

describe('a voice’s page', () => {
  const many: Archive = archiveOf({
    articles: [
      {
        id: 'a',
        text: Array.from({ length: 41 }, (_, index) => `Satz ${index}.`),
        quotes: Array.from({ length: 41 }, (_, index) => ({
          id: `q${index}`,
          speaker: 'ay',
          segments: [`Satz ${index}.`],
        })),
      },
    ],
  });

  test('tells who it is on the first page alone', () => {
    const ay = named(many.voices, 'ay');
    const pages = voiceListPages(ay).map((list) => voicePage(many, ay, list, addresses));
    expect(pages.map(({ path, about }) => [path, about !== undefined])).toEqual([
      ['/stimmen/ay/', true],
      ['/stimmen/ay/seite-2/', false],
    ]);
  });

  test('counts kinds of speech that there are, and topics', () => {
    const ay = voice('ay');
    const [list] = voiceListPages(ay);
    if (!list) throw new Error('no page');
    const page = voicePage(town, ay, list, addresses);
    expect(page.kinds).toEqual([
      { kind: 'direct', count: 1 },
      { kind: 'reported', count: 1 },
    ]);
    expect(page.about?.topics.lanes.map(({ topic, count }) => [topic.name, count])).toEqual([
      ['Stadtbahn', 2],
    ]);
    expect(page.years.map(({ year }) => year)).toEqual(['2026', '2025']);
  });
});

test('a topic’s page has voices with what they say, the most quoted first', () => {
  const bahn = named(town.topics, 'bahn');
  const [list] = topicPages(bahn);
  if (!list) throw new Error('no page');
  const page = topicPage(town, bahn, list, addresses);
  expect(page.voices.map(({ voice: { name }, quotes }) => [name, quotes.length])).toEqual([
    ['Cem Ay', 2],
    ['Anna Berg', 1],
    ['Stadtrat', 1],
  ]);
  expect(page.count).toEqual({ quotes: 4, voices: 3, articles: 2 });
});

describe('lists', () => {
  test('of articles lead to their years', () => {
    const [list] = articleListPages(town);
    if (!list) throw new Error('no page');
    const page = articlesPage(town, list, addresses);
    expect(page.index.map(({ path }) => path)).toEqual([
      '/artikel/#jahr-2026',
      '/artikel/#jahr-2025',
      '/artikel/#jahr-2024',
    ]);
    expect(page.years.map(({ articles }) => articles.length)).toEqual([1, 1, 1]);
  });

  test('of voices have an alphabet where they are long', () => {
    const voices = Array.from({ length: 30 }, (_, index) => ({
      id: `v${index}`,
      name: `${String.fromCharCode(65 + (index % 8))}${index}`,
    }));
    const archive = archiveOf({ articles: [], voices });
    const [list] = voicesListPages(archive);
    if (!list) throw new Error('no page');
    const page = voicesPage(archive, list, addresses);
    expect(page.index).toHaveLength(8);
    expect(page.letters.map(({ anchor }) => anchor)[1]).toBe('buchstabe-b');
    const [few] = voicesListPages(town);
    if (!few) throw new Error('no page');
    expect(voicesPage(town, few, addresses).letters).toEqual([]);
  });

  test('of topics count who speaks on what, each count with its way', () => {
    const { rows } = topicsPage(town, addresses).matrix;
    expect(rows[0]?.cells).toContainEqual({ count: 2, path: '/themen/bahn/#stimme-ay' });
  });
});

test('front and search page name those with most quotes, none without', () => {
  const front = frontPage(town, addresses);
  expect(front.lead?.headline).toBe('Überschrift von bahn');
  expect(front.articles).toHaveLength(2);
  expect(front.voices.map(({ name }) => name)).not.toContain('Stumme Stimme');
  const { voices, kinds } = searchPage(town, addresses).overview;
  expect(voices.most).toEqual(front.voices);
  expect(kinds.map(({ kind }) => kind)).toEqual(['direct', 'reported']);
});
