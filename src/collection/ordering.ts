/** What a reader does to the list on its own page. Pure. */
import { withoutQuote, type Collection, type Kept } from './list.ts';

/** UTF-16 units. */
export const LONGEST_NOTE = 4000;

/** With what was taken out, at its place of then or at the end. */
export function putBack(list: Collection, kept: Kept, place: number): Collection {
  return withoutQuote(list, kept.key).toSpliced(place, 0, kept);
}

/** @param by how many places towards the end, negative towards the beginning */
export function moved(list: Collection, key: string, by: number): Collection {
  const place = list.findIndex((kept) => kept.key === key);
  const kept = list[place];
  if (kept === undefined) return list;
  const next = Math.max(0, Math.min(list.length - 1, place + by));
  return list.toSpliced(place, 1).toSpliced(next, 0, kept);
}

/**
 * The list with a note on one of its quotes, cut to `LONGEST_NOTE` code units; the same quotes where the key is not in
 * it.
 */
export function withNote(list: Collection, key: string, note: string): Collection {
  const cut = note.slice(0, LONGEST_NOTE);
  return list.map((kept) => (kept.key === key ? { key, note: cut } : kept));
}
