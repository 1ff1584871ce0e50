/** A verb typed as it stands in a main clause, with its particle behind it: „trat zurück“ asks for zurücktreten. */
import { fold } from '../../german/spelling.ts';
import { SEPARABLE_PARTICLES } from '../../german/verb-prefixes.ts';
import type { Clause } from './parse.ts';
import type { Lexicon } from './sources.ts';

/**
 * Only at the end, where a clause has its particle: in „kommt aus Berlin“ there is none.
 * @returns the clauses, the last two as the one word that they are forms of where the archive has it
 */
export async function joinParticle(
  clauses: readonly Clause[],
  lexicon: Lexicon,
): Promise<readonly Clause[]> {
  const [verb, particle] = clauses.slice(-2).map(singleWord);
  if (verb === undefined || particle === undefined) return clauses;
  if (!/^\p{Ll}/u.test(verb) || !SEPARABLE_PARTICLES.has(particle)) return clauses;
  const text = particle + verb;
  const entry = await lexicon.entry(fold(text));
  const isVerb = entry && (entry.forms.some(({ noun }) => !noun) || entry.meant.length > 0);
  if (!isVerb) return clauses;
  return [...clauses.slice(0, -2), { terms: [{ kind: 'word', text }], excluded: false }];
}

function singleWord({ terms, excluded }: Clause): string | undefined {
  const [term] = terms;
  return terms.length === 1 && !excluded && term?.kind === 'word' ? term.text : undefined;
}
