/** What a word of a text is noted under, found once for each spelling. */
import type { Analyse, WordAnalysis } from '../../german/analysis.ts';
import { FUNCTION_WORDS } from '../../german/function-words.ts';
import type { Lemmas } from '../../german/lemmas.ts';
import { fold } from '../../german/spelling.ts';
import { looksLike } from '../query/marks.ts';

interface WordReading {
  /** Empty where the word has no letter or digit; then all else is empty too. */
  key: string;
  /** As the text has it, in composed characters. */
  spelling: string;
  analysis: WordAnalysis;
  /** All keys that find the word. */
  keys: ReadonlySet<string>;
  /** Verbs and adjectives that a noun is spelt like: Suche, suchen; Alter, alt. */
  alike: string[];
  /** The lemmas, and the words in `alike`, that it does not look like. */
  unlike: string[];
  unlikeAlike: string[];
}

/** Takes one word as a text has it. */
export type ReadWord = (text: string) => WordReading;

/**
 * Reads words as the index notes them. Each spelling is analysed once, and its reading is shared by all who ask for it.
 */
export function wordReader(analyse: Analyse, lemmas: Lemmas): ReadWord {
  const readings = new Map<string, WordReading>();
  return (text) => {
    let reading = readings.get(text);
    if (!reading) readings.set(text, (reading = readingOf(text, analyse, lemmas)));
    return reading;
  };
}

function readingOf(word: string, analyse: Analyse, lemmas: Lemmas): WordReading {
  const text = word.normalize('NFC');
  const key = fold(text);
  const analysis = key === '' || FUNCTION_WORDS.has(key) ? asItStands(key) : analyse(text);
  const alike = analysis.noun ? alikeOf(text, lemmas) : [];
  const isUnlike = (lemma: string): boolean => !looksLike(text, lemma);
  return {
    key,
    spelling: text,
    analysis,
    keys: new Set(
      key === ''
        ? []
        : [key, ...analysis.lemmas, ...analysis.base, ...analysis.heads, ...analysis.inside],
    ),
    alike,
    unlike: [...analysis.lemmas, ...analysis.base].filter(isUnlike),
    unlikeAlike: alike.filter(isUnlike),
  };
}

/** Found in no other form, as function words are. */
function asItStands(key: string): WordAnalysis {
  return { lemmas: [key], base: [], noun: false, heads: [], inside: [] };
}

function alikeOf(noun: string, lemmas: Lemmas): string[] {
  const key = fold(noun);
  return [...new Set(lemmas.others(noun).map(fold))].filter((lemma) => lemma !== key);
}
