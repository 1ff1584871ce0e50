/**
 * From a German word form to its lemmas, with the dictionary's affix rules and what they leave out:
 * umlauted plurals (Kräfte → Kraft), -in nouns (Kanzlerin → Kanzler), participles (geplant → planen), strong verbs.
 */
import { NOUN_SUFFIXES, type Affixes } from './affixes.ts';
import { asNoun } from './spelling.ts';
import { otherWords, type FoundLemmas } from './other-words.ts';
import { withoutUmlaut } from './umlauts.ts';

/** Looks up the base forms of words. */
export interface Lemmas {
  /** Dictionary nouns of which the form is an inflection, capitalised; empty when there is none. */
  nouns(form: string): string[];
  /** The same for verbs, adjectives and all other words, in lower case. */
  others(form: string): string[];
  /**
   * Words that find the form and are not found by it, being far from what it says: ginge, gehen; größte, groß.
   */
  base(form: string): string[];
  /** Kanzlerin → Kanzler, Ärztin → Arzt. */
  masculine(noun: string): string | undefined;
  /** What someone is named after: Spieler → Spiel, Wähler → Wahl, Schüler → Schule. */
  origin(noun: string): string | undefined;
  isNoun(word: string): boolean;
  /** A name of a person: the dictionary gives it a genitive and nothing more (Angela, Merkel). */
  isPersonName(word: string): boolean;
  /** A noun without a plural that the dictionary does not let into compounds, as names of places are (Regensburg). */
  isSingularOnly(word: string): boolean;
  /** Made to stand as the first part of a compound, be it with a linking element: Kraft, Beitritts, Schul. */
  isLinking(part: string): boolean;
  isAdjective(word: string): boolean;
  /** An infinitive of the dictionary, in lower case. */
  isVerb(word: string): boolean;
  /** Stem of a verb, as in Kochtopf. */
  isVerbStem(stem: string): boolean;
}

/** Persons whose name only looks made from the noun. */
const NO_AGENTS = new Set([
  'Gründer',
  'Anhänger',
  'Messer',
  'Träger',
  'Leiter',
  'Reiter',
  'Schneider',
  'Steuer',
]);

/** Singulars that look like the umlauted plural of another noun. */
const NOT_PLURAL = new Set(
  'Abendröte Blüte Börde Fährte Gräte Güte Märker Möhre Säule Schläfe Schürze Schüssel Tribüne Tücke Wüste'.split(
    ' ',
  ),
);

/** Endings that words of foreign origin give up for -en: Themen → Thema, Museen → Museum, Risiken → Risiko. */
const FOREIGN_ENDINGS = ['a', 'um', 'us', 'o'];
/** Nouns with a genitive in -ens: (des) Namens. */
const MIXED = new Map(
  'Buchstabe Friede Funke Gedanke Glaube Name Same Wille'
    .split(' ')
    .map((noun) => [`${noun}ns`, noun]),
).set('Herzens', 'Herz');
const NOT_FOREIGN = new Set(['Daten', 'Boten', 'Sagen', 'Aren']);

/** A pseudo entry that exists for compounds only, unless it is inflected as well. */
const HELPER = 'h';
const INFLECTED = /[ESTPFNRqQp]/;
const PLURALS = 'ENPRp';
const LINKING = /[hijk]/;
/** An entry with one of these has endings of its own, so it is a singular. */
const SINGULAR = /[ESTPRqQp]/;

/**
 * Finds base forms by the dictionary's stems and rules for what it lacks.
 * @param found what was found before; it is used, and what is found is added to it
 */
export function germanLemmas(
  { entries, stemsOf }: Affixes,
  found: FoundLemmas = { nouns: new Map(), others: new Map() },
): Lemmas {
  const isWord = (word: string) => {
    const flags = entries.get(word);
    if (flags === undefined) return false;
    // Some nouns are there for compounds only, such as Anklage and Nachfolge; Friedens and Schul are no words.
    return !flags.includes(HELPER) || INFLECTED.test(flags) || /^\p{Lu}\p{Ll}{3,}e$/u.test(word);
  };
  const isNoun = (word: string) => /^\p{Lu}\p{Ll}/u.test(word) && isWord(word);
  const words = otherWords({ entries, stemsOf }, isWord, found);

  /** The singular of an entry that is an umlauted plural. */
  function singularOf(entry: string): string | undefined {
    if (NOT_PLURAL.has(entry) || SINGULAR.test(entries.get(entry) ?? '')) return undefined;
    const plain = withoutUmlaut(entry);
    if (!plain) return undefined;
    const candidates = [
      ...(/e$/.test(plain) ? [plain.slice(0, -1)] : []),
      ...(/er$/.test(plain) ? [plain.slice(0, -2)] : []),
      ...(/(e[rln]|a)$/.test(plain) ? [plain] : []),
      ...(/nisse$/.test(plain) ? [plain.slice(0, -2)] : []),
    ];
    return candidates.find((candidate) => candidate.length > 2 && isNoun(candidate));
  }

  function lemmaOf(stem: string, flag: string, form: string): string {
    if (flag === 'F') return form.replace(/innen$/i, 'in');
    if (flag === 'J') return form.replace(/ungen$/, 'ung');
    if (flag === 'M') return form.replace(/chens$/, 'chen');
    return singularOf(stem) ?? stem;
  }

  const cache = found.nouns;

  function nouns(word: string): string[] {
    const form = asNoun(word);
    let found = cache.get(form);
    if (!found) cache.set(form, (found = findNouns(form)));
    return found;
  }

  function findNouns(form: string): string[] {
    const known = isNoun(form);
    // A noun of its own can be the plural of another at the same time: (das) Steuern, (die) Steuern.
    const found = stemsOf(form, known ? PLURALS : NOUN_SUFFIXES)
      .filter(({ stem }) => /^\p{Lu}\p{Ll}/u.test(stem))
      .filter(({ stem, flag }) => flag === 'J' || isWord(stem))
      .map(({ stem, flag }) => lemmaOf(stem, flag, form));
    const irregular =
      singularOf(form) ?? adjectival(form) ?? foreign(form) ?? MIXED.get(form) ?? latin(form);
    if (irregular) found.unshift(irregular);
    else if (known) found.unshift(form);
    // Programmes: the dictionary has only one of the two genitives of many nouns.
    if (found.length === 0 && /[^s]es$/.test(form) && isNoun(form.slice(0, -2)))
      found.push(form.slice(0, -2));
    const shorter = form.slice(0, -1);
    // Reise is no Reis.
    const isOwn = known && !(entries.get(form) ?? '').includes(HELPER);
    const dative = /e$/.test(form) && !isOwn && /T/.test(entries.get(shorter) ?? '');
    if ((/e[lr]?n$/.test(form) || dative) && isNoun(shorter))
      found.push(singularOf(shorter) ?? shorter);
    // The dictionary does not have every plural: Haushalte.
    const stems = found.length > 0 ? [] : [form.replace(/en$/, ''), form.replace(/e$/, '')];
    found.push(...stems.filter((stem) => stem !== form && isNoun(stem)).slice(0, 1));
    return [...new Set(found)];
  }

  /** Themen → Thema. */
  function foreign(form: string): string | undefined {
    if (
      !/en$/.test(form) ||
      NOT_FOREIGN.has(form) ||
      words.isInflectedVerb(form.toLowerCase()) ||
      SINGULAR.test(entries.get(form) ?? '')
    )
      return undefined;
    const stem = form.slice(0, -2);
    return FOREIGN_ENDINGS.map((ending) => stem + ending).find(isNoun);
  }

  /** Praktika → Praktikum. */
  function latin(form: string): string | undefined {
    const singular = form.replace(/a$/u, 'um');
    return singular !== form && isNoun(singular) ? singular : undefined;
  }

  /** Abgeordneter → Abgeordnete. */
  function adjectival(form: string): string | undefined {
    if (!/te?[rsm]$/.test(form) || SINGULAR.test(entries.get(form) ?? '')) return undefined;
    return isNoun(form.slice(0, -1)) ? form.slice(0, -1) : undefined;
  }

  return {
    nouns,
    others: words.others,
    isVerb: words.isVerb,
    base: words.base,
    isNoun,
    isPersonName: (word) => /^[SM]*$/.test(entries.get(asNoun(word)) ?? 'E'),
    isSingularOnly: (word) => /^[SMm]*$/.test(entries.get(asNoun(word)) ?? 'E'),
    origin(noun) {
      if (!entries.get(noun)?.includes('F') || !/\p{Ll}{3,}er$/u.test(noun) || NO_AGENTS.has(noun))
        return undefined;
      const base = noun.slice(0, -2);
      const plain = withoutUmlaut(base);
      return [base, plain, plain && `${plain}e`].find(
        (candidate) => candidate && isNoun(candidate),
      );
    },
    masculine(noun) {
      if (!/\p{Ll}{3,}in$/u.test(noun)) return undefined;
      const base = noun.slice(0, -2);
      const candidates = [base, withoutUmlaut(base), `${base}e`].filter((c) => c !== undefined);
      return candidates.find((c) => entries.get(c)?.includes('F')) ?? UMLAUTED_FEMININE[noun];
    },
    isLinking: (part) =>
      LINKING.test(entries.get(asNoun(part)) ?? entries.get(part.toLowerCase()) ?? ''),
    isAdjective: (word) => isWord(word) && /[AC]/.test(entries.get(word) ?? ''),
    isVerbStem: (stem) => /[IXY]/.test(entries.get(`${stem}en`) ?? entries.get(`${stem}n`) ?? ''),
  };
}

const UMLAUTED_FEMININE: Record<string, string> = {
  Anwältin: 'Anwalt',
  Ärztin: 'Arzt',
  Bäuerin: 'Bauer',
  Köchin: 'Koch',
  Französin: 'Franzose',
  Gräfin: 'Graf',
  Rätin: 'Rat',
  Wirtin: 'Wirt',
};
