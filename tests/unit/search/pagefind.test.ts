import { describe, expect, test } from 'vitest';
import { joinArchive } from '../../../src/archive/join.ts';
import { readTree } from '../../../src/content/tree.ts';
import { pagefindRecords } from '../../../src/search/pagefind/records.ts';
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
      ...voices.map(({ path }) => path),
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

  test('a voice has a record only where that says more than the one of its quote', () => {
    const quote = (id: string, speaker: string) => ({ id, speaker, segments: ['Satz'] });
    const small = archiveOf({
      articles: [
        {
          id: 'a',
          text: ['Satz', 'Satz', 'Satz', 'Satz'],
          quotes: [
            quote('q1', 'oft'),
            quote('q2', 'oft'),
            quote('q3', 'einmal'),
            quote('q4', 'amt'),
          ],
        },
      ],
      voices: [{ id: 'amt', alternateName: ['Behörde'] }],
    });
    const urls = pagefindRecords(small, undefined).map(({ url }) => url);
    expect(urls.filter((url) => url.startsWith('/stimmen/'))).toEqual([
      '/stimmen/amt/',
      '/stimmen/oft/',
    ]);
    expect(urls.length).toBe(6);
  });
});
