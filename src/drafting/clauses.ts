/** Divides a sentence into stretches between commas, dashes and colons, and tells which kind of clause each is. */
import { finiteVerbs, type FiniteVerb } from './finite.ts';
import type { Sentence } from './sentences.ts';
import { readingsOf, type Token } from './tokens.ts';
import {
  AUXILIARIES,
  COMPLEMENTISERS,
  COORDINATORS,
  MODALS,
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
  const chunks: Chunk[] = [];
  let from = 0;
  let separator = '';
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && !(token.kind === 'mark' && SEPARATOR.test(token.text))) continue;
    const to = at === tokens.length ? withoutEnd(tokens, from, at - 1) : at - 1;
    if (to >= from) chunks.push(classify(tokens, from, to, separator));
    else if (chunks.length > 0 && separator === ',') separator = token?.text ?? '';
    from = at + 1;
    separator = token?.text ?? '';
  }
  return { sentence, tokens, chunks };
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
  const verbs = finiteVerbs(tokens, from, to, separator === '');
  const base = { from, to, head, separator, verbs };
  const opener = openerOf(tokens, head, to);
  if (opener === 'sub' || opener === 'rel') {
    const verb = lastVerb(verbs);
    const first = tokens[head]?.lower ?? '';
    const late = verb && isLate(tokens, verb.at, to);
    const sure = opener === 'sub' && !NOT_ALWAYS.has(first);
    if (verb && (late || (sure && !isQuestion(verb, head, first))))
      return { ...base, kind: opener, verb, verbFirst: false };
    if (opener === 'sub' && COMPLEMENTISERS.has(first))
      return { ...base, kind: 'sub', verb, verbFirst: false };
  }
  const verb = firstVerb(verbs);
  if (verb) return { ...base, kind: 'main', verb, verbFirst: verb.at === head };
  const kind = hasZuInfinitive(tokens, from, to) ? 'inf' : 'frag';
  return { ...base, kind, verb: undefined, verbFirst: false };
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
  return verbs.find((verb) => verb === sure || !verb.likeParticiple || !sure || !isHelper(sure));
}

export function isHelper(verb: FiniteVerb): boolean {
  return AUXILIARIES.has(verb.lemma) || MODALS.has(verb.lemma);
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
