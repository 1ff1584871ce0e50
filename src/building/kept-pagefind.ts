import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { PagefindIndex } from '../search/pagefind/index.ts';

/** What of an index is no bytes; the number of bytes stands where bytes do. */
interface Outline {
  version: string;
  characters: string[];
  records: [record: string, words: number][];
  packs: [name: string, count: number, path: string, bytes: number][];
  lists: [path: string, bytes: number][];
  programs: [name: string, bytes: number][];
  words: number;
}

/**
 * Pagefind's index of the last build, in a file of the cache: a digest of the rest, the length of its outline, the
 * outline as JSON, and all bytes that it tells of, in its order.
 * @param code digest of the code and the packages that make it
 * @returns undefined where the file is missing, damaged or of other code
 */
export function readPagefind(file: string, code: string): PagefindIndex | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const rest = bytes.subarray(DIGEST);
  if (bytes.toString('latin1', 0, DIGEST) !== digestOf(rest, code)) return undefined;
  let at = LENGTH;
  const take = (length: number): Buffer => rest.subarray(at, (at += length));
  const outline = JSON.parse(take(rest.readUInt32LE()).toString()) as Outline;
  const { version, characters } = outline;
  return {
    version,
    characters,
    records: outline.records.map(([record, words]) => ({ record, words })),
    packs: outline.packs.map(([name, count, path, length]) => ({
      name,
      count,
      file: { path, content: take(length) },
    })),
    lists: outline.lists.map(([path, length]) => ({ path, content: take(length) })),
    programs: outline.programs.map(([name, length]) => ({ name, content: take(length) })),
    words: take(outline.words),
  };
}

/** Keeps an index for `readPagefind`. */
export function writePagefind(file: string, code: string, index: PagefindIndex): void {
  const { version, characters, records, packs, lists, programs, words } = index;
  const outline: Outline = {
    version,
    characters,
    records: records.map(({ record, words: count }) => [record, count]),
    packs: packs.map(({ name, count, file: { path, content } }) => [
      name,
      count,
      path,
      content.length,
    ]),
    lists: lists.map(({ path, content }) => [path, content.length]),
    programs: programs.map(({ name, content }) => [name, content.length]),
    words: words.length,
  };
  const json = Buffer.from(JSON.stringify(outline));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(json.length);
  const parts = [
    length,
    json,
    ...packs.map((pack) => pack.file.content),
    ...lists.map(({ content }) => content),
    ...programs.map(({ content }) => content),
    words,
  ];
  const rest = Buffer.concat(parts);
  writeFileSync(`${file}.new`, digestOf(rest, code));
  writeFileSync(`${file}.new`, rest, { flag: 'a' });
  renameSync(`${file}.new`, file);
}

/** Characters of a SHA-256 in hexadecimal; bytes of the outline’s length. */
const [DIGEST, LENGTH] = [64, 4];

function digestOf(rest: Uint8Array, code: string): string {
  return hash('sha256', `${code}\0${hash('sha256', rest)}`);
}
