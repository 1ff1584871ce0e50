/** What a clause’s finite verb and the words that belong to it say: „hat … angekündigt“, „wies … zurück“. */
import { SEPARABLE_PARTICLES } from '../german/verb-prefixes.ts';
import { withParticle } from '../german/verbs.ts';
import { isHelper } from './classify.ts';
import type { Chunk, ParsedSentence } from './chunk.ts';
import { readingsOf, type Token } from './tokens.ts';

export interface Predicate {
  /** Infinitives of which it may be a form. */
  lemmas: string[];
  /** Indices of its words. */
  parts: number[];
  passive: boolean;
  /** The modal or auxiliary that is its finite verb, if any. */
  helper: string | undefined;
  /** Participle with haben or sein: „soll … gesagt haben“ has it too. */
  perfect: boolean;
}

/** Particles that are adverbs as well: „schrieb weiter“. */
const MODIFIERS = new Set([
  'weiter',
  'wieder',
  'dazu',
  'dabei',
  'dagegen',
  'davon',
  'zuvor',
  'vorher',
  'daher',
  'mit',
]);
const OTHER_PARTS = new Set([
  'bekannt',
  'bereit',
  'verantwortlich',
  'kund',
  'klar',
  'fest',
  'infrage',
]);

/**
 * Reads what a clause says its subject does; undefined where it has no finite verb.
 * @param index of the clause among the sentence's chunks
 */
export function predicateOf(parsed: ParsedSentence, index: number): Predicate | undefined {
  const chunk = parsed.chunks[index];
  const verb = chunk?.verb;
  if (!chunk || !verb) return undefined;
  const { tokens } = parsed;
  const words = wordsOf(parsed, index);
  const helper = isHelper(verb) || verb.lemma === 'lassen' ? verb.lemma : undefined;
  if (helper) {
    const found = lexicalVerb(tokens, words, verb.at, helper);
    if (found) return found;
  }
  const particle = verb.particle ? undefined : particleOf(tokens, words, chunk);
  const joined = particle && withParticle(verb.lemma, particle.lower);
  return {
    lemmas: joined
      ? [
          joined,
          ...(helper !== undefined || MODIFIERS.has(particle.lower)
            ? finiteLemmas(tokens[verb.at])
            : []),
        ]
      : finiteLemmas(tokens[verb.at]),
    parts: particle ? [verb.at, tokens.indexOf(particle)] : [verb.at],
    passive: false,
    helper: undefined,
    perfect: false,
  };
}

function finiteLemmas(token: Token | undefined): string[] {
  const readings = token ? readingsOf(token) : [];
  return [
    ...new Set(
      readings.filter(({ features }) => features.kind === 'finite').map(({ lemma }) => lemma),
    ),
  ];
}

/** Indices of the chunk’s words and of those with which its clause goes on behind others that it holds. */
function wordsOf({ chunks }: ParsedSentence, index: number): number[] {
  const chunk = chunks[index];
  if (!chunk) return [];
  const indices = rangeOf(chunk);
  if (chunk.kind !== 'main') return indices;
  for (let next = index + 1; next < chunks.length; next += 1) {
    const other = chunks[next];
    if (!other || other.kind === 'main' || /[;:]/u.test(other.separator)) break;
    if (other.kind === 'frag' && other.to - other.from < 8) indices.push(...rangeOf(other));
  }
  return indices;
}

function rangeOf({ from, to }: Chunk): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function lexicalVerb(
  tokens: readonly Token[],
  words: readonly number[],
  finiteAt: number,
  helper: string,
): Predicate | undefined {
  const kinds: { at: number; participle: string[]; infinitive: string[] }[] = [];
  for (const at of words) {
    const token = tokens[at];
    if (!token || at === finiteAt || token.capitalised) continue;
    // „ist bekannt“ has no participle: nobody confesses.
    if (helper === 'sein' && token.lower === 'bekannt' && tokens[at + 1]?.lower !== 'geworden')
      continue;
    const readings = readingsOf(token);
    const participle = readings.filter(({ features }) => features.kind === 'participle');
    const infinitive = readings.filter(({ features }) => features.kind === 'infinitive');
    if (participle.length + infinitive.length === 0) continue;
    if (
      helper === 'sein' &&
      (tokens[at - 1]?.lower === 'zu' ||
        infinitive.some(({ features }) => features.kind === 'infinitive' && features.zu))
    )
      return undefined;
    kinds.push({
      at,
      participle: participle.map(({ lemma }) => lemma),
      infinitive: infinitive.map(({ lemma }) => lemma),
    });
  }
  const isAuxiliary = (lemmas: string[]): boolean =>
    lemmas.some((lemma) => lemma === 'werden' || lemma === 'sein' || lemma === 'haben');
  const lexical = kinds.findLast(
    ({ participle, infinitive }) => !isAuxiliary(participle) && !isAuxiliary(infinitive),
  );
  if (!lexical) return undefined;
  const others = kinds.filter((kind) => kind !== lexical);
  const becomes = (form: 'participle' | 'infinitive', lemma: string): boolean =>
    others.some((other) => other[form].includes(lemma));
  const asParticiple = lexical.participle.length > 0;
  const passive =
    asParticiple &&
    ((helper === 'werden' && !becomes('infinitive', 'haben') && !becomes('infinitive', 'sein')) ||
      becomes('participle', 'werden') ||
      becomes('infinitive', 'werden'));
  if (helper === 'haben' && !asParticiple) return undefined;
  const apart = particleBefore(tokens, lexical.at);
  const lemmas = asParticiple ? lexical.participle : lexical.infinitive;
  return {
    lemmas: apart ? lemmas.map((lemma) => apart + lemma) : lemmas,
    parts: [finiteAt, ...kinds.map(({ at }) => at), ...(apart ? [lexical.at - 1] : [])],
    passive,
    helper,
    perfect: asParticiple && (becomes('infinitive', 'haben') || becomes('infinitive', 'sein')),
  };
}

/** „bekannt gegeben“ written as two words. */
function particleBefore(tokens: readonly Token[], at: number): string | undefined {
  const before = tokens[at - 1]?.lower ?? '';
  return OTHER_PARTS.has(before) ? before : undefined;
}

function particleOf(
  tokens: readonly Token[],
  words: readonly number[],
  chunk: Chunk,
): Token | undefined {
  const verbAt = chunk.verb?.at ?? 0;
  if (chunk.kind !== 'main') {
    const before = tokens[verbAt - 1];
    return before && OTHER_PARTS.has(before.lower) ? before : undefined;
  }
  const rest = words.filter((at) => at > verbAt);
  for (const [index, at] of rest.entries()) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !SEPARABLE_PARTICLES.has(token.lower)) continue;
    const next = rest[index + 1];
    const ends =
      next === undefined ||
      next > at + 1 ||
      /^(?:und|oder|sowie|als)$/u.test(tokens[next]?.lower ?? '');
    if (ends) return token;
  }
  return undefined;
}
