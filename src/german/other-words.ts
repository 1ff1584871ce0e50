/** From forms of verbs, adjectives and all other words but nouns to their lemmas. */
import { OTHER_SUFFIXES, type Affixes } from './affixes.ts';
import { verbReadings } from './verbs.ts';
import { withoutUmlaut } from './umlauts.ts';

/** Stems of comparatives and superlatives that are more than umlauted. */
const COMPARED = new Map(Object.entries({ höh: 'hoch', höch: 'hoch', bess: 'gut', be: 'gut' }));

/** Inflected forms of adjectives that no rule makes. */
const INFLECTED_ADJECTIVES = new Map(Object.entries({ hohe: 'hoch' }));

/** Participles that have long been words of their own; of these, the ones that are said as participles too. */
const OWN_WORDS = new Set('bekannt bescheiden gelassen gelegen verschieden verwandt'.split(' '));
const PARTICIPLES_TOO = new Map([
  ['gelassen', ['lassen']],
  ['gelegen', ['liegen']],
]);

/** A verb that a form belongs to. */
interface VerbOfForm {
  infinitive: string;
  /** Where the form is one of the subjunctive alone (ginge, gingen): that of one person. */
  subjunctive: string | undefined;
}

/** Prefixes that the dictionary keeps as flags of the word without them: verschwinden is `schwinden/V`. */
const PREFIXES = [
  ['ver', 'V'],
  ['un', 'U'],
] as const;

interface OtherWords {
  /** See `Lemmas.others`. */
  others(form: string): string[];
  /** See `Lemmas.base`. */
  base(form: string): string[];
  /** See `Lemmas.isVerb`. */
  isVerb(word: string): boolean;
  /** A verb that is listed, in lower case, and no form of another. */
  isInflectedVerb(word: string): boolean;
}

/** Lemmas that were found before with the same dictionary, by form, to which new ones are added. */
export type FoundLemmas = Record<'nouns' | 'others', Pick<Map<string, string[]>, 'get' | 'set'>>;

/** @param isWord whether an entry stands for a word, and not only for a part of compounds */
export function otherWords(
  { entries, stemsOf }: Affixes,
  isWord: (word: string) => boolean,
  { others: cache }: Pick<FoundLemmas, 'others'>,
): OtherWords {
  function others(word: string): string[] {
    const form = word.toLowerCase();
    let found = cache.get(form);
    if (!found) cache.set(form, (found = findOthers(spelt(form))));
    return found;
  }

  /** beschloß is spelt beschloss today. */
  function spelt(form: string): string {
    return form.includes('ß') && findOthers(form).length === 0 ? form.replaceAll('ß', 'ss') : form;
  }

  const isLower = (stem: string) => /^\p{Ll}/u.test(stem) && isWord(stem);
  /** An infinitive, be it kept as a flag of the word without its prefix. */
  const isVerb = (word: string) =>
    /^\p{Ll}+n$/u.test(word) &&
    (isWord(word) || (word.startsWith('ver') && (entries.get(word.slice(3)) ?? '').includes('V')));
  /** kämen is listed like an infinitive, and anzukommen too, but only a verb has both present and participle. */
  const isInflectedVerb = (word: string) =>
    isVerb(word) && /D.*[IXY]|[IXY].*D/.test(entries.get(word) ?? '');

  function findOthers(form: string): string[] {
    const verbs = verbsOf(form);
    const found = [
      ...(isLower(form) ? [form] : []),
      ...stemsOf(form, OTHER_SUFFIXES)
        .map(({ stem }) => stem)
        .filter(isLower),
      ...PREFIXES.flatMap(([prefix, flag]) => prefixed(form, prefix, flag)),
      ...verbs.map(({ infinitive, subjunctive }) => subjunctive ?? infinitive),
    ];
    // möglichst is a word of its own.
    const far = new Set(form === 'möglichst' ? ['möglich'] : []);
    // dürfte means something else than dürfen, which finds it nevertheless (see `base`).
    for (const { infinitive, subjunctive } of verbs) if (subjunctive) far.add(infinitive);
    // The dictionary makes trafen of traf.
    const sure = verbs.filter(({ subjunctive }) => !subjunctive).map((verb) => verb.infinitive);
    const isFormOfThem = (stem: string) =>
      verbsOf(stem).some(({ infinitive }) => sure.includes(infinitive));
    return [...new Set(found)].filter(
      (lemma) => !far.has(lemma) && (lemma === form || isVerb(lemma) || !isFormOfThem(lemma)),
    );
  }

  /** Words with the prefix that are kept as a flag of the word without it. */
  function prefixed(form: string, prefix: string, flag: string): string[] {
    const rest = form.slice(prefix.length);
    if (!form.startsWith(prefix) || rest.length < 3) return [];
    return [rest, ...stemsOf(rest, OTHER_SUFFIXES).map(({ stem }) => stem)]
      .filter((stem) => isLower(stem) && entries.get(stem)?.includes(flag))
      .map((stem) => prefix + stem);
  }

  /**
   * Verbs of the dictionary that have the form, participles inflected like adjectives too. führe is a form of führen,
   * which is there, and not of fahren.
   */
  function verbsOf(form: string): VerbOfForm[] {
    if (OWN_WORDS.has(form)) return [];
    const stems = stemsOf(form, OTHER_SUFFIXES).map(({ stem }) => stem);
    const found = new Map<string, VerbOfForm>();
    for (const word of [form, form.replace(/(?<=[nt])e[nrsm]?$/u, '')]) {
      for (const { lemma, features } of verbReadings(word)) {
        if (!isVerb(lemma) || (word !== form && features.kind !== 'participle')) continue;
        // hinzukommen is a verb of its own.
        if (features.kind === 'infinitive' && features.zu && isInflectedVerb(form)) continue;
        const far = features.kind === 'finite' && features.mood === 'subjunctive2';
        const known = found.get(lemma);
        if (!known || !far)
          found.set(lemma, { infinitive: lemma, subjunctive: far ? onePersons(word) : undefined });
      }
    }
    return [...found.values()].filter(
      ({ infinitive, subjunctive }) =>
        !subjunctive ||
        ![form, ...stems].some((stem) => stem !== infinitive && isInflectedVerb(stem)),
    );
  }

  function base(word: string): string[] {
    const form = spelt(word.toLowerCase());
    const [, compared = ''] = /^(\p{Ll}{2,}?)(?:er|e?st|(?<=ß)t)(?:e[nrsm]?)?$/u.exec(form) ?? [];
    const plain = withoutUmlaut(compared) ?? '';
    const adjective = /A/.test(entries.get(plain) ?? '') ? plain : COMPARED.get(compared);
    const near = others(form);
    return [
      ...verbsOf(form).map(({ infinitive }) => infinitive),
      ...(PARTICIPLES_TOO.get(form) ?? []),
      ...(adjective === undefined ? [] : [adjective]),
      ...near.flatMap((lemma) => INFLECTED_ADJECTIVES.get(lemma) ?? []),
    ].filter((lemma) => !near.includes(lemma));
  }

  return { others, base, isVerb, isInflectedVerb };
}

/** gingen → ginge. */
function onePersons(subjunctive: string): string {
  return subjunctive.replace(/en$/u, 'e');
}
