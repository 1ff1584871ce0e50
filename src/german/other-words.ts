/** From forms of verbs, adjectives and all other words but nouns to their lemmas. */
import { OTHER_SUFFIXES, type Affixes } from './affixes.ts';
import { strongVerbsOf, type VerbOfForm } from './strong-verbs.ts';
import { withoutUmlaut } from './umlauts.ts';

/** Stems of comparatives and superlatives that are more than umlauted. */
const COMPARED: Record<string, string> = { höh: 'hoch', höch: 'hoch', bess: 'gut', be: 'gut' };

/** Prefixes that the dictionary keeps as flags of the word without them: verschwinden is `schwinden/V`. */
const PREFIXES = [
  ['ver', 'V'],
  ['un', 'U'],
] as const;

export interface OtherWords {
  /** See `Lemmas.others`. */
  others(form: string): string[];
  /** See `Lemmas.base`. */
  base(form: string): string[];
  /** A verb that is listed, in lower case, and no form of another. */
  isInflectedVerb(word: string): boolean;
}

/** @param isWord whether an entry stands for a word, and not only for a part of compounds */
export function otherWords(
  { entries, stemsOf }: Affixes,
  isWord: (word: string) => boolean,
): OtherWords {
  const cache = new Map<string, string[]>();

  function others(word: string): string[] {
    const form = word.toLowerCase();
    let found = cache.get(form);
    if (!found) cache.set(form, (found = findOthers(form)));
    return found;
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
    const strong = strongOf(form);
    const found = [
      ...(isLower(form) ? [form] : []),
      ...stemsOf(form, OTHER_SUFFIXES)
        .map(({ stem }) => stem)
        .filter(isLower),
      ...weakParticiple(form),
      ...PREFIXES.flatMap(([prefix, flag]) => prefixed(form, prefix, flag)),
      ...strong.map(({ infinitive, subjunctive }) => subjunctive ?? infinitive),
      ...withoutZu(form),
    ];
    // möglichst is a word of its own.
    const far = new Set(form === 'möglichst' ? ['möglich'] : []);
    // What dürfte says is far from dürfen, which finds it all the same (see `base`).
    for (const { infinitive, subjunctive } of strong) if (subjunctive) far.add(infinitive);
    // The dictionary makes trafen of traf.
    const verbs = strong.filter(({ subjunctive }) => !subjunctive).map((verb) => verb.infinitive);
    const isFormOfThem = (stem: string) =>
      strongVerbsOf(stem).some(({ infinitive }) => verbs.includes(infinitive));
    return [...new Set(found)].filter(
      (lemma) => !far.has(lemma) && (lemma === form || isVerb(lemma) || !isFormOfThem(lemma)),
    );
  }

  /** geplant → planen. */
  function weakParticiple(form: string): string[] {
    const [, prefix, stem] = /^(\p{Ll}{0,6}?)ge(\p{Ll}{2,})e?t$/u.exec(form) ?? [];
    const infinitive = `${prefix ?? ''}${stem ?? ''}en`;
    return stem !== undefined && isLower(infinitive) ? [infinitive] : [];
  }

  /** Words with the prefix that are kept as a flag of the word without it. */
  function prefixed(form: string, prefix: string, flag: string): string[] {
    const rest = form.slice(prefix.length);
    if (!form.startsWith(prefix) || rest.length < 3) return [];
    return [rest, ...stemsOf(rest, OTHER_SUFFIXES).map(({ stem }) => stem)]
      .filter((stem) => isLower(stem) && entries.get(stem)?.includes(flag))
      .map((stem) => prefix + stem);
  }

  /** abzulehnen → ablehnen. */
  function withoutZu(form: string): string[] {
    const [, first = '', last = ''] = /^(\p{Ll}{2,})zu(\p{Ll}{3,}n)$/u.exec(form) ?? [];
    return isVerb(first + last) && !isInflectedVerb(form) ? [first + last] : [];
  }

  /** Strong verbs that have the form. führe is one of führen, which is there, and not of fahren. */
  function strongOf(form: string): VerbOfForm[] {
    const stems = stemsOf(form, OTHER_SUFFIXES).map(({ stem }) => stem);
    return strongVerbsOf(form).filter(
      ({ infinitive, subjunctive }) =>
        isVerb(infinitive) &&
        !(
          subjunctive &&
          [form, ...stems].some((stem) => stem !== infinitive && isInflectedVerb(stem))
        ),
    );
  }

  function base(word: string): string[] {
    const form = word.toLowerCase();
    const [, compared = ''] = /^(\p{Ll}{2,}?)(?:er|e?st|(?<=ß)t)(?:e[nrsm]?)?$/u.exec(form) ?? [];
    const plain = withoutUmlaut(compared) ?? '';
    const adjective = /A/.test(entries.get(plain) ?? '') ? plain : COMPARED[compared];
    return [
      ...strongOf(form).map(({ infinitive }) => infinitive),
      ...(adjective === undefined ? [] : [adjective]),
    ];
  }

  return { others, base, isInflectedVerb };
}
