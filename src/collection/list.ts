/** A reader's own list of quotes: which, in which order, and what the reader noted on each. Pure. */

export interface Kept {
  /** `<article>/<quote>` */
  key: string;
  /** Empty where there is none. */
  note: string;
}

export type Collection = readonly Kept[];

/** More than this nobody reads on one page, and an address of them would be cut off on its way. */
export const MOST = 200;
/** UTF-16 units. */
export const LONGEST_NOTE = 4000;

export const KEY = /^[a-z0-9-]{1,200}\/[a-z0-9-]{1,200}$/;

/** With a quote at the end; the list as it is where it has the quote, or is full. */
export function withQuote(list: Collection, key: string): Collection {
  const has = list.some((kept) => kept.key === key);
  return has || list.length >= MOST ? list : [...list, { key, note: '' }];
}

export function without(list: Collection, key: string): Collection {
  return list.filter((kept) => kept.key !== key);
}

/** With what was taken out, at its place of then or at the end. */
export function putBack(list: Collection, kept: Kept, place: number): Collection {
  return without(list, kept.key).toSpliced(place, 0, kept);
}

/** @param by how many places towards the end, negative towards the beginning */
export function moved(list: Collection, key: string, by: number): Collection {
  const place = list.findIndex((kept) => kept.key === key);
  const kept = list[place];
  if (kept === undefined) return list;
  const next = Math.max(0, Math.min(list.length - 1, place + by));
  return list.toSpliced(place, 1).toSpliced(next, 0, kept);
}

export function withNote(list: Collection, key: string, note: string): Collection {
  const cut = note.slice(0, LONGEST_NOTE);
  return list.map((kept) => (kept.key === key ? { key, note: cut } : kept));
}

/** The list as it is kept, read back; undefined where it is not what was written. */
export function parseList(text: string): Collection | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(found) || !found.every(isKept)) return undefined;
  return found.filter(({ key }, at) => found.findIndex((other) => other.key === key) === at);
}

export function writeList(list: Collection): string {
  return JSON.stringify(list);
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { key, note } = value as Partial<Record<keyof Kept, unknown>>;
  return typeof key === 'string' && KEY.test(key) && typeof note === 'string';
}
