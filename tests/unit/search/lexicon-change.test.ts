/**
 * A lexicon that is made of the last one and what has changed is the one that is made of the whole archive. The words
 * have all that the index knows of: parts that are split off, strong verbs, compounds, halves of them, names, synonyms.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/model.ts';
import { germanAffixes } from '../../../src/german/affixes.ts';
import { buildLexicon, type FoundBefore } from '../../../src/search/lexicon/build.ts';
import type { LexiconState } from '../../../src/search/lexicon/state.ts';
import { archiveOf } from '../../archive.ts';

const dictionary = await germanAffixes();

const WORDS = `
  lehnt lehnte ab vor auf stellte stellt ging gehen geht ginge schlug schlagen vorschlagen Vorschlag schlüge sprach
  Suche suchen sucht Alter alt älter größte groß Kräfte Kraft Wasserkraft Außenminister Innen- und Außenpolitik
  Außenministertreffen Treffen Haushaltsnotlage Haushaltsnotlagen Bundesnetzagentur Bundesnetzagenturen Kanzlerin
  Kanzler Wähler Wahl Nato UNO UN Vereinte-Nationen EU Krankenhaus Klinik Brüssel Bruessel Ahmadinedschad Chamenei
  Khamenei Lindenau Goldberg Goldbergs Merkel Merkels Weinberg die der in aus im neue neuen Herr Frau Eva nicht ist
  war hat, wird. sei: 2.300 1,5 CO2 café Cafés Straße Strasse SPD-Chef Chef wir ich
`
  .trim()
  .split(/\s+/);

const TERMS = ['Vereinten Nationen', 'die Europäische Union', 'Internationale Atomenergiebehörde'];

const word = fc.constantFrom(...WORDS);
const words = fc
  .array(fc.oneof({ arbitrary: word, weight: 40 }, fc.constantFrom(...TERMS)), {
    minLength: 2,
    maxLength: 9,
  })
  .map((all) => all.join(' '));

interface Text {
  headline: string;
  description: string;
  rest: string;
  quotes: { text: string; inner: string }[];
}
const quote = fc.record({ text: words, inner: words });
/** Sizes that stay, so that only texts change. */
const QUOTES = [2, 3, 1, 0, 2, 2];
const texts = fc.tuple(
  ...QUOTES.map((count) =>
    fc.record({
      headline: words,
      description: words,
      rest: words,
      quotes: fc.array(quote, { minLength: count, maxLength: count }),
    }),
  ),
);
const edit = fc.record({
  article: fc.nat(QUOTES.length - 1),
  place: fc.constantFrom('headline', 'description', 'rest', 'text', 'inner'),
  quote: fc.nat(2),
  words,
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

test('of an archive with a few other texts it is the same as one that is made anew', () => {
  let [changed, all] = [0, 0];
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      (first, rounds) => {
        const before = remembering();
        let now: Text[] = first;
        before.lexicon = buildLexicon(archiveFor(now), dictionary, before).lexicon;
        for (const edits of rounds) {
          now = edits.reduce(edited, now);
          const archive = archiveFor(now);
          const { lexicon, isWhole } = buildLexicon(archive, dictionary, before);
          expect(rowsOf(lexicon)).toEqual(rowsOf(buildLexicon(archive, dictionary).lexicon));
          before.lexicon = lexicon;
          all += 1;
          if (!isWhole) changed += 1;
        }
      },
    ),
    { numRuns: 60, seed: 7 },
  );
  expect(changed).toBeGreaterThan(all / 3);
});

test.each([
  ['a form of a verb that nobody uses any more', 'er hat', 'er war', 'wir haben'],
  ['a form of a verb that was not used before', 'er war', 'er hat', 'wir haben'],
  ['a term that is said in one word only', 'Vereinten Nationen', 'wir', 'Vereinte-Nationen'],
  ['a term that is said in several words', 'wir', 'Vereinten Nationen', 'Vereinte-Nationen'],
  ['a spelling that is left', 'ginge', 'gehen', 'ginge'],
])('%s', (_, before, after, other) => {
  const lexiconOf = (text: string, last?: FoundBefore) => {
    const texts = [text, other].map((one) => ({
      headline: 'Nato',
      description: 'Treffen',
      rest: 'der',
      quotes: [{ text: one, inner: 'nicht' }],
    }));
    return buildLexicon(archiveFor(texts), dictionary, last).lexicon;
  };
  const last = remembering();
  last.lexicon = lexiconOf(before, last);
  expect(rowsOf(lexiconOf(after, last))).toEqual(rowsOf(lexiconOf(after)));
});

test('it is made anew where a voice, a topic or the number of quotes is another', () => {
  const text: Text = { headline: 'Nato', description: 'Treffen', rest: 'der', quotes: [] };
  const plain = archiveFor([text]);
  const before = { ...remembering(), lexicon: buildLexicon(plain, dictionary).lexicon };
  const renamed = archiveFor([text]);
  const [voice] = renamed.voices;
  if (voice) voice.name = 'Eva Weinberg';
  const quoted = archiveFor([{ ...text, quotes: [{ text: 'ist', inner: 'war' }] }]);
  for (const archive of [renamed, quoted])
    expect(buildLexicon(archive, dictionary, before)).toEqual({
      ...buildLexicon(archive, dictionary),
      isWhole: true,
    });
  expect(buildLexicon(plain, dictionary, before).lexicon.rows).toBe(before.lexicon.rows);
});

function remembering(): FoundBefore & { lexicon?: LexiconState } {
  return { analyses: new Map(), nouns: new Map(), others: new Map() };
}

function rowsOf({ rows }: LexiconState): string[] {
  return rows.map(({ json, word: listed }) => `${json} ${JSON.stringify(listed)}`);
}

function edited(all: Text[], { article, place, quote: at, words: text }: Edit): Text[] {
  return all.map((one, number) => {
    if (number !== article) return one;
    if (place !== 'text' && place !== 'inner') return { ...one, [place]: text };
    const quotes = one.quotes.map((old, nth) => (nth === at ? { ...old, [place]: text } : old));
    return { ...one, quotes };
  });
}

/** The first voice says the quotes; within each the other says some words. */
function archiveFor(all: readonly Text[]): Archive {
  const archive = archiveOf({
    voices: [
      { id: 'eva', name: 'Eva Goldberg', alternateName: ['Goldberg'] },
      { id: 'uno', name: 'Vereinte Nationen', alternateName: ['UNO'], type: 'Organization' },
    ],
    topics: [{ id: 'nato', name: 'Nato', alternateName: ['Nordatlantikpakt'] }],
    articles: all.map(({ headline, description, rest, quotes }, number) => ({
      id: `a${String(number)}`,
      headline,
      description,
      topics: number % 2 === 0 ? ['nato'] : [],
      text: [...quotes.map(({ text, inner }) => `${text} ${inner}`), rest],
      quotes: quotes.map(({ text, inner }, at) => ({
        id: `q${String(at)}`,
        speaker: 'eva',
        segments: [`${text} ${inner}`],
      })),
    })),
  });
  const other = archive.voices.find(({ id }) => id === 'uno');
  for (const [number, { quotes }] of archive.articles.entries())
    for (const [at, one] of quotes.entries()) {
      const { text = '', inner = '' } = all[Number(one.article.id.slice(1))]?.quotes[at] ?? {};
      one.parts = [
        { text: `${text} `, verbatim: false, voice: undefined },
        { text: inner, verbatim: true, voice: number % 2 === 0 ? other : undefined },
      ];
    }
  return archive;
}
