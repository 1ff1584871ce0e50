import { describe, expect, test } from 'vitest';
import { joinArchive } from '../../../src/archive/join.ts';
import { readTree } from '../../../src/content/tree.ts';
import { pagefindRecords } from '../../../src/search/pagefind.ts';
import { archiveOf } from '../../archive.ts';

const { tree } = await readTree('tests/fixtures/sites/archive');
if (!tree) throw new Error('the fixture has errors');
const archive = joinArchive(tree);
const records = pagefindRecords(archive, (path) => `/archiv${path}`);
const record = (url: string) => records.find((one) => one.url === url);

describe('the standard Pagefind index', () => {
  test('has a record for each quote, topic and voice, in German', () => {
    const { quotes, topics, voices } = archive;
    expect(records.map(({ url }) => url)).toEqual([
      ...quotes.map(({ anchor }) => anchor),
      ...topics.map(({ path }) => path),
      ...[...voices]
        .sort((a, b) => b.quotes.length - a.quotes.length || (a.id < b.id ? -1 : 1))
        .map(({ path }) => path),
    ]);
    expect(new Set(records.map(({ language }) => language))).toEqual(new Set(['de']));
  });

  test('has filters, sorting and meta data as Pagefind means them', () => {
    expect(record('/artikel/2026-01-15-stadtbahn/#q1')).toMatchObject({
      filters: { Stimme: ['Otto Brandt'], Art: ['wörtlich'], Jahr: ['2026'], Thema: ['Stadtbahn'] },
      sort: { Datum: '2026-01-15' },
      meta: {
        title: 'Otto Brandt, wörtlich',
        voice: 'Otto Brandt',
        date: '2026-01-15',
        image: '/archiv/bilder/2026-01-15-stadtbahn/q1.png',
      },
    });
    expect(record('/themen/stadtbahn/')).toMatchObject({ filters: { Thema: ['Stadtbahn'] } });
    expect(record('/stimmen/otto-brandt/')).toMatchObject({ filters: { Stimme: ['Otto Brandt'] } });
  });

  test('names other voices behind their words', () => {
    expect(record('/artikel/2026-03-04-klimaplan/#q3')?.content).toContain(
      'nie wieder Hochwasser [Otto Brandt]',
    );
  });

  test('a site without pictures names none', () => {
    expect(pagefindRecords(archive, undefined).every(({ meta }) => !('image' in meta))).toBe(true);
  });

  test('in large archives, voices with few quotes have no record of their own', () => {
    const quotes = Array.from({ length: 5100 }, (_, at) => ({
      id: `q${String(at)}`,
      speaker: at < 4000 ? 'viel' : `s${String(at)}`,
      segments: ['Satz'],
    }));
    const large = archiveOf({
      articles: [{ id: 'a', text: quotes.map(() => 'Satz'), quotes }],
    });
    const voices = pagefindRecords(large, undefined).filter(({ url }) =>
      url.startsWith('/stimmen/'),
    );
    expect(voices.length).toBe(510);
    expect(voices[0]?.url).toBe('/stimmen/viel/');
  });
});
