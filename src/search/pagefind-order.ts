/**
 * Pagefind writes the values of filters in another order each time. This puts them in order, so that the same archive
 * gives the same bytes: items of its CBOR arrays are moved as they are, and the files that name one another renamed.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from './files.ts';

const SIGNATURE = 'pagefind_dcd';
const FILTER = /\/filter\/(\w+)\.pf_filter$/u;
const META = /\/pagefind\.(\w+)\.pf_meta$/u;
/** Places in the list of records' meta file: filters and sortings. */
const UNORDERED = [3, 4];

/** The files of an index with every list in order, sorted by path. */
export function inOrder(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const ordered = files.map((file) => {
    const [, name] = FILTER.exec(file.path) ?? [];
    if (name === undefined) return file;
    const { content, hash } = rewritten(file, name, (root) => {
      const [filter, values] = itemsOf(root);
      return filter && values ? arrayOf([filter, sortedArray(values)]) : root;
    });
    renamed.set(name, hash);
    return { path: file.path.replace(name, hash), content };
  });
  const metas = ordered.map((file) => {
    const [, name] = META.exec(file.path) ?? [];
    if (name === undefined) return file;
    const { content, hash } = rewritten(file, name, (root) => {
      const items = itemsOf(replaceAll(root, renamed));
      return arrayOf(items.map((item, at) => (UNORDERED.includes(at) ? sortedArray(item) : item)));
    });
    renamed.set(name, hash);
    return { path: file.path.replace(name, hash), content };
  });
  return metas
    .map((file) =>
      file.path.endsWith('pagefind-entry.json')
        ? { ...file, content: replaceAll(Buffer.from(file.content), renamed) }
        : file,
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @param name of the file, whose last part is a hash; the new one is as long */
function rewritten(
  { content, path }: IndexFile,
  name: string,
  rewrite: (root: Buffer) => Buffer,
): { content: Uint8Array; hash: string } {
  const plain = gunzipSync(content);
  if (plain.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE)
    throw new TypeError(`${path} is no file of the Pagefind that this was written for`);
  const body = rewrite(plain.subarray(SIGNATURE.length));
  const [language = '', old = ''] = name.split('_');
  const digest = createHash('sha256').update(body).digest('hex').slice(0, old.length);
  return {
    content: gzipSync(Buffer.concat([Buffer.from(SIGNATURE), body]), { level: 9 }),
    hash: `${language}_${digest}`,
  };
}

/** Names replaced by others of the same length. */
function replaceAll(bytes: Buffer, names: ReadonlyMap<string, string>): Buffer {
  let text = bytes.toString('latin1');
  for (const [from, to] of names) text = text.replaceAll(from, to);
  return Buffer.from(text, 'latin1');
}

function sortedArray(array: Buffer): Buffer {
  return arrayOf(itemsOf(array).sort(Buffer.compare));
}

const ARRAY = 4;
const TEXT = 3;
const BYTES = 2;
const MAP = 5;

/** The items of a CBOR array, as they are. */
function itemsOf(array: Buffer): Buffer[] {
  const { type, value, end } = headOf(array, 0);
  if (type !== ARRAY) throw new TypeError('a list was expected in Pagefind’s index');
  const items: Buffer[] = [];
  let at = end;
  for (let count = 0; count < value; count += 1) {
    const next = endOf(array, at);
    items.push(array.subarray(at, next));
    at = next;
  }
  return items;
}

function arrayOf(items: readonly Buffer[]): Buffer {
  return Buffer.concat([headFor(items.length), ...items]);
}

function headFor(length: number): Buffer {
  const major = ARRAY << 5;
  if (length < 24) return Buffer.from([major | length]);
  if (length < 0x100) return Buffer.from([major | 24, length]);
  if (length < 0x10000) return Buffer.from([major | 25, length >> 8, length & 0xff]);
  const head = Buffer.alloc(5);
  head[0] = major | 26;
  head.writeUInt32BE(length, 1);
  return head;
}

/** The type and number of an item's head, and where the head ends. */
function headOf(bytes: Buffer, at: number): { type: number; value: number; end: number } {
  const first = bytes[at] ?? 0;
  const type = first >> 5;
  const info = first & 31;
  if (info < 24) return { type, value: info, end: at + 1 };
  const length = 1 << (info - 24);
  if (length > 4) throw new TypeError('a number in Pagefind’s index is too large');
  return { type, value: bytes.readUIntBE(at + 1, length), end: at + 1 + length };
}

/** Where the item that begins at `at` ends. */
function endOf(bytes: Buffer, at: number): number {
  const { type, value, end } = headOf(bytes, at);
  if (type === TEXT || type === BYTES) return end + value;
  const inside = type === ARRAY ? value : type === MAP ? 2 * value : 0;
  let next = end;
  for (let count = 0; count < inside; count += 1) next = endOf(bytes, next);
  return next;
}
