/** A replacement in a text; offsets count UTF-16 code units. */
export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/** The text with one change made; offsets count UTF-16 code units. */
export function applyChange(text: string, { from, to, insert }: TextChange): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** The smallest change that makes one text of the other; undefined where they are the same. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let behind = 0;
  while (
    behind < shorter - from &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  )
    behind += 1;
  return { from, to: before.length - behind, insert: after.slice(from, after.length - behind) };
}
