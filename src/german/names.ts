/**
 * Which capitalised words are names, so that they stay whole: Weinberg as a person has nothing to do with wine.
 * Countries come from the platform's own list, persons from the archive's voices, the rest from context.
 */
import { DETERMINERS, FUNCTION_WORDS, TITLES } from './function-words.ts';
import type { Lemmas } from './lemmas.ts';
import { asNoun, capitalised, fold } from './spelling.ts';
import { tokens, type Token } from './tokens.ts';

/** Place names that look like compounds and may stand with an article, or are German Länder and waters. */
const PLACES =
  'Brandenburg Deutschland Mecklenburg Vorpommern Niedersachsen Nordrhein Oberösterreich Niederösterreich Saarland Rheinland Sauerland Münsterland Emsland Burgenland Schwarzwald Bodensee Nordsee Ostsee Ostdeutschland Westdeutschland Süddeutschland Norddeutschland Mitteleuropa Osteuropa Westeuropa Südeuropa Nordeuropa Südamerika Nordamerika Lateinamerika Mittelamerika Südafrika Nordafrika Westjordanland Gazastreifen Südtirol Oberbayern Niederbayern Frankreich England Niederlande Schottland Neuseeland Grönland Mailand Helgoland Kurland Livland Island Irland Finnland Holland Thailand Griechenland Russland';

/** Heads of place names and surnames: such a compound is a name unless an article says otherwise. */
const NAME_HEADS =
  /(?:bach|beck|beuren|berg|brück|brunn|burg|büttel|dorf|eck|fels|felde|furt|hagen|hausen|haven|heim|hofen|hofer|holm|horst|kirchen|münde|münster|reuth|ried|rode|stedt|stein|thal|walde|weiler|werder|mann|meier|meyer|maier|müller|huber|feld|stadt|hof|tal|wald|see)$/u;

/** Words after which a compound with such a head is a place. */
const BEFORE_PLACES: ReadonlySet<string> = new Set([
  'in',
  'aus',
  'nach',
  'bei',
  'raum',
  'stadt',
  'ort',
  'kreis',
  'gemeinde',
]);

const INFLECTED = /(?:es|en|er|e|em)$/u;

export interface Names {
  /** Whether the word (in any inflection) is the name of a person or place. */
  isName(word: string): boolean;
}

/** How often a word stands in each of three telling places, in tenths. */
export interface Evidence {
  /** After an article or the like; after an adjective it counts for less. */
  common: number;
  /** After a first name or a title. */
  person: number;
  /** After „in“, „aus“, „nach“ without an article. */
  place: number;
}

const TOLD = 10;
/** „im bayerischen Augsburg“: an adjective says less than an article. */
const TOLD_BY_ADJECTIVE = 3;

/** What the names of an archive’s voices tell of names. */
interface VoiceNames {
  first: ReadonlySet<string>;
  /** Keys of last names. */
  last: ReadonlySet<string>;
}

/** @param voices names of voices as the archive has them */
export function voiceNames(voices: Iterable<string>, lemmas: Lemmas): VoiceNames {
  const first = new Set<string>();
  const last = new Set<string>();
  for (const voice of voices) {
    const words = tokens(voice).map(({ text }) => text);
    const [one = '', other = ''] = words.slice(-2);
    if (words.length < 2 || !words.every(capitalised) || !isFirstName(one, lemmas, first)) continue;
    first.add(one);
    if (!FUNCTION_WORDS.has(fold(other)) && !lemmas.isNoun(asNoun(other))) last.add(fold(other));
  }
  return { first, last };
}

/**
 * Names in an archive.
 * @param evidenceOf what the texts of the archive together tell of a word as it is spelt; undefined for nothing
 */
export function namesIn(
  { last }: VoiceNames,
  evidenceOf: (word: string) => Evidence | undefined,
  lemmas: Lemmas,
): Names {
  const listed = new Set([...countries(), ...PLACES.split(' ')].map(fold));
  return {
    isName(word) {
      const forms = formsOfName(word);
      if (forms.some((form) => isIn(fold(form)))) return true;
      if (lemmas.isNoun(asNoun(word)) && !lemmas.isSingularOnly(word.replace(/s$/u, '')))
        return false;
      if (lemmas.isPersonName(word.replace(/s$/u, ''))) return true;
      const seen = forms.map((form) => evidenceOf(form) ?? NOTHING);
      const sum = (kind: keyof Evidence) => seen.reduce((total, counts) => total + counts[kind], 0);
      if (sum('person') > sum('common')) return true;
      return NAME_HEADS.test(word.replace(/s$/u, '')) && sum('place') >= sum('common');
    },
  };

  function isIn(key: string): boolean {
    return listed.has(key) || last.has(key);
  }
}

const NOTHING: Evidence = { common: 0, person: 0, place: 0 };

/** A word, and what it is without an ending that names take: the spellings whose evidence tells whether it is one. */
export function formsOfName(word: string): string[] {
  const bare = word.replace(/(?:s|es|n|ns)$/u, '');
  return bare === word ? [word] : [word, bare];
}

/** A title, a name that the dictionary has only with a genitive, or a word it does not have at all. */
function isFirstName(word: string, lemmas: Lemmas, known: ReadonlySet<string>): boolean {
  if (TITLES.has(fold(word)) || known.has(word)) return true;
  const name = word.split('-').at(-1) ?? word;
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  return lemmas.isPersonName(name);
}

/** Reads texts for what each tells of its capitalised words, by spelling. */
export function evidenceReader(
  { first }: VoiceNames,
  lemmas: Lemmas,
): (text: string) => Map<string, Evidence> {
  const adjectives = new Map<string, boolean>();
  const isAdjective = (word: string): boolean => {
    let answer = adjectives.get(word);
    if (answer === undefined) adjectives.set(word, (answer = isInflectedAdjective(word, lemmas)));
    return answer;
  };
  return (text) => {
    const evidence = new Map<string, Evidence>();
    let before: Token | undefined;
    for (const word of tokens(text)) {
      const previous = before;
      before = word;
      if (!previous || word.text.length < 6 || !capitalised(word.text)) continue;
      if (text.slice(previous.end, word.start).trim() !== '') continue;
      const found = evidence.get(word.text) ?? { ...NOTHING };
      const key = fold(previous.text);
      if (BEFORE_PLACES.has(key)) found.place += TOLD;
      else if (DETERMINERS.has(key)) found.common += TOLD;
      else if (isAdjective(previous.text)) found.common += TOLD_BY_ADJECTIVE;
      else if (isFirstName(previous.text, lemmas, first)) found.person += TOLD;
      else continue;
      evidence.set(word.text, found);
    }
    return evidence;
  };
}

function isInflectedAdjective(word: string, lemmas: Lemmas): boolean {
  if (capitalised(word) || !INFLECTED.test(word) || FUNCTION_WORDS.has(fold(word))) return false;
  return lemmas.others(word).some((lemma) => lemma !== word && lemmas.isAdjective(lemma));
}

/** Names of countries in German, each word of them that is long enough to be divided. */
function countries(): string[] {
  const display = new Intl.DisplayNames('de', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => display.of(first + second) ?? ''))
    .flatMap((name) => name.split(/[\s()]+/u))
    .filter(
      (word) =>
        word.length > 5 &&
        capitalised(word) &&
        !/^(Republik|Inseln?|Vereinigte|Demokratische|Staaten|Königreich|Sonderverwaltungsregion|Amerikanische|Französische|Britische|Weltweit|Überseeinseln|Gebiete|Territor)/u.test(
          word,
        ),
    );
}
