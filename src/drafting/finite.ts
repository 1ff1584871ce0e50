/** Finite verbs: which words of a clause may be one, and what their form says. */
import type { FiniteForm } from '../german/conjugate.ts';
import { verbReadings, type VerbReading } from '../german/verbs.ts';
import { readingsOf, type Token } from './tokens.ts';
import {
  NEVER_VERBS,
  NOMINATIVE_DETERMINERS,
  NOMINATIVE_PRONOUNS,
  OBLIQUE_DETERMINERS,
  PREPOSITIONS,
} from './words.ts';

export interface FiniteVerb {
  /** Index of its token. */
  at: number;
  lemma: string;
  /** No other form of the verb, infinitive or participle, is spelt like it. */
  sure: boolean;
  /** It is spelt like the participle (erklärt) and may be that. */
  likeParticiple: boolean;
  /** Every reading in the third person is subjunctive; `first` that of indirect speech (sei), `second` the other (wäre). */
  mood: 'indicative' | 'first' | 'second';
  plural: boolean;
  /** Particle that is part of the word (ankündigte), as verbs have it that stand last. */
  particle: string;
}

/** Second subjunctives by which narrators say what they think likely, or what somebody wants. */
const EPISTEMIC = new Set(['möchte', 'möchten']);

/**
 * Reads a token as a finite verb in the third person; undefined where it cannot be one.
 * @param at its index
 */
export function finiteOf(token: Token, at: number): FiniteVerb | undefined {
  const readings = readingsOf(token);
  if (readings.length === 0 || NEVER_VERBS.has(token.lower) || /.weise$/u.test(token.lower))
    return undefined;
  const finite = readings.filter(isThird);
  const [best] = finite;
  if (!best) return undefined;
  const moods = new Set(finite.map((reading) => reading.features.mood));
  const mood =
    moods.has('indicative') || EPISTEMIC.has(token.lower)
      ? 'indicative'
      : moods.has('subjunctive1')
        ? 'first'
        : 'second';
  const likeParticiple = readings.some(({ features }) => features.kind === 'participle');
  return {
    at,
    lemma: best.lemma,
    sure: !likeParticiple && readings.every(({ features }) => features.kind !== 'infinitive'),
    likeParticiple,
    mood,
    plural: finite.every(({ features }) => features.number === 'plural'),
    particle: best.particle,
  };
}

type FiniteReading = VerbReading & { features: FiniteForm };

function isThird(reading: VerbReading): reading is FiniteReading {
  return reading.features.kind === 'finite' && reading.features.person === 3;
}

/** An inflected participle or adjective before its noun: „die verletzte Frau“. */
function isAttribute(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !/e[nrms]?$/u.test(token.lower) || !next) return false;
  const noun = next.kind === 'word' && next.capitalised;
  const attribute =
    next.kind === 'word' &&
    !next.capitalised &&
    /(?:e|en|er|es)$/u.test(next.lower) &&
    !isDeterminer(next.lower) &&
    !NOMINATIVE_PRONOUNS.has(next.lower) &&
    !PREPOSITIONS.has(next.lower) &&
    readingsOf(next).length === 0;
  if (!noun && !attribute) return false;
  if (isPresentParticiple(token.lower)) return true;
  const before = at > first ? tokens[at - 1] : undefined;
  if (!before) return false;
  const { lower } = before;
  if (at === first + 1 && isPointing(tokens, at)) return false;
  if (before.kind === 'number') return noun && at === first + 1;
  if (before.kind !== 'word' || before.capitalised)
    return isDeterminer(lower) && before.kind === 'word';
  return (
    isDeterminer(lower) ||
    PREPOSITIONS.has(lower) ||
    (/^\p{Ll}+(?:e|en|er|es|em)$/u.test(lower) &&
      at - 1 > first &&
      isAfterDeterminer(tokens, at - 1, first))
  );
}

/** „fehlende Impfungen“, but „er beende die Sitzung“: what stands before the -d is an infinitive. */
function isPresentParticiple(lower: string): boolean {
  const infinitive = /^(.+)de[nrms]?$/u.exec(lower)?.[1];
  return (
    infinitive !== undefined &&
    verbReadings(infinitive).some(({ features }) => features.kind === 'infinitive')
  );
}

/** „Das sagte Berg“, „Das bestätigte Ada Berg“: no participle is spelt so, or what follows is a name. */
function isPointing(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:das|dies)$/u.test(tokens[at - 1]?.lower ?? '')) return false;
  const lower = tokens[at]?.lower ?? '';
  return (
    (/te$/u.test(lower) && !/^(?:be|emp|ent|er|ge|miss|ver|zer)|iert/u.test(lower)) ||
    (tokens[at + 1]?.capitalised === true && tokens[at + 2]?.capitalised === true)
  );
}

function isAfterDeterminer(tokens: readonly Token[], at: number, first: number): boolean {
  for (let index = at - 1; index >= Math.max(first, at - 3); index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') return false;
    if (isDeterminer(token.lower) || PREPOSITIONS.has(token.lower)) return true;
    if (token.capitalised) return false;
  }
  return false;
}

function isDeterminer(lower: string): boolean {
  return NOMINATIVE_DETERMINERS.has(lower) || OBLIQUE_DETERMINERS.has(lower);
}

/**
 * All words of a stretch (first to last, inclusive) that may be finite verbs, in order. A capitalised word counts only
 * where a sentence begins.
 */
export function finiteVerbs(
  tokens: readonly Token[],
  first: number,
  last: number,
  sentenceStart: boolean,
): FiniteVerb[] {
  const verbs: FiniteVerb[] = [];
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (token.capitalised && !(sentenceStart && at === first))) continue;
    // „Frage: …“ is a label.
    if (at === 0 && tokens[1]?.text === ':') continue;
    const verb = finiteOf(token, at);
    if (verb && isFirstPerson(tokens, at)) verb.mood = 'indicative';
    if (!verb || tokens[at - 1]?.lower === 'zu' || isAttribute(tokens, at, first)) continue;
    if (!verb.sure && !verb.likeParticiple && tokens[at + 1]?.lower === 'zu') continue;
    if (!verb.sure && !verb.likeParticiple && isUnderHelper(tokens, at, first, last)) continue;
    verbs.push(verb);
  }
  const [opening, ...others] = verbs;
  // „Teile des Plans nannte er“: a capital at the beginning is a noun’s where another word is the verb.
  return opening &&
    sentenceStart &&
    opening.at === first &&
    !HELPERS.has(opening.lemma) &&
    others.some(({ sure }) => sure)
    ? others
    : verbs;
}

const HELPERS = new Set([
  'sein',
  'haben',
  'werden',
  'können',
  'sollen',
  'müssen',
  'dürfen',
  'wollen',
  'mögen',
  'lassen',
]);

/** „ich habe“, „habe ich“ */
function isFirstPerson(tokens: readonly Token[], at: number): boolean {
  return [-2, -1, 1].some((step) => tokens[at + step]?.lower === 'ich');
}

/** An infinitive in front of „zu können“ or of another infinitive’s verb: „machen lassen zu wollen“. */
function isUnderHelper(tokens: readonly Token[], at: number, first: number, last: number): boolean {
  return (
    at > first &&
    at + 2 <= last &&
    tokens[at + 2]?.lower === 'zu' &&
    readingsOf(tokens[at + 1] ?? (tokens[at] as Token)).some(
      ({ features }) => features.kind === 'infinitive',
    )
  );
}

const SPEAKERS = new Set(['ich', 'wir', 'mich', 'mir', 'uns']);

/** A text has a word that may be a finite verb, or one by which somebody speaks of himself. */
export function readsAsClause(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).some(
    (word) =>
      SPEAKERS.has(word.toLowerCase()) ||
      (/^\p{Ll}/u.test(word) &&
        !NEVER_VERBS.has(word) &&
        verbReadings(word).some(({ features }) => features.kind === 'finite')),
  );
}
