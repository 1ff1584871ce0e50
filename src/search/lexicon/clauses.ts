/** Verbs whose particle stands apart: „lehnte … ab“ is a form of ablehnen. */
import { SEPARABLE_PARTICLES } from '../../german/verb-prefixes.ts';
import { verbReadings, withParticle } from '../../german/verbs.ts';
import type { Token } from '../../german/tokens.ts';

/** So many words may stand between a verb and its particle. */
const WITHIN = 24;

/** What ends a clause, be it in a sentence that goes on. */
const AFTER_PARTICLE = new Set('und oder sowie aber denn doch sondern als wie'.split(' '));

interface SplitVerb {
  infinitive: string;
  /** Position of the verb among the words. */
  at: number;
}

/** @param isVerb whether the dictionary has an infinitive */
export function splitVerbs(
  text: string,
  words: readonly Token[],
  isVerb: (infinitive: string) => boolean,
): SplitVerb[] {
  const found: SplitVerb[] = [];
  words.forEach((word, last) => {
    const particle = word.text;
    if (!SEPARABLE_PARTICLES.has(particle) || !endsClause(text, words, last)) return;
    for (let at = last - 1; at >= 0 && last - at <= WITHIN; at -= 1) {
      const verb = words[at];
      const next = words[at + 1];
      if (!verb || !next || /[.;:!?]/u.test(text.slice(verb.end, next.start))) return;
      const infinitive = finiteVerbs(verb.text)
        .map((lemma) => withParticle(lemma, particle))
        .find((joined) => joined !== undefined && isVerb(joined));
      if (infinitive === undefined) continue;
      found.push({ infinitive, at });
      return;
    }
  });
  return found;
}

function finiteVerbs(word: string): string[] {
  if (!/^\p{Ll}/u.test(word)) return [];
  return verbReadings(word)
    .filter(({ particle, features }) => particle === '' && features.kind === 'finite')
    .map(({ lemma }) => lemma);
}

function endsClause(text: string, words: readonly Token[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next) return true;
  return /[^\s]/u.test(text.slice(word.end, next.start)) || AFTER_PARTICLE.has(next.text);
}
