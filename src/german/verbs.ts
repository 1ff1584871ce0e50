/**
 * Which verb a written word is a form of. Every verb of the tables counts with every separable and inseparable prefix,
 * so that kündigte, angekündigt, anzukündigen and erklärt are found without a list of prefixed verbs.
 */
import { bareParticiple, conjugate, type VerbFeatures } from './conjugate.ts';
import { IRREGULAR_VERBS, STRONG_VERBS } from './strong-verb-rows.ts';
import { INSEPARABLE_PREFIXES, SEPARABLE_PARTICLES } from './verb-prefixes.ts';
import { WEAK_VERBS } from './weak-verb-stems.ts';

/** A verb of which a word may be a form, and which form. */
export interface VerbReading {
  /** Infinitive with its prefixes: ankündigen. */
  lemma: string;
  /** The separable particle that is part of the word, `an` in angekündigt; empty where there is none. */
  particle: string;
  features: VerbFeatures;
}

interface BaseForm extends VerbReading {
  /** A participle without its ge-, which needs a prefix: sprochen, in versprochen. */
  bare: boolean;
}

const SHORTEST = 2;
const NONE: readonly VerbReading[] = [];
const BASES = basesOfAll();
const CACHE_SIZE = 50_000;
const cache = new Map<string, readonly VerbReading[]>();

function basesOfAll(): ReadonlyMap<string, BaseForm[]> {
  const forms = new Map<string, BaseForm[]>();
  const add = (form: string, base: BaseForm): void => {
    const known = forms.get(form);
    if (!known) forms.set(form, [base]);
    else if (!known.some((one) => isSame(one, base) && one.bare === base.bare)) known.push(base);
  };
  const infinitives = new Set([
    ...STRONG_VERBS.map(({ infinitive }) => infinitive),
    ...IRREGULAR_VERBS.map(({ infinitive }) => infinitive),
    ...WEAK_VERBS,
  ]);
  for (const lemma of infinitives) {
    for (const { form, features } of conjugate(lemma))
      add(form, { lemma, particle: '', features, bare: false });
    const bare = bareParticiple(lemma);
    if (bare) add(bare, { lemma, particle: '', features: { kind: 'participle' }, bare: true });
  }
  return forms;
}

function isSame(one: VerbReading, other: VerbReading): boolean {
  return (
    one.lemma === other.lemma &&
    one.particle === other.particle &&
    JSON.stringify(one.features) === JSON.stringify(other.features)
  );
}

/**
 * The verbs that a word may be a form of, each with the form’s features; a form of two (gestanden) or with two features
 * (sagte) has several. Words are compared in lower case; not every verb found exists, nor is every word found a verb
 * where it stands (meine, heute): the sentence tells.
 */
export function verbReadings(word: string): readonly VerbReading[] {
  const form = word.toLowerCase();
  let found = cache.get(form);
  if (!found) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    found = readingsOf(form);
    if (found.length === 0 && /ss|ß/u.test(form)) found = readingsOf(inStandardSpelling(form));
    cache.set(form, found);
  }
  return found;
}

/** Swiss texts write ss for ß (schliesst), those before 1996 ß for ss (schloß). */
function inStandardSpelling(form: string): string {
  return form.includes('ß') ? form.replaceAll('ß', 'ss') : form.replaceAll('ss', 'ß');
}

/** The verb of a finite form whose particle stands apart at the clause’s end: kündigen, an → ankündigen. */
export function withParticle(lemma: string, particle: string): string | undefined {
  return SEPARABLE_PARTICLES.has(particle) ? particle + lemma : undefined;
}

function readingsOf(form: string): readonly VerbReading[] {
  const whole = withoutParticle(form);
  const readings = [...whole];
  for (let at = SHORTEST; at <= form.length - SHORTEST; at += 1) {
    const particle = form.slice(0, at);
    if (!SEPARABLE_PARTICLES.has(particle)) continue;
    const rest = form.slice(at);
    const inner = withoutParticle(rest);
    const zu = rest.startsWith('zu') ? withoutParticle(rest.slice(2)) : [];
    for (const reading of inner)
      readings.push({ ...reading, lemma: particle + reading.lemma, particle });
    for (const { lemma, features } of zu) {
      if (features.kind !== 'infinitive') continue;
      readings.push({
        lemma: particle + lemma,
        particle,
        features: { kind: 'infinitive', zu: true },
      });
    }
  }
  return readings.length === 0 ? NONE : readings;
}

/** Readings of a word that has no separable particle in it. */
function withoutParticle(form: string): VerbReading[] {
  const readings: VerbReading[] = (BASES.get(form) ?? [])
    .filter(({ bare }) => !bare)
    .map(({ lemma, particle, features }) => ({ lemma, particle, features }));
  for (const prefix of INSEPARABLE_PREFIXES) {
    if (!form.startsWith(prefix) || form.length < prefix.length + 3) continue;
    for (const { lemma, features, bare } of BASES.get(form.slice(prefix.length)) ?? []) {
      // geerklärt is no form, and a verb has one such prefix.
      const own = features.kind === 'participle' && !bare;
      if (own || HAS_PREFIX.test(lemma)) continue;
      const reading: VerbReading = { lemma: prefix + lemma, particle: '', features };
      if (!readings.some((known) => isSame(known, reading))) readings.push(reading);
    }
  }
  return readings;
}

const HAS_PREFIX = /^(?:be|emp|ent|er|ge|ver|zer)(?!ben|ten|llen|ugen|hen|ben|hren)/u;
