/** A text of at most `length` UTF-16 units, cut at a space where there is one, with an ellipsis where cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = wholeCharacters(text.slice(0, Math.max(0, length - 1)));
  const space = cut.lastIndexOf(' ');
  // German sets the ellipsis apart for words left out, and to the word for a part of it.
  return space > length / 2 ? `${cut.slice(0, space).trimEnd()} …` : `${cut.trimEnd()}…`;
}

/** A string cut at a UTF-16 offset, less half a surrogate pair at either end. */
export function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
