import { expect, test } from 'vitest';
import { markWords } from '../../../src/search/query/marks.ts';

const marked = (text: string, keys: string[], phrases: string[] = []) =>
  markWords(text, { keys, phrases })
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Der Friedensplan liegt vor.', ['plan'], 'Der [Friedensplan] liegt vor.'],
  ['Die Verträge gelten.', ['vertrag'], 'Die [Verträge] gelten.'],
  ['Die Häuser stehen.', ['haus'], 'Die [Häuser] stehen.'],
  ['Neue Straßenbahnen fahren.', ['strassenbahn'], 'Neue [Straßenbahnen] fahren.'],
  ['Nach Beratung im Stadtrat.', ['rat'], 'Nach Beratung im [Stadtrat].'],
  ['Ein Plan, ein Planer.', [], 'Ein Plan, ein Planer.'],
  ['<b>Plan</b>', ['plan'], '<b>[Plan]</b>'],
])('%s', (text, keys, expected) => {
  expect(marked(text, keys)).toBe(expected);
});

test('a phrase is marked as one, and only where all of it stands', () => {
  expect(marked('Das war nie, nie wieder so.', [], ['nie wieder'])).toBe(
    'Das war nie, [nie wieder] so.',
  );
});
