/** Quotes that have exactly these words in this order. */
import { exact, fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { pairOf, type Occurrence } from '../phrases.ts';
import { ArticleMatches } from './articles.ts';
import type { PhraseTerm } from './parse.ts';
import type { Sources } from './sources.ts';
import { Matches } from './tiers.ts';

/** So many pairs of a phrase are looked up: each may lie in a file of its own. */
const MOST_PAIRS = 12;

interface PhraseMatches {
  quotes: Matches;
  /** Without their rows: `first` is -1. */
  articles: ArticleMatches;
}

/**
 * Finds the quotes and headlines that have the words of a phrase side by side; a phrase of one word is that very
 * spelling.
 * @throws IndexError where a file of the index cannot be read
 */
export async function matchPhrase({ text }: PhraseTerm, sources: Sources): Promise<PhraseMatches> {
  const quotes = new Matches();
  const articles = new ArticleMatches();
  const words = tokens(text);
  if (words.length === 1) {
    await addWord(words[0]?.text ?? '', sources, quotes, articles);
    return { quotes, articles };
  }
  for (const { row, quoted } of await beginnings(text, sources)) {
    if (row < sources.quotes) quotes.add([row], quoted ? 'quoted' : 'exact');
    else articles.add([{ article: row - sources.quotes, first: -1, count: 0 }], 'headline');
  }
  return { quotes, articles };
}

/** Where the phrase begins. Every other pair tells where all words stand, the rest what lies between them. */
async function beginnings(text: string, { pair }: Sources): Promise<Occurrence[]> {
  const words = tokens(text);
  const last = words.length - 2;
  const positions = Array.from({ length: last + 1 }, (_, at) => at);
  const covering = positions.filter((at) => at % 2 === 0 || at === last);
  const joining = positions.filter((at) => !covering.includes(at));
  // Long words are rare: with them first, few places are left to compare with.
  const length = (at: number) => (words[at + 1]?.end ?? 0) - (words[at]?.start ?? 0);
  const order = [
    ...covering.sort((a, b) => length(b) - length(a)),
    ...joining.sort((a, b) => length(b) - length(a)),
  ].slice(0, MOST_PAIRS);
  let left: Map<string, Occurrence> | undefined;
  for (const at of order) {
    const [first, second] = [words[at], words[at + 1]];
    if (!first || !second) continue;
    const found = await pair(pairOf(text, first, second));
    const next = new Map<string, Occurrence>();
    for (const occurrence of found) {
      const begin = occurrence.at - at;
      const key = `${String(occurrence.row)} ${String(begin)}`;
      const known = left?.get(key);
      if (begin < 0 || (left && !known)) continue;
      const quoted = occurrence.quoted && (known?.quoted ?? true);
      next.set(key, { row: occurrence.row, at: begin, quoted });
    }
    left = next;
    if (left.size === 0) break;
  }
  return [...(left?.values() ?? [])];
}

/** A single word, spelt exactly so, case aside. */
async function addWord(
  word: string,
  { lexicon }: Sources,
  quotes: Matches,
  articles: ArticleMatches,
): Promise<void> {
  const entry = await lexicon.entry(fold(word));
  if (!entry) return;
  for (const form of entry.forms)
    if (exact(form.text).replace(/-$/, '') === exact(word)) quotes.add(form.rows, 'exact');
  quotes.add(entry.quoted, 'quoted');
  articles.add(entry.headline, 'headline');
}
