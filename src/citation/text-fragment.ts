/** Links that land on a passage: the anchor for every browser, a text fragment for those that know it. */
import type { Quote } from '../model.ts';

/** Passages longer than this are named by their first and last words. */
const WHOLE = 80;
const EDGE_WORDS = 4;

/**
 * The fragment of a link to a quote's passage: `q3:~:text=Ich%20bin%20zuversichtlich…`.
 * Of a quote in segments it names the first.
 */
export function passageFragment(quote: Quote): string {
  const [first = { start: 0, end: 0 }] = quote.segments[0] ?? [];
  const words = quote.article.text.slice(first.start, first.end);
  // A fragment cannot run over the end of a paragraph in one piece.
  const text = words.split('\n')[0] ?? words;
  return `${quote.id}:~:text=${directive(text)}`;
}

function directive(text: string): string {
  const words = text.split(' ');
  if (text.length <= WHOLE || words.length <= 2 * EDGE_WORDS) return encode(text);
  const start = words.slice(0, EDGE_WORDS).join(' ');
  const end = words.slice(-EDGE_WORDS).join(' ');
  return `${encode(start)},${encode(end)}`;
}

/** Percent-encoded, with the hyphen too, which the syntax gives a meaning. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
