import type { ParsedSentence } from './chunk.ts';
import type { Frame } from './frames.ts';
import { phraseEnd } from './noun-phrase.ts';
import { PREPOSITIONS } from './words.ts';

/** Determiners of an object, those apart that a dative has as well: „sagte er der Zeitung“. */
const ACCUSATIVE = /^(?:die|das|(?:k?ein|mein|sein|ihr|unser)(?:en?)?)$/u;

/** The clause has a phrase beside its subject that no preposition governs, as „die Pläne“ in „Berg erklärte die Pläne“. */
export function hasOwnObject(
  { tokens, chunks }: ParsedSentence,
  { chunk, mention }: Frame,
): boolean {
  const clause = chunks[chunk];
  if (!clause?.verb) return false;
  let at = clause.verb.at + 1;
  while (at <= clause.to) {
    const token = tokens[at];
    if (!token) return false;
    const governed = PREPOSITIONS.has(token.lower);
    const end =
      mention?.from === at ? mention.to : phraseEnd(tokens, governed ? at + 1 : at, clause.to);
    if (end !== undefined && mention?.from !== at && ACCUSATIVE.test(token.lower)) return true;
    at = (end ?? at) + 1;
  }
  return false;
}
