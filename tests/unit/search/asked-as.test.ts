/** Names and verbs typed otherwise than the archive has them: with an article, in the genitive, in two words. */
import { expect, test } from 'vitest';
import { search } from '../../../src/search/query/search.ts';
import { archiveOf } from '../../archive.ts';
import { indexInMemory } from '../../search-index.ts';

const QUOTES: [speaker: string, text: string][] = [
  ['Die Bundesregierung', 'Wir prüfen das Vorhaben'],
  ['Petra Merkel', 'Der Haushalt steht'],
  ['Rutte', 'Merkels Haushalt ist zu klein'],
  ['Rutte', 'Die Bundesregierung muss handeln'],
  ['Rutte', 'Der Vorsitzende trat gestern zurück'],
  ['Rutte', 'Sie ist zurückgetreten'],
  ['Rutte', 'Er lehnte das Angebot ab'],
  ['Rutte', 'Der Weg zurück ist weit'],
  ['Rutte', 'Er kommt aus Berlin'],
  ['Rutte', 'Wir werden damit auskommen'],
  ['Johannes Han', 'Das ist mein Ziel'],
  ['Rutte', 'Hans bleibt dabei'],
];
const archive = archiveOf({
  articles: [
    {
      id: 'a',
      text: QUOTES.map(([, text]) => text),
      quotes: QUOTES.map(([speaker, text], at) => ({ id: `q${at}`, speaker, segments: [text] })),
    },
  ],
});
const sources = await (await indexInMemory(archive)).reader.sources();

async function found(typed: string): Promise<string[]> {
  const { quotes } = await search(typed, sources);
  return quotes.map((row) => QUOTES[row]?.[1] ?? '');
}

test.each([
  // A voice of so few quotes is found by its name where that is typed as a name, with its article.
  ['Die Bundesregierung', ['Die Bundesregierung muss handeln', 'Wir prüfen das Vorhaben']],
  ['die bundesregierung', ['Die Bundesregierung muss handeln', 'Wir prüfen das Vorhaben']],
  ['Bundesregierung', ['Die Bundesregierung muss handeln']],
  ['Merkels', ['Der Haushalt steht', 'Merkels Haushalt ist zu klein']],
  ['Ruttes Bundesregierung', ['Die Bundesregierung muss handeln']],
  ['Hans', ['Hans bleibt dabei']],
  ['trat zurück', ['Sie ist zurückgetreten', 'Der Vorsitzende trat gestern zurück']],
  ['tritt zurück', ['Sie ist zurückgetreten', 'Der Vorsitzende trat gestern zurück']],
  ['Vorsitzende trat zurück', ['Der Vorsitzende trat gestern zurück']],
  ['lehnt ab', ['Er lehnte das Angebot ab']],
  ['kommt aus Berlin', ['Er kommt aus Berlin']],
  ['Weg zurück', ['Der Weg zurück ist weit']],
])('„%s“ finds what is asked for', async (typed, texts) => {
  expect(await found(typed)).toEqual(texts);
});

test('what a voice says is told apart from what is said about it, in the genitive too', async () => {
  const { own } = await search('Merkels', sources);
  expect([...(own ?? [])]).toEqual([1]);
});
