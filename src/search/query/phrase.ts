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
  let candidates: Set<number> | undefined;
  for (const word of words) {
    const rows = await exactRows(word, lexicon);
    candidates = candidates ? new Set([...candidates].filter((row) => rows.has(row))) : rows;
    if (candidates.size === 0) return { quotes, articles };
  }
  let rows = [...(candidates ?? [])].sort((a, b) => a - b);
  if (rows.length > FEW && words.length > 1 && words.every((word) => PLAIN.test(word))) {
    const near = await adjacent(words);
    if (near) rows = rows.filter((row) => near.has(row));
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

function articleHas(hit: Hit, phrase: string): boolean {
  return (
    hit.kind === 'article' &&
    (hasPhrase(hit.headline, phrase) || hasPhrase(hit.description, phrase))
  );
}

/** The words are another voice's, quoted within this quote. */
function saidByOther(hit: Hit, phrase: string): boolean {
  if (hit.kind !== 'quote' || hit.parts.every(({ voice }) => !voice)) return false;
  const wanted = comparable(phrase);
  const inParts = hit.parts.filter(({ text }) => comparable(text).includes(wanted));
  return inParts.length > 0 && inParts.every(({ voice }) => voice !== undefined);
}
