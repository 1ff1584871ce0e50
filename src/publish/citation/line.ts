/** A citation put together from its parts, for pages and for their scripts, which find the parts in the page. */

/**
 * `Mark Rutte, zitiert in: „…“, Tagesblatt, 2. Dezember 2025, https://…`
 * @param how the words are rendered: `zitiert in`
 * @param where they stand, with the address of the quote
 */
export function referenceLine(who: string, how: string, where: string): string {
  return `${who}, ${how}: ${where}`;
}

/** The words with their reference: what „Zitat kopieren“ puts on the clipboard. */
export function citationLine(words: string, reference: string): string {
  return `${words} – ${reference}`;
}
