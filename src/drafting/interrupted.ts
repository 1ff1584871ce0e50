import type { TextRange } from '../quotes/text.ts';

const LONGEST_FRAME = 200;
const FRAME = /^\s?[,–—]\s[^„“”»«"‚‘.!?:;]+[,–—:]\s?$/u;

/** „Gut“, sagte er, „so sei es“: one passage in quotation marks goes on with another behind a frame. */
export function isInterrupted(text: string, first: TextRange, second: TextRange): boolean {
  const between = text.slice(first.end + 1, second.start - 1);
  return (
    between.length <= LONGEST_FRAME &&
    FRAME.test(between) &&
    /^\s*\p{Ll}/u.test(text.slice(second.start, second.end)) &&
    !/[.!?…]\s*$/u.test(text.slice(first.start, first.end))
  );
}
