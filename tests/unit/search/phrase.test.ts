import { describe, expect, test } from 'vitest';
import { matchPhrase } from '../../../src/search/query/phrase.ts';
import { archiveOf } from '../../archive.ts';
import { indexInMemory } from '../../search-index.ts';

/** Which of the texts, each a quote, have the phrase. */
async function having(texts: string[], phrase: string): Promise<number[]> {
  const quotes = texts.map((text, at) => ({
    id: `q${String(at)}`,
    speaker: 's',
    segments: [text],
  }));
  const { reader } = await indexInMemory(
    archiveOf({ articles: [{ id: 'a', text: texts, quotes }] }),
  );
  const { quotes: found } = await matchPhrase(
    { kind: 'phrase', text: phrase },
    await reader.sources(),
  );
  return [...found.tiers.keys()].sort((a, b) => a - b);
}

describe('a phrase is these words in this order', () => {
  test.each([
    ['Das war nie wieder so.', 'nie wieder', true],
    ['Das war NIE  wieder so.', 'nie wieder', true],
    ['Das war „nie“ wieder so.', 'nie wieder', true],
    ['Das war nie, wieder so.', 'nie wieder', false],
    ['Das kann nie wiederkehren.', 'nie wieder', false],
    ['Der 28-Punkte-Plan steht.', 'Plan steht', false],
    ['Es ist daß so.', 'dass so', false],
    ['Geht’s noch?', "geht's noch", true],
    ['nie und nie wieder', 'nie wieder', true],
    ['nie und wieder nie', 'nie wieder', false],
    ['a b c d e f g', 'c d e', true],
    ['a b c x c d e', 'b c d', false],
    ['Plan', 'plan', true],
    ['Planung', 'plan', false],
  ])('%j has %j: %s', async (text, phrase, expected) => {
    expect(await having(['Anderes hier', text], phrase)).toEqual(expected ? [1] : []);
  });
});

test('a phrase of words that every quote has reads few files', async () => {
  const small = 'und in der mit dem auf die zu den von das ist ein sich nicht es an als auch'.split(
    ' ',
  );
  const texts = Array.from({ length: 400 }, (_, number) =>
    small.map((_word, at) => small[(at * 7 + number) % small.length]).join(' '),
  );
  const quotes = texts.map((text, at) => ({
    id: `q${String(at)}`,
    speaker: 's',
    segments: [text],
  }));
  const { reader, read } = await indexInMemory(
    archiveOf({ articles: [{ id: 'a', text: texts, quotes }] }),
  );
  const sources = await reader.sources();
  const phrase = texts[3] ?? '';
  const { quotes: found } = await matchPhrase({ kind: 'phrase', text: phrase }, sources);
  expect(found.size).toBe(texts.filter((text) => text === phrase).length);
  expect(read.filter((name) => !/manifest/.test(name)).length).toBeLessThanOrEqual(13);
});
