/** What voices are called: the word that their names end in, articles and what follows a comma aside. */
import { DETERMINERS, FUNCTION_WORDS } from '../../german/function-words.ts';
import { capitalised, fold, tokens } from '../../german/spelling.ts';

/** What may stand before a name as a whole. */
const BEFORE = /^(?:[msd]ein|ihr|unser|kein|ein|jed|dies|ander|viel|manch|einig|eigen)/u;

/** What a name's head ends before: Sprecher | von Tesla, Autoren | der Studie. */
const AFTER_HEAD = new Set(
  'an am auf aus bei beim bis durch für gegen im in ins mit nach neben ohne seit über um unter vom von vor zu zum zur zwischen sowie und oder samt als der des'.split(
    ' ',
  ),
);

const DIVIDERS = /[,;:(–]|\s-\s/u;

export interface Called {
  /** Key of the word. */
  key: string;
  /** What else the name says: 0 nothing, 1 one word, 2 more. */
  level: 0 | 1 | 2;
}

/** „Bundeskanzlerin Angela Merkel (CDU)“ is called Merkel. Undefined where a name has no word of its own. */
export function calledBy(name: string): Called | undefined {
  const [first = ''] = name.split(DIVIDERS);
  const words = tokens(first).map(({ text }) => text);
  const begins = words.findIndex((word) => !isBefore(word));
  if (begins < 0) return undefined;
  const rest = words.slice(begins);
  const ends = rest.findIndex((word, at) => at > 0 && AFTER_HEAD.has(word.toLowerCase()));
  const own = ends < 0 ? rest : rest.slice(0, ends);
  const last = own.at(-1) ?? '';
  const key = fold(last);
  if (key.length < 2 || FUNCTION_WORDS.has(key) || !(capitalised(last) || own.length === 1))
    return undefined;
  const level = own.length === 1 ? 0 : own.length === 2 ? 1 : 2;
  return { key, level };
}

function isBefore(word: string): boolean {
  const lower = word.toLowerCase();
  return DETERMINERS.has(fold(word)) || (!capitalised(word) && BEFORE.test(lower)) || BEFORE_EXACT.has(lower);
}

const BEFORE_EXACT = new Set(['den', 'dem', 'seiner', 'ihrer', 'meiner', 'eigenen', 'dieser']);

/** Keys of all words in the names, parts of hyphenated ones included; small words are none. */
export function nameKeys(names: string[]): Set<string> {
  const keys = new Set<string>();
  for (const { text } of names.flatMap(tokens)) {
    for (const part of [text, ...text.split('-')]) {
      const key = fold(part);
      if (key.length > 1 && !FUNCTION_WORDS.has(key)) keys.add(key);
    }
  }
  return keys;
}
