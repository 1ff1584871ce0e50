import { describe, expect, test } from 'vitest';
import { checkArticleFile } from '../../../src/content/article/article-file.ts';
import { Register } from '../../../src/content/references/register.ts';
import { dayIn } from '../../../src/content/days.ts';
import type { ArticleEntry, Tree } from '../../../src/content/entries.ts';
import { publicationSchema } from '../../../src/schemas/publication.ts';
import { joinArchive } from '../../../src/archive/join.ts';
import { voiceShares } from '../../../src/statistics/ranges.ts';

const registerOf = (...ids: string[]): Register =>
  new Register(ids.map((id) => ({ id, names: [] })));

function articleEntry(id: string, keys: string, body: string): ArticleEntry {
  const bytes = new TextEncoder().encode(
    `---\nheadline: Probe\ndescription: Probe\n${keys}\n---\n${body}\n`,
  );
  const { entry } = checkArticleFile({ id, shown: `${id}.md` }, bytes, {
    known: { speakers: registerOf('ada', 'ben'), topics: registerOf('plan', 'geld') },
    namesOf: (speaker) => [speaker],
    base: '/',
    calendar: { now: new Date('2026-01-01T00:00:00Z'), timeZone: 'Europe/Berlin' },
  });
  if (!entry) throw new Error('no entry');
  return entry;
}

function treeOf(articles: ArticleEntry[]): Tree {
  const lists = { alternateName: [], sameAs: [], formerIds: [] };
  const speaker = (id: string, name: string): Tree['speakers'][number] => ({
    id,
    data: { name, type: 'Person', ...lists },
    html: '',
  });
  const topic = (id: string, name: string): Tree['topics'][number] => ({
    id,
    data: { name, ...lists },
    html: '',
  });
  return {
    publication: publicationSchema.parse({}),
    articles,
    speakers: [speaker('ben', 'Zoë 10'), speaker('ada', 'Äda')],
    topics: [topic('plan', 'Plan'), topic('geld', 'Geld')],
    pages: [],
  };
}

const QUOTES = `quotes:
  - { id: zwei, speaker: ben, speech: reported, text: Ben will, topics: [plan, plan] }
  - { id: eins, speaker: ada, speech: reported, text: Ada will, topics: [geld] }`;

describe('the joined archive', () => {
  test('has days of a time zone, in summer and winter', () => {
    expect(dayIn('Europe/Berlin', '2025-12-31T22:59:59Z')).toBe('2025-12-31');
    expect(dayIn('Europe/Berlin', '2025-12-31T23:00:00Z')).toBe('2026-01-01');
    expect(dayIn('Europe/Berlin', '2025-06-30T22:00:00Z')).toBe('2025-07-01');
    expect(dayIn('Europe/Berlin', '2025-07-01T00:30+03:00')).toBe('2025-06-30');
    expect(dayIn('Europe/Berlin', '2025-07-01')).toBe('2025-07-01');
    expect(dayIn('America/New_York', '2025-12-31T23:00:00Z')).toBe('2025-12-31');
    expect(dayIn('America/New_York', '2025-07-01')).toBe('2025-07-01');
  });

  test('has the newest article first: by day, by instant within it, by id', () => {
    const dates = {
      a: '2025-03-03T23:30:00+01:00',
      b: '2025-03-04',
      c: '2025-03-04T00:30:00+01:00',
      d: '2025-03-03T23:30:00Z',
      e: '2025-03-04T10:00:00+01:00',
      f: '2025-03-04',
    };
    const articles = Object.entries(dates).map(([id, date]) =>
      articleEntry(id, `datePublished: ${date}`, 'Text.'),
    );
    const archive = joinArchive(treeOf(articles));
    expect(archive.articles.map(({ id }) => id)).toEqual(['e', 'b', 'f', 'c', 'd', 'a']);
    expect(archive.articles.map(({ earlier }) => earlier?.id)).toEqual([
      ...['b', 'f', 'c', 'd', 'a'],
      undefined,
    ]);
    expect(archive.articles.map(({ later }) => later?.id)).toEqual([
      undefined,
      ...['e', 'b', 'f', 'c', 'd'],
    ]);
    const days = archive.articles.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('has quotes in the order of the text, each once with each of its topics', () => {
    const body = 'Ada will Geld. Ben will den Plan.';
    const archive = joinArchive(
      treeOf([articleEntry('x', `datePublished: 2025-03-04\n${QUOTES}`, body)]),
    );
    expect(archive.quotes.map(({ key, number }) => `${key} ${number}`)).toEqual([
      'x/eins 1',
      'x/zwei 2',
    ]);
    expect(archive.topics.map(({ id, quotes }) => [id, quotes.length])).toEqual([
      ['geld', 1],
      ['plan', 1],
    ]);
    expect(archive.articles[0]?.topics.map(({ id }) => id)).toEqual(['geld', 'plan']);
    expect(archive.voices.map(({ name }) => name)).toEqual(['Äda', 'Zoë 10']);
  });

  test('has words in quotation marks by their place, a soft hyphen among them or not', () => {
    const quotes = `quotes:
  - { id: plan, speaker: ada, speech: indirect, text: Der „Friedensplan“ sei gut }`;
    const archive = joinArchive(
      treeOf([
        articleEntry(
          'x',
          `datePublished: 2025-03-04\n${quotes}`,
          'Der „Frie\u00addensplan“ sei gut, sagte Ada.',
        ),
      ]),
    );
    const [article] = archive.articles;
    expect(archive.quotes[0]?.verbatim).toEqual(['Friedensplan']);
    // 13 of the 27 units of „Der „Frie­densplan“ sei gut“.
    expect(article && voiceShares(article)[0]?.verbatim).toBeCloseTo(13 / 27);
  });

  test('tells what each block is', () => {
    const body = '## Kopf\n\nText.\n\n- Punkt\n\n> Zitat\n\n    Code\n\n---\n\n1. Punkt\n2. Punkt';
    const archive = joinArchive(treeOf([articleEntry('x', 'datePublished: 2025-03-04', body)]));
    expect(archive.articles[0]?.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'blockquote',
      'code',
      'rule',
      'list',
    ]);
  });
});
