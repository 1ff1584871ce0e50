/** Quotes as plain text, for places that have no mark-up: feeds, meta elements, titles. */
import type { Quote, QuotePart } from '../model.ts';

/**
 * A quote's words as plain text: direct speech in quotation marks, words of another voice with its name behind
 * them in brackets; at most `length` UTF-16 units of words.
 */
export function wordingOf(quote: Quote, length = Infinity): string {
  const words = quote.parts
    .map((part, index) => `${part.text}${attribution(part, quote.parts[index + 1])}`)
    .join('');
  const shortened = shorten(words, length);
  return quote.speech === 'direct' ? `„${shortened}“` : shortened;
}

/** The name of another voice, behind the last part of its words. */
function attribution(part: QuotePart, next: QuotePart | undefined): string {
  const { voice } = part;
  return voice === undefined || next?.voice === voice ? '' : ` [${voice.name}]`;
}

/** `Mark Rutte: „…“`, with at most `length` UTF-16 units of name and words. */
export function quoteTitle(quote: Quote, length: number): string {
  const name = shorten(quote.speaker.name, length / 2);
  return `${name}: ${wordingOf(quote, length - name.length)}`;
}

/** A text of at most `length` UTF-16 units, cut at a space where there is one, with an ellipsis where cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = wholeCharacters(text.slice(0, length - 1));
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** A string cut at a UTF-16 offset, less half a surrogate pair at either end. */
export function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
