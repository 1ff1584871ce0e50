import { describe, expect, test } from 'vitest';
import { fragmentOf, keysIn } from '../../../src/collection/address.ts';
import {
  MOST,
  parseList,
  withoutQuote,
  withQuote,
  writeList,
  type Collection,
} from '../../../src/collection/list.ts';
import { LONGEST_NOTE, moved, putBack, withNote } from '../../../src/collection/ordering.ts';
import { PATHS } from '../../../src/paths.ts';

const list: Collection = ['a/x', 'a/y', 'b/x'].map((key) => ({ key, note: '' }));
const keys = (some: Collection) => some.map(({ key }) => key);

describe('a list', () => {
  test('has each quote once, and no more than a page shows', () => {
    expect(keys(withQuote(list, 'c/z'))).toEqual(['a/x', 'a/y', 'b/x', 'c/z']);
    expect(withQuote(list, 'a/y')).toBe(list);
    const full = Array.from({ length: MOST }, (_, at) => ({ key: `a/q${String(at)}`, note: '' }));
    expect(withQuote(full, 'b/x')).toBe(full);
  });

  test.each([
    ['a/x', 1, 'a/y a/x b/x'],
    ['b/x', -1, 'a/x b/x a/y'],
    ['a/x', -1, 'a/x a/y b/x'],
    ['b/x', 1, 'a/x a/y b/x'],
    ['c/z', 1, 'a/x a/y b/x'],
  ])('moved %s by %i', (key, by, expected) => {
    expect(keys(moved(list, key, by)).join(' ')).toBe(expected);
  });

  test('takes back what was removed, with its note, where it stood', () => {
    const noted = withNote(list, 'a/y', 'Prüfen');
    const [, kept] = noted;
    if (!kept) throw new Error('no quote');
    expect(putBack(withoutQuote(noted, 'a/y'), kept, 1)).toEqual(noted);
  });

  test('has notes that end', () => {
    expect(withNote(list, 'a/x', 'x'.repeat(9999))[0]?.note).toHaveLength(LONGEST_NOTE);
  });

  test('is read back as it was written', () => {
    const noted = withNote(list, 'a/x', '„Zeile\n<b>“');
    expect(parseList(writeList(noted))).toEqual(noted);
  });

  test.each(['', '{', 'null', '{}', '[1]', '[{"key":"a/x"}]', '[{"key":"a/../x","note":""}]'])(
    'is not read from %s',
    (text) => {
      expect(parseList(text)).toBeUndefined();
    },
  );
});

describe('its address', () => {
  test('says an article once for quotes that follow each other', () => {
    const mixed = ['a/x', 'a/y', 'b/x', 'a/z'];
    expect(fragmentOf(mixed)).toBe('#a/x,y;b/x;a/z');
    expect(keysIn('#a/x,y;b/x;a/z')).toEqual(mixed);
    expect(keysIn(fragmentOf([]))).toEqual([]);
  });

  test('is read where a program has escaped it, each quote once', () => {
    expect(keysIn('#a/x%2Cy%3Bb/x;a/x')).toEqual(['a/x', 'a/y', 'b/x']);
  });

  test.each(['#inhalt', '#a/', '#a/x;', '#A/x', '#a/<b>', '#a/x/y'])('does not read %s', (text) => {
    expect(keysIn(text)).toBeUndefined();
  });

  test('is known by its end to the links that put a quote aside', () => {
    expect(PATHS.collection).toMatch(/\/merkliste\/$/);
  });
});
