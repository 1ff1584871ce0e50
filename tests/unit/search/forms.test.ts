/** Words that are spelt alike and are not the same, and words that are the same and not spelt alike. */
import { expect, test } from 'vitest';
import type { KnownWord } from '../../../src/search/lexicon/vocabulary.ts';
import { divideByVocabulary } from '../../../src/search/query/divide.ts';
import { markWords } from '../../../src/search/query/marks.ts';
import { search } from '../../../src/search/query/search.ts';
import { archiveOf } from '../../archive.ts';
import { indexInMemory } from '../../search-index.ts';

const TEXTS = [
  'Die Minister trafen sich in München',
  'Jetzt treffen wir eine Entscheidung',
  'Das Treffen ist vorbei',
  'Die Forderung steht',
  'Die Förderung endet',
  'Sie fordern mehr',
  'Sie fördern mehr',
  'Der Plan ginge zu weit',
  'Die Innen- und Außenminister schweigen',
  'Die Themen sind gesetzt',
  'Das Außenministerium prüft',
];
const VOICES = ['Das Außenministerium', 'Der Rat für Entscheidung'];
const archive = archiveOf({
  articles: [
    {
      id: 'a',
      text: TEXTS,
      quotes: TEXTS.map((text, at) => ({
        id: `q${at}`,
        speaker: VOICES[at] ?? 'Rutte',
        segments: [text],
      })),
    },
  ],
});
const sources = await (await indexInMemory(archive)).reader.sources();

/** The found texts in order, what is marked in brackets. */
async function found(typed: string): Promise<string[]> {
  const { quotes, marks } = await search(typed, sources);
  return quotes.map((row) =>
    markWords(TEXTS[row] ?? '', marks)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join(''),
  );
}

const TRAFEN = 'Die Minister [trafen] sich in München';

test.each([
  ['trafen', [TRAFEN, 'Jetzt [treffen] wir eine Entscheidung']],
  ['treffen', ['Jetzt [treffen] wir eine Entscheidung', 'Das [Treffen] ist vorbei', TRAFEN]],
  ['traf', ['Jetzt [treffen] wir eine Entscheidung', 'Das [Treffen] ist vorbei', TRAFEN]],
  ['Forderung', ['Die [Forderung] steht']],
  ['forderung', ['Die [Forderung] steht']],
  ['Förderung', ['Die [Förderung] endet']],
  ['Foerderung', ['Die [Förderung] endet']],
  ['fordern', ['Sie [fordern] mehr']],
  ['foerdern', ['Sie [fördern] mehr']],
  ['Munchen', ['Die Minister trafen sich in [München]']],
  ['gehen', ['Der Plan [ginge] zu weit']],
  ['Innenminister', ['Die [Innen- und Außenminister] schweigen']],
  ['Außenminister', ['Die Innen- und [Außenminister] schweigen']],
  ['Thema', ['Die [Themen] sind gesetzt']],
])('%s', async (typed, expected) => {
  expect(await found(typed)).toEqual(expected);
});

test.each([
  ['Außenministerium', 'Das Außenministerium', true],
  ['Entscheidung', 'Der Rat für Entscheidung', false],
  ['Rat', 'Der Rat für Entscheidung', true],
  ['Rutte', 'Rutte', true],
])('%s offers %s, and before the quotes: %s', async (typed, voice, first) => {
  const { voices, named } = await search(typed, sources);
  expect(voices.map(({ name }) => name)).toEqual([voice]);
  expect(named).toBe(first);
});

test('of two words that no voice has together, a common noun offers none', async () => {
  const { voices } = await search('Rutte Entscheidung', sources);
  expect(voices.map(({ name }) => name)).toEqual(['Rutte']);
});

test('an abbreviation is no part of a compound', () => {
  const vocabulary: KnownWord[] = [
    ['Frieden', 1],
    ['Plan', 1],
    ['SPLA', 1],
  ];
  expect(divideByVocabulary('Friedensplan', vocabulary)).toEqual(['Frieden', 'Plan']);
});

test('a compound that everyone uses is no name, though a voice is called by it', async () => {
  expect(await found('Außenministerium')).toEqual(['Das [Außenministerium] prüft']);
});

/** The texts of a small archive that a query finds, best first. */
async function foundIn(texts: string[], typed: string): Promise<string[]> {
  const quotes = texts.map((text, at) => ({ id: `q${at}`, speaker: 'Rutte', segments: [text] }));
  const small = archiveOf({ articles: [{ id: 'a', text: texts, quotes }] });
  const { reader } = await indexInMemory(small);
  const { quotes: rows } = await search(typed, await reader.sources());
  return rows.map((row) => texts[row] ?? '');
}

test('an adjective before a noun may be typed with a capital', async () => {
  const texts = ['Die Große ist gegangen', 'Wir wollen eine große Koalition'];
  expect(await foundIn(texts, 'Große Koalition')).toEqual([texts[1]]);
});

test('where words are left out, a quote with the rarer of them comes first', async () => {
  const texts = ['Der Vertrag hält', 'Der Vertrag bleibt', 'Der Vertrag endet', 'Das Wetter dreht'];
  expect((await foundIn(texts, 'Vertrag Wetter'))[0]).toBe(texts[3]);
});
