/** A word may be the speaker's name instead of being said. */
import type { Rows } from '../lexicon/entry.ts';
import type { Group } from './search.ts';
import type { Tier } from './tiers.ts';
import type { WordMatches } from './word.ts';

const OWN_TIERS: readonly Tier[] = ['own', 'ownLonger', 'ownLongest'];

/** A common noun (Minister) that is said so many times as often as voices are called so asks for what is said. */
const SAID_MORE = 5;

/** Whether the word is asked for as the name of a voice rather than as something said. */
export function namesVoice({ proper, called, quotes }: WordMatches): boolean {
  const own = called.flat();
  if (own.length === 0) return false;
  if (proper) return true;
  return own.some((row) => quotes.tiers.has(row)) || own.length * SAID_MORE > quotes.size;
}

/**
 * Quotes of a voice that is called so come first where the word asks for it; where it is a common noun beside other
 * words, they come after what is said. Where all words together are a name, its quotes come after those that have the
 * words. Where nobody says any of them, what the voices of that name say is what was looked for.
 * @returns the voice's own quotes, where the query is the name of one
 */
export function addSpeakers(groups: readonly Group[]): ReadonlySet<number> | undefined {
  const words = groups.filter(({ isWord }) => isWord);
  if (words.length === 0) return undefined;
  const single = groups.length === 1;
  const said = new Set(groups.flatMap(({ quotes }) => [...quotes.tiers.keys()]));
  const inNames = words.map(({ called, named }) => new Set([...called.flat(), ...named]));
  const shared = [...(inNames[0] ?? [])].filter((row) => inNames.every((rows) => rows.has(row)));
  const asName = words.every(({ proper }) => proper) || !single || said.size === 0;
  const asked = words.map((group) => group.proper || single ? namesVoice(group) : false);
  words.forEach((group, at) => {
    const { called, named, quotes } = group;
    const before = new Set(quotes.tiers.keys());
    if (asked[at]) {
      called.forEach((rows, level) => quotes.add(rows, OWN_TIERS[level] ?? 'ownLongest'));
      quotes.add(
        called.flat().filter((row) => before.has(row)),
        'ownSaid',
      );
    } else if (single) quotes.add(called.flat(), 'speaker');
    else quotes.add([...called.flat(), ...named].filter((row) => said.has(row)), 'speaker');
    if (asked[at] && !single) quotes.add(named.filter((row) => said.has(row)), 'speaker');
    if (asName) quotes.add(shared, 'speaker');
  });
  return ownRows(groups, words, shared);
}

function ownRows(
  groups: readonly Group[],
  words: readonly Group[],
  shared: Rows,
): ReadonlySet<number> | undefined {
  const isName = groups.length === words.length && words.some(({ called }) => called.flat().length > 0);
  return isName && shared.length > 0 ? new Set(shared) : undefined;
}
