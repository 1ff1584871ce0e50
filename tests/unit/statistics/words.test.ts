import { describe, expect, test } from 'vitest';
import { counted, germanNumber, percent, shareSentence } from '../../../src/statistics/counts.ts';
import { germanDate } from '../../../src/lists/dates.ts';
import { readingMinutes } from '../../../src/statistics/reading-time.ts';

describe('dates in German', () => {
  test.each([
    ['2025-12-03', '3. Dezember 2025'],
    ['2024-02-29', '29. Februar 2024'],
    ['2025-11', 'November 2025'],
    ['2025-11-24/2025-11-30', '24. bis 30. November 2025'],
    ['2025-11-24/2025-12-03', '24. November bis 3. Dezember 2025'],
    ['2025-12-30/2026-01-02', '30. Dezember 2025 bis 2. Januar 2026'],
    ['2025-03/2025-05', 'März bis Mai 2025'],
    ['2024-12/2025-01', 'Dezember 2024 bis Januar 2025'],
  ])('%s is %s', (date, words) => {
    expect(germanDate(date)).toBe(words);
  });
});

describe('numbers in German', () => {
  test.each([
    [0, '0'],
    [850, '850'],
    [2064, '2064'],
    [42300, '42\u202f300'],
    [1234567, '1\u202f234\u202f567'],
  ])('%d is %s', (value, words) => {
    expect(germanNumber(value)).toBe(words);
  });

  test.each([
    [0, 'keine Zitate'],
    [1, '1\u00a0Zitat'],
    [23, '23\u00a0Zitate'],
  ])('%d quotes are %s', (value, words) => {
    expect(counted(value, 'quote')).toBe(words);
  });

  test.each([
    [0, '0\u00a0%'],
    [0.004, 'weniger als 1\u00a0%'],
    [0.005, '1\u00a0%'],
    [0.412, '41\u00a0%'],
    [1, '100\u00a0%'],
  ])('a share of %d is %s', (share, words) => {
    expect(percent(share)).toBe(words);
  });
});

test.each([
  [
    'Mark Rutte',
    0.41,
    0.12,
    'Auf Mark Rutte entfallen 41\u00a0% des Textes, davon 12\u00a0% wörtlich.',
  ],
  ['CDU-Landeschefs', 0.16, 0, 'Auf CDU-Landeschefs entfallen 16\u00a0% des Textes.'],
  ['Rat', 0.012, 0, 'Auf Rat entfällt 1\u00a0% des Textes.'],
  ['Rat', 0.001, 1, 'Auf Rat entfällt weniger als 1\u00a0% des Textes, davon 100\u00a0% wörtlich.'],
])('the share of %s in words leaves out what is nothing', (voice, share, verbatim, words) => {
  expect(shareSentence({ voice, share, verbatim })).toBe(words);
});

describe('reading time', () => {
  test('is a minute at least', () => {
    expect(readingMinutes('')).toBe(1);
    expect(readingMinutes('Ein Satz.')).toBe(1);
  });

  test('counts words, not dashes', () => {
    expect(readingMinutes('Wort – '.repeat(440))).toBe(2);
  });
});
