/** Divides a sentence into stretches between commas, dashes and colons, and tells which kind of clause each is. */
import { finiteVerbs, type FiniteVerb } from './finite.ts';
import { phraseEnd } from './noun-phrase.ts';
import type { Sentence } from './sentences.ts';
import { readingsOf, type Token } from './tokens.ts';
import {
  AUXILIARIES,
  COMPLEMENTISERS,
  COORDINATORS,
  MODALS,
  NOMINATIVE_DETERMINERS,
  NOMINATIVE_PRONOUNS,
  OBLIQUE_DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './words.ts';

/**
 * main: its verb is first or second. sub: opened by a conjunction or question word, verb last. rel: opened by a
 * relative pronoun. inf: infinitive with zu. frag: a part of another clause.
 */
export type ChunkKind = 'main' | 'sub' | 'rel' | 'inf' | 'frag';

export interface Chunk {
  /** Indices of its first and last token. */
  from: number;
  to: number;
  /** First token behind a coordinating conjunction. */
  head: number;
  /** The mark before it; empty where the sentence begins. */
  separator: string;
  kind: ChunkKind;
  verb: FiniteVerb | undefined;
  verbs: FiniteVerb[];
  /** It begins like a subordinate clause, whether it has its verb or not. */
  opener: 'sub' | 'rel' | undefined;
  /** Its finite verb stands first. */
  verbFirst: boolean;
}

export interface ParsedSentence {
  sentence: Sentence;
  /** Tokens outside brackets; chunks count in these. */
  tokens: Token[];
  chunks: Chunk[];
}

const SEPARATOR = /^[,;:–—]$|^-$/u;

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
  const chunks = pieces.flatMap((piece) => coordinated(tokens, piece));
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
      verb.at < to &&
      whole.verbs.some((one) => one.at < at) &&
      (verb.sure || whole.kind === 'main') &&
      !isLate(tokens, verb.at, to);
    if (!clause && !second) continue;
    return [
      classify(tokens, from, at - 1, separator),
      ...coordinated(tokens, { from: at, to, separator: token.lower }),
    ];
  }
  return [whole];
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
  return second?.kind === 'word' && !second.capitalised && (PREPOSITIONS.has(second.lower) || OBLIQUE_DETERMINERS.has(second.lower) || NOMINATIVE_PRONOUNS.has(second.lower)) ;
}

const FURTHEST = 5;

function lateVerbBehind(chunks: readonly Chunk[], at: number): number | undefined {
  for (let next = at + 1; next < Math.min(chunks.length, at + FURTHEST); next += 1) {
    const chunk = chunks[next];
    if (!chunk || /[;:]/u.test(chunk.separator)) return undefined;
    if (chunk.kind === 'main') return chunk.verb && chunk.verb.at >= chunk.to - 2 && (!chunk.verbFirst || chunks[at]?.opener === 'sub') ? next : undefined;
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

const NOT_ALWAYS = new Set(['als', 'wie', 'bis', 'da', 'während', 'was', 'wer', 'welche', 'welcher']);

function classify(tokens: readonly Token[], from: number, to: number, separator: string): Chunk {
  let head = from;
  while (head < to && COORDINATORS.has(tokens[head]?.lower ?? '')) head += 1;
  const cluster = zuClusterStart(tokens, from, to);
  const verbs = finiteVerbs(tokens, from, to, separator === '').filter(({ at }) => at < cluster);
  const opener = openerOf(tokens, head, to);
  const base = { from, to, head, separator, verbs, opener };
  if (opener === 'sub' || opener === 'rel') {
    const verb = lastVerb(verbs);
    const first = tokens[head]?.lower ?? '';
    const late = verb && isLate(tokens, verb.at, to);
    const sure = opener === 'sub' && !NOT_ALWAYS.has(first);
    if (opener === 'rel' && verb && verb.mood !== 'indicative' && isNounPhrase(tokens, head, verb.at - 1))
      return { ...base, kind: 'main', verb, verbFirst: false };
    if (verb && (late || (sure && !isQuestion(verb, head, first))))
      return { ...base, kind: opener, verb, verbFirst: false };
    if (opener === 'sub' && COMPLEMENTISERS.has(first))
      return { ...base, kind: 'sub', verb, verbFirst: false };
  }
  if (/^(?:um|ohne|anstatt|statt)$/u.test(tokens[head]?.lower ?? '') && hasZuInfinitive(tokens, from, to) && !verbs.some(({ sure }) => sure))
    return { ...base, kind: 'inf', verb: undefined, verbFirst: false };
  const verb = firstVerb(verbs);
  if (verb) return { ...base, kind: 'main', verb, verbFirst: verb.at === head };
  const kind = hasZuInfinitive(tokens, from, to) ? 'inf' : 'frag';
  return { ...base, kind, verb: undefined, verbFirst: false };
}

/** „die schwere Kritik müsse man hinnehmen“: what looks like a relative pronoun is an article. */
function isNounPhrase(tokens: readonly Token[], head: number, to: number): boolean {
  const next = tokens[head + 1];
  if (next?.kind !== 'word' || readingsOf(next).length > 0 || PREPOSITIONS.has(next.lower)) return false;
  if (NOMINATIVE_DETERMINERS.has(next.lower) || OBLIQUE_DETERMINERS.has(next.lower)) return false;
  return (next.capitalised || /(?:e|en|er|es)$/u.test(next.lower)) && phraseEnd(tokens, head, to) !== undefined;
}

/** „Warum kam er?“: the verb is second. */
function isQuestion(verb: FiniteVerb, head: number, first: string): boolean {
  return verb.at === head + 1 && !COMPLEMENTISERS.has(first);
}

function openerOf(tokens: readonly Token[], head: number, to: number): 'sub' | 'rel' | undefined {
  const first = tokens[head];
  const second = tokens[head + 1];
  if (first?.kind !== 'word') return undefined;
  if (RELATIVES.has(first.lower) && !first.capitalised) return 'rel';
  if (SUBORDINATORS.has(first.lower)) return 'sub';
  if (head + 1 < to && second?.kind === 'word') {
    if (PREPOSITIONS.has(first.lower) && RELATIVES.has(second.lower)) return 'rel';
    if (SUBORDINATORS.has(second.lower) && /^(?:auch|nur|so|vor|erst|schon|selbst|ohne|und|außer|als)$/u.test(first.lower))
      return 'sub';
    const third = tokens[head + 2];
    if (first.lower === 'vor' && second.lower === 'allem' && third && SUBORDINATORS.has(third.lower))
      return 'sub';
  }
  return undefined;
}

/** Behind the verb stand only verbs that belong to it, or words that were moved there: at most a few. */
function isLate(tokens: readonly Token[], at: number, to: number): boolean {
  for (let index = at + 1; index <= to; index += 1) {
    const token = tokens[index];
    if (token?.lower === 'und' || token?.lower === 'oder') return index > at + 0;
    if (!token || token.capitalised || readingsOf(token).length === 0) return false;
  }
  return true;
}

/** The finite verb of a clause whose verb stands last. */
function lastVerb(verbs: readonly FiniteVerb[]): FiniteVerb | undefined {
  return verbs.findLast((verb) => verb.sure) ?? verbs.at(-1);
}

/** The finite verb of a clause whose verb stands first or second. */
function firstVerb(verbs: readonly FiniteVerb[]): FiniteVerb | undefined {
  const sure = verbs.find((verb) => verb.sure);
  return verbs.find(
    (verb) => verb === sure || !sure || (!(verb.likeParticiple && isHelper(sure)) && !(isHelper(sure) && sure.at === verb.at + 1)),
  );
}

export function isHelper(verb: FiniteVerb): boolean {
  return AUXILIARIES.has(verb.lemma) || MODALS.has(verb.lemma);
}

/** Where the verbs of an infinitive with zu begin that ends a clause: „beteiligt gewesen zu sein“. */
function zuClusterStart(tokens: readonly Token[], from: number, to: number): number {
  let start = to + 1;
  let zu = false;
  for (let at = to; at >= from; at -= 1) {
    const token = tokens[at];
    if (!token || token.capitalised) break;
    if (token.lower === 'zu') zu = true;
    else if (!readingsOf(token).some(({ features }) => features.kind !== 'finite')) break;
    else if (readingsOf(token).some(({ features }) => features.kind === 'infinitive' && features.zu)) zu = true;
    start = at;
  }
  return zu ? start : to + 1;
}

export function hasZuInfinitive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    if (!token || token.capitalised) continue;
    const readings = readingsOf(token);
    if (readings.some(({ features }) => features.kind === 'infinitive' && features.zu)) return true;
    if (
      tokens[at - 1]?.lower === 'zu' &&
      at > from &&
      readings.some(({ features }) => features.kind === 'infinitive')
    )
      return true;
  }
  return false;
}
