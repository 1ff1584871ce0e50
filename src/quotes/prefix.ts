/** What tells a passage from others of the same words: the words right before it. */

const MARK_OR_SPACE = /[„“»«"‚›‹\s]/u;

/** Marks and spaces that may stand between a prefix and its passage, at most. */
export const MOST_MARKS = 20;

/** The offset at which the quotation marks and spaces right before an offset begin. */
export function marksFrom(text: string, offset: number): number {
  const least = Math.max(0, offset - MOST_MARKS);
  let at = offset;
  while (at > least && MARK_OR_SPACE.test(text.charAt(at - 1))) at -= 1;
  return at;
}

const MOST_WORDS = 12;
const LONGEST = 400;

/**
 * The prefixes that a passage can have, the shortest first: one more whole word each time, without the mark before the
 * passage, and none of punctuation alone.
 *
 * @param text the haystack in which the passage is looked for
 * @param at where in it the passage begins
 */
export function prefixesOf(text: string, at: number): string[] {
  const end = marksFrom(text, at);
  const from = Math.max(0, end - LONGEST);
  const window = text.slice(from, end);
  const starts = [...window.matchAll(/\S+/gu)].map(({ index }) => index);
  // The window may begin within a word, which is left out.
  if (from > 0) starts.shift();
  return starts
    .slice(-MOST_WORDS)
    .reverse()
    .map((start) => withoutOpening(window.slice(start)))
    .filter((prefix) => /[\p{L}\p{N}]/u.test(prefix));
}

/** A mark that opens what the prefix does not close says nothing in it. */
function withoutOpening(prefix: string): string {
  const bare = prefix.replace(/^[„“»«"‚›‹(]+/u, '');
  return /[“”«»"‘‹›)]/u.test(bare) ? prefix : bare;
}
