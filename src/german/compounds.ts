/**
 * Where German compounds divide: Beitritts|verhandlung, Außen|minister|treffen.
 * A dictionary says which parts there are; the division with the fewest and best known parts wins.
 */
import type { Lemmas } from './lemmas.ts';
import { asNoun } from './spelling.ts';

export interface Division {
  /** Parts in order, in lower case as they stand in the word: `beitritts`, `verhandlungen`. */
  parts: string[];
  /** The first part is a prefix or a preposition (Auf|lösung): the word is more than a kind of its head. */
  particle: boolean;
}

interface Divider {
  /** Divides a noun given in any case, or returns undefined for one that has no parts. */
  divide(word: string): Division | undefined;
}

const SEPARABLE =
  'ab an auf aus bei durch ein empor entgegen fort gegen heim her heraus herein hin hinter los mit nach neben nieder rück rüber über um un unter ur vor voran voraus vorbei weg weiter wider wieder zu zurück zusammen zwischen';
const PARTICLES = new Set(SEPARABLE.split(' '));

/** First parts that no dictionary noun, adjective or verb accounts for. */
const FIRST_PARTS = new Set(
  'anti außen billig binnen bio co drei elektro erst euro extra fünf ganz geo gesamt groß halb haupt hoch hyper innen interims kontra kyber makro maxi mega mehr meist mikro mini mittel mono multi nah neo neu nicht nieder nord ober öko ost pseudo rück selbst semi sonder spät stief süd super tele teil tief ultra unter vier vize voll vor west wieder zentral zwei zwischen cyber'.split(
    ' ',
  ),
);

/** Heads of three letters; any other group of three letters at a word's end is chance (Appa|rat, Na|tion). */
const SHORT_HEADS = new Set(
  'abt akt amt arm art bad bau bus eid eis fee fuß gas hof hut kuh mut not ohr ort rad rat see tag tal tat tod ton tor tür uhr weg zug öl'.split(
    ' ',
  ),
);

/** Endings that are nouns by chance or have become suffixes. */
const NO_HEADS = new Set(
  'chen enden erin ester heit ion keit ling lein lung lungen mal nis sal samt schaft sten ster sterin tern tum tümer ung ungen iker ler ner ismus'.split(
    ' ',
  ),
);

/** Nouns that as a first part are nearly always the beginning of something else: Verb|raucher. */
const NO_FIRST_PARTS = new Set(['verb', 'tran', 'trans', 'kombi', 'gene', 'sied', 'rege']);

const LINKS = ['s', 'es', 'n', 'en', 'er', 'e', 'ens'];
const UNKNOWN = 4.5;
/** A dictionary noun is divided only into parts that are surely parts. */
const LIMIT_FOR_NOUNS = 2.9;
const LIMIT = 7;

/**
 * @param known whether a word, given in lower case, that is no dictionary noun occurs by itself in the archive
 */
export function compoundDivider(
  lemmas: Lemmas,
  known: (word: string) => boolean = () => false,
): Divider {
  const firstCosts = new Map<string, number | undefined>();
  const headCosts = new Map<string, number | undefined>();

  /** What it costs to take `part` as a part that is not the last; undefined where it cannot be one. */
  function linkingCost(part: string, isFirst: boolean): number | undefined {
    if (isFirst && PARTICLES.has(part)) return 1.2;
    if (isFirst && FIRST_PARTS.has(part)) return 1.1;
    if (part.length < 3) return part === 'öl' ? 1.2 : undefined;
    return cached(firstCosts, part, dictionaryCost);
  }

  function dictionaryCost(part: string): number | undefined {
    if (NO_FIRST_PARTS.has(part)) return undefined;
    const short = part.length === 3 ? 0.4 : 0;
    if (lemmas.isLinking(part)) return 1 + short;
    if (part.length === 3) return SHORT_HEADS.has(part) ? 1.5 : undefined;
    if (lemmas.isNoun(asNoun(part))) return 1.2;
    if (lemmas.isAdjective(part) || lemmas.isVerbStem(part)) return 1.3;
    for (const link of LINKS) {
      const base = part.slice(0, -link.length);
      if (!part.endsWith(link) || base.length < 3) continue;
      if (lemmas.isNoun(asNoun(base))) return 1.4 + (base.length === 3 ? 0.4 : 0);
    }
    return lemmas.nouns(part).length > 0 ? 1.4 : undefined;
  }

  function headCost(part: string): number | undefined {
    if (NO_HEADS.has(part) || (part.length < 4 && !SHORT_HEADS.has(part))) return undefined;
    const isHead = lemmas.nouns(part).some((lemma) => {
      const lower = lemma.toLowerCase();
      return !NO_HEADS.has(lower) && (lower.length > 3 || SHORT_HEADS.has(lower));
    });
    return isHead ? 1 + (part.length === 3 ? 0.3 : 0) : undefined;
  }

  /** Ausländer is not a kind of Länder: a head is inflected only as the whole word is. */
  function agrees(word: string, head: string): boolean {
    if (!lemmas.isNoun(asNoun(word)) || !lemmas.nouns(word).includes(asNoun(word))) return true;
    return lemmas.nouns(head).includes(asNoun(head));
  }

  /** Vorwürfe is a form of vorwerfen that nobody uses, and does not count as one. */
  function isOther(word: string): boolean {
    const others = lemmas.others(word);
    const isSubjunctive =
      others.length === 1 && others[0] === word && lemmas.base(word).some((base) => base !== word);
    return others.length > 0 && !isSubjunctive;
  }

  /** Divisions found so far, with the words that were asked for: they are asked for again, so that they are noted. */
  const divisions = new Map<string, { division: Division | undefined; asked: string[] }>();

  function divide(word: string): Division | undefined {
    const before = divisions.get(word);
    if (before) {
      before.asked.forEach(known);
      return before.division;
    }
    const asked: string[] = [];
    const division = findDivision(word, (part) => {
      asked.push(part);
      return known(part);
    });
    divisions.set(word, { division, asked });
    return division;
  }

  function findDivision(word: string, ask: (part: string) => boolean): Division | undefined {
    if (word.length < 5) return undefined;
    const isNoun = lemmas.nouns(word).length > 0;
    // Demokratische, Verschwinden, Allerdings: capitalised by position or use, yet no compound noun.
    if (!isNoun && isOther(word)) return undefined;
    /** The cheapest division of `word.slice(0, end)` into parts that are not the last. */
    const best: ({ cost: number; parts: string[] } | undefined)[] = [{ cost: 0, parts: [] }];
    for (let end = 2; end <= word.length - 3; end += 1) {
      for (let start = 0; start <= end - 2; start += 1) {
        const before = best[start];
        if (!before) continue;
        const part = word.slice(start, end);
        let cost = linkingCost(part, start === 0);
        if (cost === undefined && start === 0) cost = unlistedCost(part, word.length - end, ask);
        if (cost === undefined) continue;
        const total = before.cost + cost;
        if (total < (best[end]?.cost ?? Infinity))
          best[end] = { cost: total, parts: [...before.parts, part] };
      }
    }
    let found: { cost: number; parts: string[] } | undefined;
    for (let start = 2; start <= word.length - 3; start += 1) {
      const before = best[start];
      const head = word.slice(start);
      const cost = before && cached(headCosts, head, headCost);
      if (!before || cost === undefined || !agrees(word, head)) continue;
      const total = before.cost + cost;
      if (total < (found?.cost ?? Infinity))
        found = { cost: total, parts: [...before.parts, head] };
    }
    const limit = isNoun ? LIMIT_FOR_NOUNS : LIMIT;
    if (!found || found.cost > limit) return undefined;
    const [first = ''] = found.parts;
    return { parts: found.parts, particle: found.parts.length === 2 && PARTICLES.has(first) };
  }

  return { divide: (word) => divide(word.toLowerCase()) };
}

/** A first part that no dictionary has: a word of the archive (Airbus|werke), or what stands before a long head. */
function unlistedCost(
  part: string,
  rest: number,
  known: (word: string) => boolean,
): number | undefined {
  if (part.length < 4) return undefined;
  if (known(part)) return 1.6;
  const longEnough = rest >= 6 || (rest === 5 && part.length >= 5);
  return longEnough && /[aeiouyäöü]/.test(part) ? UNKNOWN : undefined;
}

function cached<T>(cache: Map<string, T>, key: string, compute: (key: string) => T): T {
  let value = cache.get(key);
  if (value === undefined && !cache.has(key)) {
    value = compute(key);
    cache.set(key, value);
  }
  return value as T;
}
