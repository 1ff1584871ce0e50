/** Quotes that have exactly these words in this order. */
import { comparable, hasPhrase, type PhraseTerm } from './parse.ts';
import type { Hit } from '../records.ts';
import type { Sources } from './search.ts';
import { Matches } from './tiers.ts';
import { exactRows } from './word.ts';

/** Up to so many texts are read to check a phrase before the positions in Pagefind's index are asked. */
const FEW = 24;

/** With so few rows left it is cheaper to read their texts than to look up another word. */
const ENOUGH = 4;

/** Words that stand in Pagefind's index as they stand in the text. */
const PLAIN = /^[\p{L}\p{N}]+$/u;

export async function matchPhrase(
  { text, words }: PhraseTerm,
  { lexicon, records, adjacent, table }: Sources,
): Promise<{ quotes: Matches; articles: Matches }> {
  const quotes = new Matches();
  const articles = new Matches();
  const rows = await candidates(words, { lexicon, adjacent, table });
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

/**
 * Rows worth reading. Long words are looked up first, being rare: as soon as few rows are left, the texts tell the
 * rest, and the other words need not be loaded.
 */
async function candidates(
  words: string[],
  { lexicon, adjacent, table }: Pick<Sources, 'lexicon' | 'adjacent' | 'table'>,
): Promise<number[]> {
  const known = new Map<string, Set<number>>();
  let rows: number[] | undefined;
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const having = await exactRows(word, lexicon);
    known.set(word, having);
    rows = (rows ?? [...having]).filter((row) => having.has(row));
    if (rows.length <= ENOUGH) break;
  }
  const left = (rows ?? []).sort((a, b) => a - b);
  if (left.length <= FEW || words.length < 2) return left;
  const near = await adjacent(rarestPair(words, known));
  return near ? left.filter((row) => near.has(row) || row >= table.quotes) : left;
}

/** Two neighbouring words that few quotes have: to look up all of them would cost a piece of the index each. */
function rarestPair(words: string[], rows: ReadonlyMap<string, Set<number>>): string[] {
  const size = (pair: string[]) =>
    Math.min(...pair.map((word) => rows.get(word)?.size ?? Infinity));
  const pairs = words
    .map((_, at) => words.slice(at, at + 2))
    .filter((pair) => pair.length === 2 && pair.every((word) => PLAIN.test(word)));
  return pairs.sort((a, b) => size(a) - size(b))[0] ?? [];
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
