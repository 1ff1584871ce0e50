import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { quotesCsv } from '../../../src/publish/quotes-csv.ts';
import { quotesJson } from '../../../src/publish/quotes-json.ts';
import { quotesFile } from '../../../src/publish/quotes-schema.ts';
import { csv } from '../../../src/publish/csv.ts';
import { readCsv } from '../../data-readers.ts';
import { ADDRESSES, ROOT, sampleArchive, written } from './sample.ts';

const archive = sampleArchive();
const data: unknown = JSON.parse(quotesJson(archive, ADDRESSES));

describe('zitate.json', () => {
  test('has the shape of its schema, and every quote in the order of the archive', () => {
    const { quotes } = quotesFile.parse(data);
    expect(quotes.map(({ id }) => id)).toEqual(archive.quotes.map(({ key }) => key));
    expect(quotes[0]?.article.id).toBe('werft');
  });

  test('a record holds exactly what the format says', () => {
    const { quotes } = quotesFile.parse(data);
    expect(quotes.find(({ id }) => id === 'hafen/marode')).toEqual({
      id: 'hafen/marode',
      url: `${ROOT}zitate/hafen/marode/`,
      text: 'Der Hafen sei „marode“',
      speech: 'indirect',
      verbatim: ['marode'],
      speaker: { id: 'hafenrat', name: 'Hafenrat', url: `${ROOT}stimmen/hafenrat/` },
      topics: [],
      article: {
        id: 'hafen',
        headline: 'Streit um den Hafen',
        url: `${ROOT}artikel/hafen/`,
        datePublished: '2025-07-01',
      },
      prefix: 'am Kai, „so bleiben wir dabei.“\n',
      suffix: ', hieß es. Man habe gewarnt,\nDer',
    });
  });

  test('the served JSON Schema accepts it and refuses what differs', () => {
    const served = JSON.parse(written(archive, 'zitate.schema.json')) as Record<string, unknown>;
    expect(served).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${ROOT}zitate.schema.json`,
    });
    const schema = z.fromJSONSchema(served);
    expect(schema.safeParse(data).success).toBe(true);
    expect(schema.safeParse({ quotes: [{ id: 'a/b' }] }).success).toBe(false);
    expect(schema.safeParse({ quotes: [], more: 1 }).success).toBe(false);
  });
});

describe('zitate.csv', () => {
  const file = quotesCsv(archive, ADDRESSES);

  test('has a byte order mark, a header, one row a quote and CR LF after each', () => {
    expect(file.startsWith('\uFEFF"id","url","text",')).toBe(true);
    expect(file.match(/\r\n/g)).toHaveLength(archive.quotes.length + 1);
    const [header, ...rows] = readCsv(file);
    expect(rows.map((row) => row[0])).toEqual(archive.quotes.map(({ key }) => key));
    for (const row of rows) expect(row).toHaveLength(header?.length ?? 0);
    expect(rows.find(([id]) => id === 'hafen/gut')?.[2]).toBe('Gut […] so bleiben wir dabei.');
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u200B=1',
    '\u202E=1',
    '＝1',
    'a;=cmd|calc!A0',
    'a";=1',
  ])('no formula: %j', (formula) => {
    const file = csv(['text'], [[formula]]);
    for (const separator of [',', ';', '\t']) {
      for (const cell of readCsv(file, separator).flat()) {
        expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝]/u);
      }
    }
  });

  test.each(['5,- Euro; so', 'a = b', 'Minus-Zeichen', '–', '"„a“", b', ''])(
    'other text stays as it is: %j',
    (text) => {
      expect(readCsv(csv(['text'], [[text]]))[1]).toEqual([text]);
    },
  );
});
