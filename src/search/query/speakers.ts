/** A word may be the speaker's name instead of being said. */
import type { Rows } from '../lexicon/rows.ts';
import type { Group } from './group.ts';
import { TIERS, type Tier } from './tiers.ts';
import type { WordMatches } from './word-matches.ts';

const OWN_TIERS: readonly Tier[] = ['own', 'ownLonger', 'ownLongest'];

/** A common noun (Minister) that is said more than so many times as often as voices are called so asks for what is said. */
const SAID_MORE = 10;
/** And one that fewer quotes are spoken under is no name of a voice. */
const FEWEST_OWN = 4;

/** Quotes of voices that are called so; where the word is a common noun, of those called so and little else. */
function calledRows({ proper, called }: WordMatches): Rows {
  return (proper ? called : called.slice(0, 2)).flat();
}

/** Whether the word is asked for as the name of a voice rather than as something said. */
export function namesVoice(matches: WordMatches): boolean {
  const { proper, quotes, ordinary } = matches;
  const own = calledRows(matches);
  if (own.length === 0 || ordinary) return false;
  if (proper || quotes.size === 0) return true;
  const said = [...quotes.tiers.values()].filter((tier) => TIERS[tier] > TIERS.lookalike);
  return (
    own.length >= FEWEST_OWN &&
    (own.some((row) => quotes.tiers.has(row)) || own.length * SAID_MORE >= said.length)
  );
}

/**
 * Quotes of a voice that is called so come first where the word asks for it; where it is a common noun beside other
 * words, they come after what is said. Where all words together are a name (Tony Blair), its quotes come first. Where nobody says any of them, what the voices of that name say is what was looked for.
 * @param titled an article is typed before the only word: what voices of just that name say is asked for, be it little
 * @returns the voice's own quotes, where the query is the name of one
 */
export function addSpeakers(
  groups: readonly Group[],
  titled = false,
): ReadonlySet<number> | undefined {
  const words = groups.filter(({ isWord }) => isWord);
  if (words.length === 0) return undefined;
  const single = groups.length === 1;
  const said = new Set(groups.flatMap(({ quotes }) => [...quotes.tiers.keys()]));
  const inNames = words.map((group) => new Set([...calledRows(group), ...group.named]));
  const shared = [...(inNames[0] ?? [])].filter((row) => inNames.every((rows) => rows.has(row)));
  const ordinary = words.some((group) => group.ordinary);
  const asName = !ordinary && (words.every(({ proper }) => proper) || !single || said.size === 0);
  const inAll = new Set(shared);
  const wholeName =
    words.length === groups.length &&
    words.every(({ proper }) => proper) &&
    words.some(({ called }) => called.flat().some((row) => inAll.has(row)));
  const asked = words.map((group) => (group.proper || single) && namesVoice(group));
  words.forEach((group, at) => {
    const { called, named, quotes } = group;
    const own = calledRows(group);
    const before = new Set(quotes.tiers.keys());
    if (asked[at]) {
      called.forEach((rows, level) => {
        const tier = OWN_TIERS[level] ?? 'ownLongest';
        if (group.proper || level < 2) quotes.add(rows, tier);
        if (level < 2)
          quotes.add(
            rows.filter((row) => before.has(row)),
            'ownSaid',
          );
      });
    } else if (single && !group.ordinary) {
      if (own.length >= FEWEST_OWN) quotes.add(own, 'speaker');
      else if (titled) quotes.add(called[0], 'speaker');
    }
    if (!single)
      quotes.add(
        [...own, ...named].filter((row) => said.has(row)),
        'speaker',
      );
    if (asName) quotes.add(shared, wholeName ? 'ownLonger' : 'speaker');
  });
  return ordinary ? undefined : ownRows(groups, words, shared);
}

function ownRows(
  groups: readonly Group[],
  words: readonly Group[],
  shared: Rows,
): ReadonlySet<number> | undefined {
  const isName =
    groups.length === words.length && words.some(({ called }) => called.flat().length > 0);
  return isName && shared.length > 0 ? new Set(shared) : undefined;
}
