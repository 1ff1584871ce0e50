/** Cuts sorted lists into files of about one size, found by their first keys. */
import type { NumberedFile } from './files.ts';

/** Characters of JSON in one chunk: about 4 kB once compressed. */
const CHUNK_SIZE = 12_000;
/** In large archives chunks grow rather than the list of their first keys. */
const MOST_CHUNKS = 2_000;

/** A list in files. */
export interface Chunked {
  /** First key of each chunk, no longer than it takes to tell it from the key before. */
  firstKeys: string[];
  chunks: { kind: NumberedFile; json: string }[];
}

/** @param items sorted by key in code unit order */
export function chunked<Item>(
  kind: NumberedFile,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  write = (item: Item): string => JSON.stringify(item),
): Chunked {
  const stored = items.map((item) => write(item));
  const total = stored.reduce((sum, { length }) => sum + length, 0);
  const size = Math.max(CHUNK_SIZE, total / MOST_CHUNKS);
  const firstKeys: string[] = [];
  const chunks: Chunked['chunks'] = [];
  let parts: string[] = [];
  let length = 0;
  let before = '';
  const flush = () => {
    if (parts.length > 0) chunks.push({ kind, json: `[${parts.join(',')}]` });
    parts = [];
    length = 0;
  };
  items.forEach((item, at) => {
    const [key, json] = [keyOf(item), stored[at] ?? ''];
    if (parts.length > 0 && length + json.length > size) flush();
    if (parts.length === 0) firstKeys.push(separator(before, key));
    parts.push(json);
    length += json.length;
    before = key;
  });
  flush();
  return { firstKeys, chunks };
}

/** The shortest beginning of the key that comes after the key before. */
function separator(before: string, key: string): string {
  let length = 0;
  while (length < key.length && key.slice(0, length) <= before) length += 1;
  return key.slice(0, Math.max(1, length));
}

/** A list in blocks of so many items. */
export function blocks<Item>(
  kind: NumberedFile,
  items: readonly Item[],
  size: number,
  store: (block: Item[], from: number) => unknown,
): { kind: NumberedFile; json: string }[] {
  const found: { kind: NumberedFile; json: string }[] = [];
  for (let from = 0; from < items.length; from += size)
    found.push({ kind, json: JSON.stringify(store(items.slice(from, from + size), from)) });
  return found;
}
