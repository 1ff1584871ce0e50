/** Divides a sentence into stretches between commas, dashes and colons, and tells which kind of clause each is. */
import { SEPARABLE_PARTICLES } from '../german/verb-prefixes.ts';
import { withParticle } from '../german/verbs.ts';
import { classify, hasZuInfinitive, isLate } from './classify.ts';
import type { Chunk, ParsedSentence } from './chunk.ts';
import type { Sentence } from './sentences.ts';
import type { FiniteVerb } from './finite.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';
import { readingsOf, type Token } from './tokens.ts';
import {
  AUXILIARIES,
  COMPLEMENTISERS,
  COORDINATORS,
  NOMINATIVE_PRONOUNS,
  OBLIQUE_DETERMINERS,
  PREPOSITIONS,
} from './words.ts';

const SEPARATOR = /^[,;:–—]$|^-$/u;

/** Divides a sentence into clauses; what stands in brackets is left out. */
export function parse(sentence: Sentence): ParsedSentence {
  const tokens = withoutBrackets(sentence.tokens);
  const pieces: { from: number; to: number; separator: string }[] = [];
  let from = 0;
  let separator = '';
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && !isSeparator(tokens, at)) continue;
    const to = at === tokens.length ? withoutEnd(tokens, from, at - 1) : at - 1;
    if (to >= from) pieces.push({ from, to, separator });
    from = at + 1;
    separator = token?.text ?? '';
  }
  const chunks = pieces
    .flatMap((piece) => coordinated(tokens, piece))
    .flatMap((chunk) => withoutComma(tokens, chunk));
  return { sentence, tokens, chunks: withLateVerbs(chunks, tokens) };
}

/** A hyphen divides only where it stands for a dash. */
function isSeparator(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark' || !SEPARATOR.test(token.text)) return false;
  return token.text !== '-' || (tokens[at - 1]?.end ?? -1) < token.start;
}

/** Divides before a second predicate („und kündigte an“) and a second conjunction („und dass“). */
function coordinated(
  tokens: readonly Token[],
  { from, to, separator }: { from: number; to: number; separator: string },
): Chunk[] {
  const whole = classify(tokens, from, to, separator);
  for (let at = from + 1; at < to; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next || !COORDINATORS.has(token.lower)) continue;
    const clause = COMPLEMENTISERS.has(next.lower) && token.lower !== 'denn';
    const verb = whole.verbs.find((one) => one.at === at + 1);
    const second =
      verb !== undefined &&
      !verb.likeParticiple &&
      (verb.at < to || (verb.sure && whole.kind === 'main')) &&
      whole.verbs.some((one) => one.at < at) &&
      (verb.sure || whole.kind === 'main') &&
      (verb.at === to || !isLate(tokens, verb.at, to));
    if (!clause && !second) continue;
    return [
      classify(tokens, from, at - 1, separator),
      ...coordinated(tokens, { from: at, to, separator: token.lower }),
    ];
  }
  return [whole];
}

/** „Er kündigte an die Preise zu senken“: the clause of the infinitive begins behind the verb that takes it. */
function withoutComma(tokens: readonly Token[], chunk: Chunk): Chunk[] {
  const { from, to, kind, verb, separator } = chunk;
  if (kind !== 'main' || !verb || !hasZuInfinitive(tokens, to - 1, to)) return [chunk];
  for (let at = verb.at + 1; at < to - 2; at += 1)
    if (takesInfinitive(tokens, verb, at))
      return [
        classify(tokens, from, at, separator),
        { ...classify(tokens, at + 1, to, ','), kind: 'inf', verb: undefined, verbFirst: false },
      ];
  return [chunk];
}

/** A separated particle or a participle that ends a verb of speech with an infinitive. */
function takesInfinitive(tokens: readonly Token[], { lemma }: FiniteVerb, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capitalised || tokens[at + 1]?.kind !== 'word') return false;
  const joined = AUXILIARIES.has(lemma)
    ? readingsOf(token).flatMap((one) => (one.features.kind === 'participle' ? [one.lemma] : []))
    : SEPARABLE_PARTICLES.has(token.lower)
      ? [withParticle(lemma, token.lower) ?? '']
      : [];
  return joined.some((one) => SPEECH_VERBS.get(one)?.infinitive);
}

/** Joins a clause whose verb stands behind an apposition or another clause: „wie Eva Berg, die Sprecherin, mitteilte“. */
function withLateVerbs(chunks: readonly Chunk[], tokens: readonly Token[]): Chunk[] {
  const joined: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const chunk = chunks[at];
    if (!chunk) continue;
    const last = isOpen(chunk, tokens) ? lateVerbBehind(chunks, at) : undefined;
    const closing = last === undefined ? undefined : chunks[last];
    if (!closing || last === undefined) {
      joined.push(chunk);
      continue;
    }
    joined.push({
      ...chunk,
      to: closing.to,
      kind: chunk.opener ?? 'sub',
      verb: closing.verb,
      verbs: chunks.slice(at, last + 1).flatMap(({ verbs }) => verbs),
      verbFirst: false,
    });
    at = last;
  }
  return joined;
}

/** It begins like a clause whose verb stands last, and has none yet; an apposition („der Chef der Partei“) has a noun there. */
function isOpen({ opener, verb, head }: Chunk, tokens: readonly Token[]): boolean {
  if (verb || !opener) return false;
  if (opener === 'sub') return true;
  const second = tokens[head + 1];
  return (
    second?.kind === 'word' &&
    !second.capitalised &&
    (PREPOSITIONS.has(second.lower) ||
      OBLIQUE_DETERMINERS.has(second.lower) ||
      NOMINATIVE_PRONOUNS.has(second.lower))
  );
}

const FURTHEST = 5;

function lateVerbBehind(chunks: readonly Chunk[], at: number): number | undefined {
  for (let next = at + 1; next < Math.min(chunks.length, at + FURTHEST); next += 1) {
    const chunk = chunks[next];
    if (!chunk || /[;:]/u.test(chunk.separator)) return undefined;
    if (chunk.kind === 'main')
      return chunk.verb &&
        chunk.verb.at >= chunk.to - 2 &&
        (!chunk.verbFirst || chunks[at]?.opener === 'sub')
        ? next
        : undefined;
    if (chunk.kind === 'inf') return undefined;
  }
  return undefined;
}

function withoutBrackets(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(' || token.text === '[') depth += 1;
    else if (token.text === ')' || token.text === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept.push(token);
  }
  return kept.length === 0 || depth > 0 ? [...tokens] : kept;
}

function withoutEnd(tokens: readonly Token[], from: number, last: number): number {
  let to = last;
  while (to >= from && /^[.!?…]$/u.test(tokens[to]?.text ?? '')) to -= 1;
  return to;
}
