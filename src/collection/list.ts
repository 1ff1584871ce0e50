/**
 * A reader's own list of quotes: which, in which order, and what the reader noted on each. Pure, and on every page that
 * has quotes; what the page of the list alone does is in `ordering.ts`.
 */

export interface Kept {
  /** `<article>/<quote>` */
  key: string;
  /** Empty where there is none. */
  note: string;
}

export type Collection = readonly Kept[];

/** Quotes of a list at most: nobody reads more on one page, and servers and mail programs cut longer addresses. */
export const MOST = 200;
export const KEY = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** With a quote at the end; the list as it is where it has the quote, or is full. */
export function withQuote(list: Collection, key: string): Collection {
  const has = list.some((kept) => kept.key === key);
  return has || list.length >= MOST ? list : [...list, { key, note: '' }];
}

/** The list without a quote. */
export function withoutQuote(list: Collection, key: string): Collection {
  return list.filter((kept) => kept.key !== key);
}

/** The list as it is kept, read back; undefined where it is not what was written. */
export function parseList(text: string): Collection | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  return Array.isArray(found) && found.every(isKept) ? found : undefined;
}

/** The list as it is kept, as JSON. */
export function writeList(list: Collection): string {
  return JSON.stringify(list);
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { key, note } = value as Partial<Record<keyof Kept, unknown>>;
  return typeof key === 'string' && KEY.test(key) && typeof note === 'string';
}
