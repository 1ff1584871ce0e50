/** Pages of voices and topics that a query names. */
import { FUNCTION_WORDS } from '../../german/function-words.ts';
import { fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { MOST_OFFERS, type Offer } from '../lexicon/entry.ts';
import { TIERS } from './tiers.ts';
import type { WordMatches } from './word-matches.ts';

/**
 * Voices or topics whose names have all words that names have, most quoted first; else those of each word, of common
 * nouns none: a voice that is called a great many things is not meant by each of them.
 */
export function offers(groups: readonly WordMatches[], kind: 'offers' | 'topics'): Offer[] {
  const named = groups.filter((group) => group[kind].length > 0);
  const [first, ...rest] = named;
  if (!first) return [];
  const inAll = first[kind].filter(({ id }) =>
    rest.every((group) => group[kind].some((other) => other.id === id)),
  );
  const each = named.filter(({ proper }) => proper || kind === 'topics');
  const shown = inAll.length > 0 ? inAll : each.flatMap((group) => group[kind]);
  return [...new Map(shown.map((offer) => [offer.id, offer])).values()]
    .sort((a, b) => b.quotes - a.quotes)
    .slice(0, MOST_OFFERS);
}

/** Whether the first offer is called by every word that was typed; false where nothing is offered. */
export function isNamed(
  groups: readonly WordMatches[],
  [first]: readonly Offer[],
  kind: 'offers' | 'topics',
): boolean {
  return (
    first !== undefined && groups.every((group) => group[kind].some(({ id }) => id === first.id))
  );
}

/** A voice is asked for by a name, by all that it is called, or by words that nobody says. */
export function isVoiceNamed(groups: readonly WordMatches[], voices: readonly Offer[]): boolean {
  const [first] = voices;
  if (!first || !isNamed(groups, voices, 'offers')) return false;
  const typed = new Set(
    groups.flatMap(({ word }) => [fold(word), ...tokens(word).map(({ text }) => fold(text))]),
  );
  const whole = tokens(first.name)
    .map(({ text }) => fold(text))
    .every((key) => typed.has(key) || FUNCTION_WORDS.has(key));
  const isSaid = ({ quotes }: WordMatches) =>
    [...quotes.tiers.values()].some(
      (tier) => TIERS[tier] > TIERS.speaker && TIERS[tier] < TIERS.ownLongest,
    );
  return whole || groups.some(({ proper }) => proper) || !groups.some(isSaid);
}
