/**
 * What a word of a German text can be found by: its lemmas, the heads of the compound it is, and everything else in it.
 * All results are keys (see `fold`).
 */
import { Asking, type Kept } from './asking.ts';
import { compoundDivider, type Division } from './compounds.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Lemmas } from './lemmas.ts';
import type { Names } from './names.ts';
import { asNoun, capitalised, fold } from './spelling.ts';

/** What is known of a word, for the index and for queries. */
export interface WordAnalysis {
  /** Dictionary forms of the whole word. A word that no dictionary knows is its own. */
  lemmas: string[];
  /** Dictionary forms that find the word and are not found by it: ginge, gehen. */
  base: string[];
  /** The word stands as a noun or a name. */
  noun: boolean;
  /** Nouns that the word is a kind of: Außenministertreffen → Treffen, Ministertreffen. Kanzlerin → Kanzler. */
  heads: string[];
  /** Nouns inside the word that it is not a kind of: Außenminister, Minister; for Auflösung: Lösung. */
  inside: string[];
}

/** Takes one word as a text has it. */
export type Analyse = (word: string) => WordAnalysis;

/** Analyses for an earlier archive with the same dictionary, by word, to which new ones are added. */
export type KeptAnalyses = Pick<Map<string, Kept<WordAnalysis>>, 'get' | 'set' | 'entries'>;

/** @param isKnown whether a word occurs by itself in the archive, in whatever case */
export function wordAnalyser(
  { lemmas, names }: { lemmas: Lemmas; names: Names },
  isKnown: (word: string) => boolean,
  kept: KeptAnalyses = new Map(),
): Analyse {
  const cache = new Map<string, Kept<WordAnalysis>>();
  const asking = new Asking({ isKnown, isName: (word) => names.isName(word) });
  const divider = compoundDivider(lemmas, asking.isKnown);

  function analyse(word: string): WordAnalysis {
    const cached = cache.get(word);
    if (cached) {
      asking.again(cached.asked);
      return cached.found;
    }
    const before = kept.get(word);
    if (before && asking.hasSameAnswers(before.asked)) {
      cache.set(word, before);
      return before.found;
    }
    const one = asking.noting(() => (word.includes('-') ? hyphenated(word) : simple(word)));
    cache.set(word, one);
    kept.set(word, one);
    return one.found;
  }

  function simple(word: string): WordAnalysis {
    if (!capitalised(word)) {
      const found = lemmas.others(word).map(fold);
      const whole = unique([...found, ...(found.length > 0 ? [] : [fold(word)])]);
      return {
        lemmas: whole,
        base: unique(lemmas.base(word).map(fold)).filter((key) => !whole.includes(key)),
        noun: false,
        heads: [],
        inside: [],
      };
    }
    return noun(word);
  }

  function noun(word: string): WordAnalysis {
    const nouns = lemmas.nouns(word);
    const division = asking.isName(word) ? undefined : divisionOf(word, nouns);
    const heads: string[] = [];
    const inside: string[] = [];
    let whole = nouns.map(fold);
    for (const lemma of nouns) addRelated(lemma, heads, inside);
    if (division) {
      const { particle } = division;
      const parts = particle ? division.parts : atoms(division.parts);
      const last = parts.at(-1) ?? '';
      const lastNouns = lemmas.nouns(last);
      const lastLemmas = lastNouns.length > 0 ? lastNouns : [last];
      if (whole.length === 0)
        whole = lastLemmas.map((lemma) => fold(parts.slice(0, -1).join('') + lemma));
      const target = particle ? inside : heads;
      for (const lemma of lastLemmas) {
        for (let from = parts.length - 1; from > 0; from -= 1)
          target.push(fold(parts.slice(from, -1).join('') + lemma));
        addRelated(lemma, target, inside);
        const deeper = parts.length > 1 ? noun(lemma) : undefined;
        target.push(...(deeper?.heads ?? []));
        inside.push(...(deeper?.inside ?? []));
      }
      if (!particle) addLeading(parts, inside);
    }
    if (whole.length === 0) whole = unknownLemmas(word);
    return finish(whole, true, heads, inside);
  }

  /** An inflected head can hide where the word divides (Vollmachten): then its lemma tells. */
  function divisionOf(word: string, nouns: string[]): Division | undefined {
    const [first, ...others] = nouns;
    return (
      divider.divide(word) ?? (first && others.length === 0 ? divider.divide(first) : undefined)
    );
  }

  /** Divides the parts before the head as far as they go: außenminister|treffen → außen|minister|treffen. */
  function atoms(parts: string[]): string[] {
    return parts.flatMap((part, at) => {
      if (at === parts.length - 1) return [part];
      const base = partLemmas(part)[0]?.toLowerCase() ?? part;
      const stem = part.startsWith(base) ? base : part;
      const deeper = divider.divide(stem);
      if (!deeper || deeper.particle) return [part];
      const link = part.slice(stem.length);
      return [
        ...atoms(deeper.parts.slice(0, -1).concat('')).slice(0, -1),
        (deeper.parts.at(-1) ?? '') + link,
      ];
    });
  }

  /** Kanzlerin is found by Kanzler, Politiker by Politik, Wähler by Wahl. */
  function addRelated(lemma: string, heads: string[], inside: string[]): void {
    const masculine = lemmas.masculine(lemma);
    if (masculine) heads.push(fold(masculine));
    const origin = lemmas.origin(masculine ?? lemma);
    if (origin) inside.push(fold(origin));
    if (/iker(in)?$/.test(lemma)) {
      const field = lemma.replace(/er(in)?$/, '');
      if (lemmas.isNoun(asNoun(field))) inside.push(fold(field));
    }
  }

  /** All parts before the head, alone and joined: außen, minister, außenminister. */
  function addLeading(parts: string[], inside: string[]): void {
    for (let end = 1; end < parts.length; end += 1) {
      const part = parts[end - 1] ?? '';
      for (const lemma of partLemmas(part)) {
        for (let from = 0; from < end; from += 1)
          inside.push(fold(parts.slice(from, end - 1).join('') + lemma));
        if (part.length > 5) {
          const deeper = noun(asNoun(lemma));
          inside.push(...deeper.heads, ...deeper.inside);
        }
      }
    }
  }

  /** `beitritts` → Beitritt, `schul` → Schule. */
  function partLemmas(part: string): string[] {
    const nouns = lemmas.nouns(part);
    if (nouns.length > 0) return nouns;
    const candidates = ['s', 'es', 'n', 'en', 'er', 'e', 'ens']
      .filter((link) => part.endsWith(link))
      .map((link) => part.slice(0, -link.length));
    const found = [...candidates, `${part}e`]
      .map(asNoun)
      .find((base) => lemmas.nouns(base).includes(base));
    return [found ?? part];
  }

  /** A name or foreign word: as it stands, or as the archive has it without an ending. */
  function unknownLemmas(word: string): string[] {
    const others = lemmas.others(word).map(fold);
    if (others.length > 0) return others;
    const bases = [
      ...(/[^s]s$/.test(word) ? [word.slice(0, -1), word.slice(0, -2)] : []),
      ...(/en$/.test(word) ? [word.slice(0, -1)] : []),
    ];
    const base = word.length > 4 ? bases.find(asking.isKnown) : undefined;
    return [fold(base ?? word)];
  }

  function hyphenated(word: string): WordAnalysis {
    const parts = word.split('-').filter(Boolean);
    const last = analyse(parts.at(-1) ?? '');
    const heads: string[] = [];
    const inside: string[] = [];
    const whole = last.lemmas.map((lemma) => fold(parts.slice(0, -1).join('')) + lemma);
    for (const lemma of last.noun ? last.lemmas : []) {
      for (let from = parts.length - 1; from > 0; from -= 1)
        heads.push(fold(parts.slice(from, -1).join('')) + lemma);
    }
    heads.push(...last.heads);
    inside.push(...last.inside, ...(last.noun ? [] : last.lemmas));
    for (const part of parts.slice(0, -1)) {
      const found = analyse(part);
      inside.push(...found.lemmas, ...found.heads, ...found.inside, fold(part));
    }
    return finish(whole, last.noun, heads, inside);
  }

  return analyse;
}

function finish(lemmas: string[], noun: boolean, heads: string[], inside: string[]): WordAnalysis {
  const whole = new Set(lemmas);
  const head = unique(heads.filter((key) => isSubject(key) && !whole.has(key)));
  const isHead = new Set(head);
  return {
    lemmas: unique(lemmas),
    base: [],
    noun,
    heads: head,
    inside: unique(inside.filter((key) => isSubject(key) && !whole.has(key) && !isHead.has(key))),
  };
}

function isSubject(key: string): boolean {
  return key.length > 1 && !FUNCTION_WORDS.has(key);
}

function unique(keys: string[]): string[] {
  return [...new Set(keys)];
}
