import { describe, expect, test } from 'vitest';
import { shorten, wholeCharacters } from '../../../src/german/shorten.ts';

describe('a text that is shortened', () => {
  test.each([
    ['stays where it fits', 'Der Plan ist fertig', 19, 'Der Plan ist fertig'],
    ['ends with a word', 'Der Plan ist fertig', 18, 'Der Plan ist …'],
    ['has no space doubled', 'Der Plan  ist fertig', 11, 'Der Plan …'],
    ['is cut within a long word', 'Friedensplanentwurf', 10, 'Friedensp…'],
    ['is cut within the word where the last space is early', 'Am Friedensplan', 12, 'Am Friedens…'],
    ['keeps whole characters', 'abcd😀efgh', 6, 'abcd…'],
  ])('%s', (_, text, length, shortened) => {
    expect(shorten(text, length)).toBe(shortened);
    expect(shortened.length).toBeLessThanOrEqual(length);
  });
});

test('half a character at either end is no part of a text', () => {
  expect(wholeCharacters('😀ab😀'.slice(1, -1))).toBe('ab');
  expect(wholeCharacters('ab😀')).toBe('ab😀');
});
