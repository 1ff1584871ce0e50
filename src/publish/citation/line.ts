/** A citation put together from its parts, for pages and for their scripts, which find the parts in the page. */

/** Who is cited, how the words are rendered (`zitiert in`), where they stand, and the address of the quote. */
interface Reference {
  who: string;
  how: string;
  where: string;
  url: string;
}

/** `Mark Rutte, zitiert in: „…“, Tagesblatt, 2. Dezember 2025, https://…` */
export function referenceLine({ who, how, where, url }: Reference): string {
  return `${who}, ${how}: ${where}, ${url}`;
}

/** The words with their reference: what „Zitat kopieren“ puts on the clipboard. */
export function citationLine(words: string, reference: string): string {
  return `${words} – ${reference}`;
}
