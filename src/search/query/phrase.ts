/** Quotes that have exactly these words in this order. */
import { comparable, hasPhrase, type PhraseTerm } from './parse.ts';
import type { Hit } from '../records.ts';
import type { Sources } from './search.ts';
import { Matches } from './tiers.ts';
import { exactRows } from './word.ts';

/** Up to so many texts are read to check a phrase before the positions in Pagefind's index are asked. */
const FEW = 24;

/** Words that stand in Pagefind's index as they stand in the text. */
const PLAIN = /^[\p{L}\p{N}]+$/u;

export async function matchPhrase(
  { text, words }: PhraseTerm,
  { lexicon, records, adjacent, table }: Sources,
): Promise<{ quotes: Matches; articles: Matches }> {
  const quotes = new Matches();
  const articles = new Matches();
  const byWord = await Promise.all(words.map((word) => exactRows(word, lexicon)));
  let rows = [...(byWord[0] ?? [])]
    .filter((row) => byWord.every((others) => others.has(row)))
    .sort((a, b) => a - b);
  if (rows.length > FEW && words.length > 1) {
    const near = await adjacent(rarestPair(words, byWord));
    if (near) rows = rows.filter((row) => near.has(row) || row >= table.quotes);
  }
  const hits = await records(rows);
  hits.forEach((hit, at) => {
    const row = rows[at];
    if (row === undefined) return;
    if (row >= table.quotes) articles.add(articleHas(hit, text) ? [row] : [], 'exact');
    else if (hit.kind === 'quote' && hasPhrase(hit.text, text))
      quotes.add([row], saidByOther(hit, text) ? 'quoted' : 'exact');
  });
  return { quotes, articles };
}

/** Two neighbouring words that few quotes have: to look up all of them would cost a piece of the index each. */
function rarestPair(words: string[], byWord: Set<number>[]): string[] {
  const size = (at: number) =>
    Math.min(byWord[at]?.size ?? Infinity, byWord[at + 1]?.size ?? Infinity);
  let best = -1;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (pair.every((word) => PLAIN.test(word)) && (best < 0 || size(at) < size(best))) best = at;
  }
  return best < 0 ? [] : words.slice(best, best + 2);
}

function articleHas(hit: Hit, phrase: string): boolean {
  return hit.kind === 'article' && hasPhrase(hit.headline, phrase);
}

/** The words are another voice's, quoted within this quote. */
function saidByOther(hit: Hit, phrase: string): boolean {
  if (hit.kind !== 'quote' || hit.parts.every(({ voice }) => !voice)) return false;
  const wanted = comparable(phrase);
  const inParts = hit.parts.filter(({ text }) => comparable(text).includes(wanted));
  return inParts.length > 0 && inParts.every(({ voice }) => voice !== undefined);
}
