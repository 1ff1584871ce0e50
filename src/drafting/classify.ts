/** Tells which kind of clause a stretch of a sentence is, and which of its words is the finite verb. */
import type { Chunk } from './chunk.ts';
import { finiteVerbs, type FiniteVerb } from './finite.ts';
import { isQuotedName, phraseEnd } from './noun-phrase.ts';
import { readingsOf, type Token } from './tokens.ts';
import {
  AUXILIARIES,
  COMPLEMENTISERS,
  COORDINATORS,
  MODALS,
  NOMINATIVE_DETERMINERS,
  OBLIQUE_DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './words.ts';

const NOT_ALWAYS = new Set([
  'als',
  'wie',
  'bis',
  'da',
  'während',
  'was',
  'wer',
  'welche',
  'welcher',
]);

/**
 * Tells the kind of a stretch, its opening word and its finite verb.
 * @param from index of its first token; `to` is that of its last
 * @param separator the mark before it, empty at the beginning of a sentence
 */
export function classify(
  tokens: readonly Token[],
  from: number,
  to: number,
  separator: string,
): Chunk {
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
    if (
      opener === 'rel' &&
      verb &&
      verb.mood !== 'indicative' &&
      isNounPhrase(tokens, head, verb.at - 1)
    )
      return { ...base, kind: 'main', verb, verbFirst: false };
    if (verb && (late || (sure && !isQuestion(verb, head, first))))
      return { ...base, kind: opener, verb, verbFirst: false };
    if (opener === 'sub' && COMPLEMENTISERS.has(first))
      return { ...base, kind: 'sub', verb, verbFirst: false };
  }
  if (
    /^(?:um|ohne|anstatt|statt)$/u.test(tokens[head]?.lower ?? '') &&
    hasZuInfinitive(tokens, from, to) &&
    !verbs.some(({ sure }) => sure)
  )
    return { ...base, kind: 'inf', verb: undefined, verbFirst: false };
  const verb = firstVerb(verbs);
  if (verb) return { ...base, kind: 'main', verb, verbFirst: verb.at === head };
  const kind = hasZuInfinitive(tokens, from, to) ? 'inf' : 'frag';
  return { ...base, kind, verb: undefined, verbFirst: false };
}

/** „die schwere Kritik müsse man hinnehmen“: what looks like a relative pronoun is an article. */
function isNounPhrase(tokens: readonly Token[], head: number, to: number): boolean {
  const next = tokens[head + 1];
  if (next?.kind !== 'word' || readingsOf(next).length > 0 || PREPOSITIONS.has(next.lower))
    return false;
  if (NOMINATIVE_DETERMINERS.has(next.lower) || OBLIQUE_DETERMINERS.has(next.lower)) return false;
  return (
    (next.capitalised || /(?:e|en|er|es)$/u.test(next.lower)) &&
    phraseEnd(tokens, head, to) !== undefined
  );
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
    if (
      SUBORDINATORS.has(second.lower) &&
      /^(?:auch|nur|so|vor|erst|schon|selbst|ohne|und|außer|als)$/u.test(first.lower)
    )
      return 'sub';
    const third = tokens[head + 2];
    if (
      first.lower === 'vor' &&
      second.lower === 'allem' &&
      third &&
      SUBORDINATORS.has(third.lower)
    )
      return 'sub';
  }
  return undefined;
}

/** Behind the verb stand only verbs that belong to it, or words that were moved there: at most a few. */
export function isLate(tokens: readonly Token[], at: number, to: number): boolean {
  for (let index = at + 1; index <= to; index += 1) {
    const token = tokens[index];
    if (token?.lower === 'und' || token?.lower === 'oder') return true;
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
    (verb) =>
      verb === sure ||
      !sure ||
      (!(verb.likeParticiple && isHelper(sure)) && !(isHelper(sure) && sure.at === verb.at + 1)),
  );
}

/** Whether a verb stands beside another that carries the meaning: an auxiliary or a modal. */
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
    if (isQuotedName(token)) continue;
    if (token.lower === 'zu') zu = true;
    else if (!readingsOf(token).some(({ features }) => features.kind !== 'finite')) break;
    else if (
      readingsOf(token).some(({ features }) => features.kind === 'infinitive' && features.zu)
    )
      zu = true;
    start = at;
  }
  return zu ? start : to + 1;
}

/** Whether a stretch, both ends included, has an infinitive with zu: „zu gehen“, „anzukündigen“. */
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
