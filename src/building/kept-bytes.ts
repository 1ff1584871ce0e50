import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/**
 * Reads what an earlier build has kept in a file of the cache: a digest of the rest, and plain data, maps and numbers in
 * rows as the runtime writes them.
 * @param code digest of the code and the runtime that have written it
 * @returns undefined where the file is missing, damaged or of other code
 */
export function readKeptBytes(file: string, code: string): unknown {
  try {
    const bytes = readFileSync(file);
    const rest = bytes.subarray(DIGEST);
    if (bytes.toString('latin1', 0, DIGEST) !== digestOf(rest, code)) return undefined;
    return deserialize(rest) as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps a value for `readKeptBytes`. */
export function writeKeptBytes(file: string, code: string, value: unknown): void {
  const rest = serialize(value);
  writeFileSync(`${file}.new`, digestOf(rest, code));
  writeFileSync(`${file}.new`, rest, { flag: 'a' });
  renameSync(`${file}.new`, file);
}

/** Characters of a SHA-256 in hexadecimal. */
const DIGEST = 64;

function digestOf(rest: Uint8Array, code: string): string {
  return hash('sha256', `${code}\0${hash('sha256', rest)}`);
}
