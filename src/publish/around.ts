import type { TextRange } from '../archive/model.ts';
import { wholeCharacters } from './wording.ts';

/** How many UTF-16 units of the text a selector has before and after its passage. */
export const AROUND_LENGTH = 32;

/** What stands right before and after a stretch of text. */
export function around(
  text: string,
  { start, end }: TextRange,
): { prefix: string; suffix: string } {
  return {
    prefix: wholeCharacters(text.slice(Math.max(0, start - AROUND_LENGTH), start)),
    suffix: wholeCharacters(text.slice(end, end + AROUND_LENGTH)),
  };
}
