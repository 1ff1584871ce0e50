/** Forms of a verb without separable particle, made from its infinitive and the tables of strong and irregular verbs. */
import {
  IRREGULAR_VERBS,
  MORE_FORMS,
  STRONG_VERBS,
  type IrregularVerb,
  type StrongVerb,
} from './strong-verb-rows.ts';

type Person = 1 | 2 | 3;
type Mood = 'indicative' | 'subjunctive1' | 'subjunctive2';

/** What the form of a finite verb says. */
export interface FiniteForm {
  kind: 'finite';
  person: Person;
  number: 'singular' | 'plural';
  tense: 'present' | 'past';
  /** The subjunctive of the past is `subjunctive2`. */
  mood: Mood;
}

/** Past participles; present participles („sagend“) are adjectives. Imperatives are left out. */
export type VerbFeatures =
  FiniteForm | { kind: 'participle' } | { kind: 'infinitive'; zu: boolean };

interface ConjugatedForm {
  form: string;
  features: VerbFeatures;
}

const STRONG = new Map(STRONG_VERBS.map((verb) => [verb.infinitive, verb]));
const IRREGULAR = new Map(IRREGULAR_VERBS.map((verb) => [verb.infinitive, verb]));
const UMLAUTS: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü' };

/** Weak verbs that begin like ones with an inseparable prefix and have ge- all the same: gebetet. */
const STRESSED = new Set(
  'beben beichten bellen bessern beten betteln beugen erben ernten geizen zerren'.split(' '),
);
/** Weak verbs that have no ge- although they have no prefix. */
const UNSTRESSED = new Set('interviewen offenbaren prophezeien'.split(' '));
const PREFIXED = /^(?:be|emp|ent|er|ge|miss(?!en)|ver|zer|über|unter|widerl|widers|wiederh)/u;

/** The participle without ge-: sprochen, as in versprochen; undefined where the verb’s own has none. */
export function bareParticiple(infinitive: string): string | undefined {
  const participle = participleOf(infinitive);
  const own = STRONG.get(infinitive)?.participle ?? '';
  const hasGe = participle.startsWith('ge') && (own === '' || !infinitive.startsWith('ge'));
  return hasGe && participle !== infinitive ? participle.slice(2) : undefined;
}

function participleOf(infinitive: string): string {
  const table = IRREGULAR.get(infinitive) ?? STRONG.get(infinitive);
  if (table) return table.participle;
  const stem = stemOf(infinitive);
  const withoutGe =
    /ieren$/u.test(infinitive) ||
    UNSTRESSED.has(infinitive) ||
    (PREFIXED.test(infinitive) && !STRESSED.has(infinitive));
  return `${withoutGe ? '' : 'ge'}${stem}${linkOf(stem)}t`;
}

/** All forms of a verb. One that is in no table is taken for a weak one. */
export function conjugate(infinitive: string): ConjugatedForm[] {
  const irregular = IRREGULAR.get(infinitive);
  const strong = STRONG.get(infinitive);
  const forms: ConjugatedForm[] = irregular
    ? irregularForms(irregular)
    : strong
      ? strongForms(strong)
      : weakForms(infinitive);
  forms.push(
    { form: participleOf(infinitive), features: { kind: 'participle' } },
    { form: infinitive, features: { kind: 'infinitive', zu: false } },
  );
  for (const [form, lemma, first] of MORE_FORMS) {
    if (lemma !== infinitive) continue;
    if (form === 'worden' || form.startsWith('ge')) {
      forms.push({ form, features: { kind: 'participle' } });
      continue;
    }
    const plural = form.endsWith('n') && !first;
    const past = /te/u.test(form);
    const mood = form.includes('ü') && past ? 'subjunctive2' : 'indicative';
    forms.push(finite(form, first ? 1 : 3, plural, past ? 'past' : 'present', mood));
  }
  return forms;
}

function finite(
  form: string,
  person: Person,
  plural: boolean,
  tense: 'present' | 'past',
  mood: Mood = 'indicative',
): ConjugatedForm {
  const number = plural ? 'plural' : 'singular';
  return { form, features: { kind: 'finite', person, number, tense, mood } };
}

function stemOf(infinitive: string): string {
  return infinitive.replace(/e?n$/u, '');
}

/** arbeitet, rechnet, öffnet. */
function linkOf(stem: string): string {
  return /[dt]$|[^aeiouäöülrhmn][mn]$|chn$/u.test(stem) ? 'e' : '';
}

/** First and third person of a tense whose singular is given; plural ends in -n. */
function both(
  singular: string,
  plural: string,
  tense: 'present' | 'past',
  mood: Mood = 'indicative',
): ConjugatedForm[] {
  return ([1, 3] as const).flatMap((person) => [
    finite(singular, person, false, tense, mood),
    finite(plural, person, true, tense, mood),
  ]);
}

function weakForms(infinitive: string): ConjugatedForm[] {
  const stem = stemOf(infinitive);
  const link = linkOf(stem);
  const past = `${stem}${link}te`;
  return [
    ...presentOf(infinitive, `${stem}${link}t`),
    ...both(past, `${past}n`, 'past'),
    ...both(past, `${past}n`, 'past', 'subjunctive2'),
    finite(`${past}st`, 2, false, 'past'),
    finite(`${past}t`, 2, true, 'past'),
  ];
}

function presentOf(infinitive: string, third: string): ConjugatedForm[] {
  const stem = stemOf(infinitive);
  const base = third.replace(/e?t$/u, '');
  const second = /[sßxz]$/u.test(base) ? `${base}t` : `${third.replace(/t$/u, '')}st`;
  const light = /e[lr]n$/u.test(infinitive) ? [stem.replace(/e([lr])$/u, '$1e')] : [];
  return [
    ...[`${stem}e`, ...light].flatMap((form) => [
      finite(form, 1, false, 'present'),
      finite(form, 1, false, 'present', 'subjunctive1'),
      finite(form, 3, false, 'present', 'subjunctive1'),
    ]),
    finite(second, 2, false, 'present'),
    finite(third, 3, false, 'present'),
    finite(`${stem}${linkOf(stem)}t`, 2, true, 'present'),
    finite(infinitive, 1, true, 'present'),
    finite(infinitive, 3, true, 'present'),
    finite(infinitive, 3, true, 'present', 'subjunctive1'),
  ];
}

function strongForms(verb: StrongVerb): ConjugatedForm[] {
  const { infinitive, past } = verb;
  const stem = stemOf(infinitive);
  const weakPast = past.endsWith('e');
  const umlauted = past.replace(/[aou](?=[^aou]*$)/u, (vowel) => UMLAUTS[vowel] ?? vowel);
  const fromPast = weakPast ? umlauted : `${umlauted}e`;
  const seconds = [fromPast, ...(verb.subjunctive ? [verb.subjunctive] : [])].filter(
    (form) => !/^(?:r|br|k|n)ännte$|^s?ändte$|^wändte$/u.test(form),
  );
  return [
    ...presentOf(infinitive, verb.third ?? `${stem}${linkOf(stem)}t`),
    ...both(past, weakPast ? `${past}n` : /ie$/u.test(past) ? `${past}n` : `${past}en`, 'past'),
    finite(/[dtsßz]$/u.test(past) ? `${past}est` : `${past}st`, 2, false, 'past'),
    ...seconds.flatMap((form) => both(form, `${form}n`, 'past', 'subjunctive2')),
  ];
}

function irregularForms({ infinitive, finite: forms }: IrregularVerb): ConjugatedForm[] {
  const [third = '', plural = '', past = '', pasts = '', first = '', firsts = ''] = forms;
  const [second = '', seconds = ''] = forms.slice(6);
  const modal = !['sein', 'haben', 'werden', 'tun'].includes(infinitive);
  const one = modal ? third : infinitive === 'sein' ? 'bin' : first;
  return [
    finite(third, 3, false, 'present'),
    finite(one, 1, false, 'present'),
    finite(plural, 1, true, 'present'),
    finite(plural, 3, true, 'present'),
    ...both(past, pasts, 'past'),
    ...both(first, firsts, 'present', 'subjunctive1'),
    ...both(second, seconds, 'past', 'subjunctive2'),
  ];
}
