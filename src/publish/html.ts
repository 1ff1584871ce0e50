/**
 * Text as the content of an element: `&` and `<` alone would be taken for something else. Astro escapes quotation marks
 * too, as in attributes; of JSON that makes a third more.
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
