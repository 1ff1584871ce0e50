import { describe, expect, test } from 'vitest';
import { LONGEST_QUERY, parseQuery } from '../../../src/search/query/parse.ts';

/** `[…]` stands for a phrase, `-` before what is excluded, `|` between alternatives, `*` behind a beginning. */
const shown = (typed: string): string =>
  parseQuery(typed)
    .clauses.map(({ terms, excluded }) => {
      const words = terms.map(({ kind, text }) =>
        kind === 'phrase' ? `[${text}]` : kind === 'beginning' ? `${text}*` : text,
      );
      return (excluded ? '-' : '') + words.join('|');
    })
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

describe('operators', () => {
  test.each([
    ['Merkel -CDU', 'Merkel -CDU'],
    ['-CDU Merkel', '-CDU Merkel'],
    ['Merkel −„große Koalition“', 'Merkel -[große Koalition]'],
    ['Merkel NICHT CDU', 'Merkel -CDU'],
    ['Koch-Mehrin', 'Koch-Mehrin'],
    ['Merkel - CDU', 'Merkel CDU'],
    ['Merkel ODER Steinbrück', 'Merkel|Steinbrück'],
    ['Merkel OR Steinbrück Steuern', 'Merkel|Steinbrück Steuern'],
    ['Merkel | „nie wieder“', 'Merkel|[nie wieder]'],
    ['ODER Merkel', 'ODER Merkel'],
    ['Merkel ODER', 'Merkel'],
    ['Merkel UND CDU', 'Merkel CDU'],
    ['ENTWEDER ODER NICHT', 'ENTWEDER ODER NICHT'],
    ['Friedens*', 'Friedens*'],
    ['Friedens* -Konferenz*', 'Friedens* -Konferenz*'],
    ['„Merkel -CDU“', '[Merkel -CDU]'],
  ])('%j means %j', (typed, meant) => {
    expect(shown(typed)).toBe(meant);
  });

  test.each([
    ['+Merkel', ['+']],
    ['stimme:Merkel', [':']],
    ['Merkel~2 Plan^3', ['~', '^']],
    ['M?ller', ['?']],
    ['*plan', ['*']],
    ['A & B', ['&']],
    ['Was ist los? (Merkel), „a: b“ – 10:30 Uhr!', []],
  ])('in %j these signs mean nothing: %j', (typed, signs) => {
    expect(parseQuery(typed).signs).toEqual(signs);
  });
});

test('a query as long as a book is cut', () => {
  const words = Array.from({ length: 10_000 }, (_, number) => String(number)).join(' ');
  expect(parseQuery(words).clauses.length).toBeLessThanOrEqual(LONGEST_QUERY / 2);
});
