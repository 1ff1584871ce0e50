/** The id of a new quote, made of its words; the desk and drafting give the same. */
import { fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { ID_PATTERN, RESERVED_ID_PATTERN } from '../../schemas/ids.ts';

const WORDS = 4;
/** Letters of a word that tells something. */
const TELLING = 4;
const LONGEST = 60;

/** An id of a passage's first telling words, with a number where it is taken or is no quote's to have. */
export function freeQuoteId(text: string, taken: ReadonlySet<string>): string {
  const id = idOf(text);
  for (let number = 2, free = id; ; number += 1) {
    if (!taken.has(free) && !RESERVED_ID_PATTERN.test(free)) return free;
    free = `${id}-${String(number)}`;
  }
}

/** Of words that are neither short nor in other letters; of short ones where there are no others. */
function idOf(text: string): string {
  const words = tokens(text.replace(/[-‑]/gu, ' '))
    .map((token) => fold(token.text))
    .filter((word) => ID_PATTERN.test(word));
  const telling = words.filter((word) => word.length >= TELLING);
  const [first, ...more] = (telling.length > 0 ? telling : words).slice(0, WORDS);
  let id = first?.slice(0, LONGEST) ?? '';
  for (const word of more) {
    if (id.length + 1 + word.length > LONGEST) break;
    id = `${id}-${word}`;
  }
  return id === '' || /^\d/.test(id) ? `zitat${id === '' ? '' : `-${id}`}` : id;
}
