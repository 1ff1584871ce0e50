import { expect, test } from 'vitest';
import { hasPhrase, LONGEST_QUERY, parseQuery } from '../../../src/search/query/parse.ts';

/** `[…]` stands for a phrase. */
const shown = (typed: string): string =>
  parseQuery(typed)
    .map((term) => (term.kind === 'phrase' ? `[${term.text}]` : term.text))
    .join(' ');

test.each([
  ['Plan', 'Plan'],
  ['  Plan   Ukraine ', 'Plan Ukraine'],
  ['„nie wieder“ Russland', '[nie wieder] Russland'],
  ['"nie wieder" Russland', '[nie wieder] Russland'],
  ['“nie wieder”', '[nie wieder]'],
  ['»nie wieder«', '[nie wieder]'],
  ['«nie wieder»', '[nie wieder]'],
  ['›nie wieder‹', '[nie wieder]'],
  ['‚nie wieder‘ Krieg', '[nie wieder] Krieg'],
  ['„nie wieder', '[nie wieder]'],
  ['Krieg „nie wieder.“', 'Krieg [nie wieder]'],
  ['„Geht’s noch?“', '[Geht’s noch]'],
  ['„a“ „b c“', '[a] [b c]'],
  ['„“', ''],
  ['„ … “', ''],
  ['Nato-Beitritt', 'Nato-Beitritt'],
  ['C++ & <b>', 'C b'],
  ['<b>x</b>', 'b x'],
  ['Plan plan Plan', 'Plan plan'],
  ['„a b“ „a b“', '[a b]'],
  ['', ''],
])('%j means %j', (typed, meant) => {
  expect(shown(typed)).toBe(meant);
});

test('a query as long as a book is cut', () => {
  const words = Array.from({ length: 10_000 }, (_, number) => String(number)).join(' ');
  expect(parseQuery(words).length).toBeLessThanOrEqual(LONGEST_QUERY / 2);
});

test.each([
  ['Das war nie wieder so.', 'nie wieder', true],
  ['Das war NIE  wieder so.', 'nie wieder', true],
  ['Das war „nie“ wieder so.', 'nie wieder', true],
  ['Das war nie, wieder so.', 'nie wieder', false],
  ['Das kann nie wiederkehren.', 'nie wieder', false],
  ['Der 28-Punkte-Plan steht.', 'Plan steht', false],
  ['Es ist daß so.', 'dass so', false],
  ['Geht’s noch?', "geht's noch", true],
])('%j has %j: %s', (text, phrase, expected) => {
  expect(hasPhrase(text, phrase)).toBe(expected);
});
