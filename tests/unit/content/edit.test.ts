import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editedData, EditRefused, type FrontmatterEdit } from '../../../src/content/edit/edits.ts';
import { changeBetween } from '../../../src/content/edit/changes.ts';
import { editFrontmatter } from '../../../src/content/edit/frontmatter.ts';

const FOLDERS = ['tests/fixtures/edits', 'content/articles'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((name) => path.join(folder, name)),
).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const QUOTE = {
  id: 'neu',
  speaker: 'ben',
  speech: 'direct',
  text: 'Ja: „gern“ # doch',
  topics: ['a', 'b'],
};

const dataOf = (text: string): Record<string, unknown> =>
  parse(/^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '') as Record<string, unknown>;
const listOf = (text: string, key: string): unknown[] => (dataOf(text)[key] ?? []) as unknown[];

describe.each(files)('$file', ({ text }) => {
  test('is the same where a value is written that it has', () => {
    const { headline } = dataOf(text);
    const edited = editFrontmatter(text, [{ kind: 'set', path: ['headline'], value: headline }]);
    expect(edited).toBe(text);
  });

  test.each(['quotes', 'scareQuotes', 'events'])(
    'takes an item into %s at every place, and is as before once it is out again',
    (key) => {
      const value = key === 'scareQuotes' ? 'Ein: Wort' : QUOTE;
      const { length } = listOf(text, key);
      for (let at = 0; at <= length; at += 1) {
        const more = editFrontmatter(text, [{ kind: 'insert', path: [key, at], value }]);
        expect(listOf(more, key)[at]).toEqual(value);
        expect(listOf(more, key)).toHaveLength(length + 1);
        expect(editFrontmatter(more, [{ kind: 'remove', path: [key, at] }])).toBe(text);
      }
    },
  );

  test('changes the lines of the quote that it changes, and no others', () => {
    listOf(text, 'quotes').forEach((_, at) => {
      for (const [key, value] of [
        ['speech', 'anders'],
        ['text', 'Ganz anders'],
        ['topics', ['x']],
      ] as const) {
        const edited = editFrontmatter(text, [{ kind: 'set', path: ['quotes', at, key], value }]);
        const change = changeBetween(text, edited);
        expect(change).toBeDefined();
        const lines = text.slice(change?.from, change?.to).split('\n').length;
        expect(lines).toBeLessThanOrEqual(5);
      }
    });
  });

  test('is never changed but as was asked', () => {
    fc.assert(
      fc.property(fc.array(anyEdit(), { minLength: 1, maxLength: 6 }), (edits) => {
        let now = text;
        for (const edit of edits) {
          let wanted: unknown;
          try {
            wanted = editedData(dataOf(now), edit);
            now = editFrontmatter(now, [edit]);
          } catch (error) {
            if (!(error instanceof EditRefused)) throw error;
            continue;
          }
          expect(dataOf(now)).toEqual(wanted);
          expect(now.endsWith(text.slice(text.lastIndexOf('---')))).toBe(true);
        }
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});

function anyEdit(): fc.Arbitrary<FrontmatterEdit> {
  const words = fc.oneof(
    fc.constantFrom(
      'Ja: nein',
      '- so',
      '„mutig“',
      "it's",
      '# eins',
      '2025-01-01',
      'null',
      ' ',
      'a\nb',
      '*x*',
      '&y',
      '@z',
      '`',
      '{a}',
      '[b',
      'a, b',
      '"q"',
      'ä'.repeat(200),
    ),
    fc.string({ minLength: 1, maxLength: 20 }),
  );
  const index = fc.nat(4);
  const list = fc.constantFrom('quotes', 'scareQuotes', 'events', 'topics');
  const quote = fc.record(
    { id: words, speaker: words, speech: fc.constant('direct'), text: words },
    { requiredKeys: ['id', 'text'] },
  );
  return fc.oneof(
    fc.record({
      kind: fc.constant('set' as const),
      path: fc.constantFrom(
        ['headline'],
        ['description'],
        ['status'],
        ['source'],
        ['source', 'name'],
      ),
      value: words,
    }),
    fc.record({
      kind: fc.constant('set' as const),
      path: fc.tuple(
        fc.constant('quotes'),
        index,
        fc.constantFrom('text', 'speech', 'prefix', 'id'),
      ),
      value: words,
    }),
    fc.record({
      kind: fc.constant('set' as const),
      path: fc.tuple(fc.constant('quotes'), index, fc.constant('topics')),
      value: fc.array(words, { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      path: fc.tuple(list, index),
      value: fc.oneof(words, quote),
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      path: fc.tuple(fc.constant('quotes'), index, fc.constant('topics'), index),
      value: words,
    }),
    fc.record({
      kind: fc.constant('remove' as const),
      path: fc.oneof(
        fc.tuple(list, index),
        fc.tuple(
          fc.constant('quotes'),
          index,
          fc.constantFrom('topics', 'prefix', 'id', 'speaker'),
        ),
        fc.constantFrom(['quotes'], ['status'], ['description']),
      ),
    }),
  );
}

test('a file without frontmatter is left as it is', () => {
  expect(() => editFrontmatter('Nur Text', [{ kind: 'set', path: ['a'], value: 1 }])).toThrow(
    EditRefused,
  );
});

test('a passage in a block of several lines stays one', () => {
  const { text } = files.find(({ file }) => file.endsWith('odd.md')) ?? { text: '' };
  const edited = editFrontmatter(text, [
    { kind: 'set', path: ['quotes', 1, 'text'], value: 'Der Plan sei „klug“' },
  ]);
  expect(edited).toContain('  text: >-\n    Der Plan sei „klug“\n  topics:\n    - haushalt');
});
