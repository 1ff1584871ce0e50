/** Verbs that say what is done with words only together with a noun or an infinitive: „stellte den Beitritt in Aussicht“. */
import type { Chunk } from './chunk.ts';
import { speechVerb, type SpeechVerb } from './speech-verbs.ts';
import type { Token } from './tokens.ts';
import { PREPOSITIONS } from './words.ts';

/** Preposition, noun and verb, or noun and verb (an infinitive counts as its noun), and what they take, in the letters of the table of verbs. */
const TABLE = `
  zur bedingung machen cio, zur voraussetzung machen cio, zum vorwurf machen co, zum thema machen o,
  in aussicht stellen cio, in abrede stellen co, in zweifel ziehen co, zur debatte stellen o, zur disposition stellen o,
  zum ausdruck bringen cvo, zur sprache bringen cvo, ins gespräch bringen o, ins spiel bringen o,
  zu bedenken geben cvqo, zu protokoll geben cvqo, zu verstehen geben cv, zur last legen co, in schutz nehmen o,
  kritik üben R:an, vorwürfe machen o, einspruch erheben R:gegen, einspruch einlegen R:gegen,
  widerspruch einlegen R:gegen, protest einlegen R:gegen, absage erteilen o, schuld geben o
`;

interface SpeechPhrase {
  preposition: string | undefined;
  noun: string;
  verb: SpeechVerb;
}

const PHRASES: ReadonlyMap<string, readonly SpeechPhrase[]> = Map.groupBy(
  TABLE.split(',').map(read),
  ({ verb }) => verb.lemma,
);

function read(row: string): SpeechPhrase {
  const words = row.trim().split(/\s+/);
  const [codes = '', lemma = '', noun = '', preposition] = words.toReversed();
  return { preposition, noun, verb: speechVerb(lemma, codes) };
}

/** Attributes that may stand between the preposition and its noun. */
const MOST_ATTRIBUTES = 2;

/** The phrase of which a clause’s verb is part, where its noun stands in the clause. */
export function speechPhraseOf(
  tokens: readonly Token[],
  { from, to }: Chunk,
  lemmas: readonly string[],
): SpeechVerb | undefined {
  for (const lemma of lemmas)
    for (const { preposition, noun, verb } of PHRASES.get(lemma) ?? [])
      for (let at = from; at <= to; at += 1) {
        if (tokens[at]?.lower !== noun) continue;
        const before = tokens.slice(Math.max(from, at - 1 - MOST_ATTRIBUTES), at);
        const governed = before.findLast(({ lower }) => PREPOSITIONS.has(lower))?.lower;
        if (governed === preposition) return verb;
      }
  return undefined;
}
