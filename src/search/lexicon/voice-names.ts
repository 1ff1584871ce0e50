/** What voices are called: the word that their names end in, articles and what follows a comma aside. */
import { FUNCTION_WORDS } from '../../german/function-words.ts';
import { capitalised, fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';

/** What a name goes on after, telling whose or which: Sprecher von Tesla, Autoren der Studie. */
const GOES_ON = new Set(
  'an am auf aus bei beim bis durch für gegen im in ins mit nach neben ohne seit über um unter vom von vor zu zum zur zwischen sowie und oder samt als der des'.split(
    ' ',
  ),
);

export const ARTICLES: ReadonlySet<string> = new Set(
  'der die das den dem ein eine einer einem einen'.split(' '),
);

const DIVIDERS = /[,;:(–]|\s-\s/u;
/** A name of more words says what its bearer is rather than what he is called. */
const LONGEST = 3;

interface Called {
  /** Key of the word. */
  key: string;
  /** What else the name says: 0 nothing, 1 a word or two of a name, 2 more. */
  level: 0 | 1 | 2;
}

/**
 * „Bundeskanzlerin Angela Merkel (CDU)“ is called Merkel. Undefined where a name does not end in a word of its own, as
 * „Sprecher von Tesla“ does not.
 */
export function calledBy(name: string): Called | undefined {
  const [first = '', ...more] = name.split(DIVIDERS);
  const words = tokens(first).map(({ text }) => text);
  const own = ARTICLES.has((words[0] ?? '').toLowerCase()) ? words.slice(1) : words;
  const last = own.at(-1) ?? '';
  const key = fold(last);
  if (
    key.length < 2 ||
    FUNCTION_WORDS.has(key) ||
    !capitalised(last) ||
    own.some((word, at) => at > 0 && GOES_ON.has(word.toLowerCase()))
  )
    return undefined;
  const isPlain = more.length === 0 && own.length <= LONGEST && own.every(capitalised);
  return { key, level: !isPlain ? 2 : own.length === 1 ? 0 : 1 };
}

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
