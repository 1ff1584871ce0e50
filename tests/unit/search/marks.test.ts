import { expect, test } from 'vitest';
import { cutPieces, markWords } from '../../../src/search/query/marks.ts';

const marked = (text: string, keys: string[], phrases: string[] = [], forms: string[] = []) =>
  markWords(text, { keys, forms, phrases, terms: [] })
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
  ['Die Innen- und Außenminister.', ['innenminister'], 'Die [Innen- und Außenminister].'],
  ['Die Innen- und Außenminister.', ['aussenminister'], 'Die Innen- und [Außenminister].'],
  ['Straßen-, Tunnel- und Brückenbau', ['tunnelbau'], 'Straßen-, [Tunnel- und Brückenbau]'],
  ['Innenstädte und Außenminister', ['innenminister'], 'Innenstädte und Außenminister'],
  ['Die UN und UN-Soldaten im Unfall', ['un'], 'Die [UN] und [UN-Soldaten] im Unfall'],
  ['Die US-Armee zog aus der Bundesrepublik', ['us'], 'Die [US-Armee] zog aus der Bundesrepublik'],
  ['Ratten im Rathaus, der Rat', ['rat'], 'Ratten im [Rathaus], der [Rat]'],
])('%s', (text, keys, expected) => {
  expect(marked(text, keys)).toBe(expected);
});

test('forms that do not look like their word are marked as such, and nothing that begins so', () => {
  expect(marked('Sie ging zum Gingko.', ['gehen'], [], ['ging'])).toBe('Sie [ging] zum Gingko.');
  expect(marked('Wer gehen will, gehört gehört.', ['gehen'])).toBe(
    'Wer [gehen] will, gehört gehört.',
  );
});

test('a phrase is marked as one, and only where all of it stands', () => {
  expect(marked('Das war nie, nie wieder so.', [], ['nie wieder'])).toBe(
    'Das war nie, [nie wieder] so.',
  );
});

test('what is verbatim is cut out of a text together with the marks in it', () => {
  const pieces = markWords('Der Plan sei „ein guter Plan“, sagte er.', {
    keys: ['plan'],
    forms: [],
    phrases: [],
    terms: [],
  });
  expect(cutPieces(pieces, [{ start: 14, end: 28 }])).toEqual([
    {
      inside: false,
      pieces: [
        { text: 'Der ', marked: false },
        { text: 'Plan', marked: true },
        { text: ' sei „', marked: false },
      ],
    },
    {
      inside: true,
      pieces: [
        { text: 'ein guter ', marked: false },
        { text: 'Plan', marked: true },
      ],
    },
    { inside: false, pieces: [{ text: '“, sagte er.', marked: false }] },
  ]);
});

test('a mark that runs into what is verbatim is divided there', () => {
  const pieces = markWords('das war „nie wieder“', {
    keys: [],
    forms: [],
    phrases: ['war nie'],
    terms: [],
  });
  const cut = cutPieces(pieces, [{ start: 9, end: 19 }]).flatMap(({ pieces: parts }) => parts);
  expect(cut.map(({ text, marked }) => (marked ? `[${text}]` : text))).toEqual([
    'das ',
    '[war „]',
    '[nie]',
    ' wieder',
    '“',
  ]);
});

test('a term of several words is marked in any inflection, its words alone are not', () => {
  const pieces = markWords('Die Vereinten Nationen und andere Nationen', {
    keys: ['un'],
    forms: [],
    phrases: [],
    terms: ['Vereinte Nationen'],
  });
  expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
    'Vereinten Nationen',
  ]);
});
