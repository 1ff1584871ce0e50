/** Links that land on a passage: the anchor for every browser, a text fragment for those that know it. */

/** Passages longer than this are named by their first and last words. */
const WHOLE = 80;
const EDGE_WORDS = 4;

/**
 * What follows the anchor in a link to a passage.
 * @param passage the words as they stand in the page, the first piece of a quote
 * @returns `:~:text=Ich%20bin%20zuversichtlich`
 */
export function textFragment(passage: string): string {
  // A directive in one piece cannot run over the end of a paragraph.
  const [text = ''] = passage.trim().split('\n');
  const words = text.split(' ');
  if (text.length <= WHOLE || words.length <= 2 * EDGE_WORDS) return `:~:text=${encode(text)}`;
  const start = words.slice(0, EDGE_WORDS).join(' ');
  const end = words.slice(-EDGE_WORDS).join(' ');
  return `:~:text=${encode(start)},${encode(end)}`;
}

/** Percent-encoded, with the hyphen too, which the syntax gives a meaning. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
