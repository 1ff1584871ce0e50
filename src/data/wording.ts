/** Quotes as plain text, for places that have no mark-up: feeds, meta elements, titles. */
import type { Quote, QuotePart, Voice } from '../model.ts';

/**
 * A quote's words as plain text: direct speech in quotation marks, words of another voice with its name behind
 * them in brackets.
 */
export function wordingOf(quote: Quote): string {
  const text = quote.parts.map(
    (part, index) => `${part.text}${attribution(part, quote.parts[index + 1])}`,
  );
  return quote.speech === 'direct' ? `„${text.join('')}“` : text.join('');
}

/** The name of another voice, behind the last part of its words. */
function attribution(part: QuotePart, next: QuotePart | undefined): string {
  const voice: Voice | undefined = part.voice;
  return voice === undefined || next?.voice === voice ? '' : ` [${voice.name}]`;
}

/** „Mark Rutte: …“, at most `length` UTF-16 units long. */
export function quoteTitle(quote: Quote, length: number): string {
  return shorten(`${quote.speaker.name}: ${wordingOf(quote)}`, length);
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
