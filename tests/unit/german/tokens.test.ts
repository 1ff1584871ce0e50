import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokens } from '../../../src/german/tokens.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:(?:[-‑'’]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

const sign = fc.oneof(
  fc.constantFrom(..."aÄß1²½ .,:-‑'’–„“\u0301\u00ad日𝟙𐐨😀"),
  fc.constantFrom('\ud83d', '\ude00'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);

test('words are what a regular expression finds', () => {
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const text = signs.join('');
      expect(tokens(text)).toEqual(
        [...text.matchAll(WORD)].map((match) => ({
          text: match[0],
          start: match.index,
          end: match.index + match[0].length,
        })),
      );
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['Merkel sagte, 1.000,50 Euro seien’s.', ['Merkel', 'sagte', '1.000,50', 'Euro', 'seien’s']],
  [
    'Innen- und Außen-Minister, z.B. um 10:30',
    ['Innen', 'und', 'Außen-Minister', 'z', 'B', 'um', '10:30'],
  ],
])('the words of „%s“', (text, words) => {
  expect(tokens(text).map((token) => token.text)).toEqual(words);
});
