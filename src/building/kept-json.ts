import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Reads what an earlier build has kept as JSON in a file of the cache, which begins with a digest of the rest.
 * @param code digest of the code that has found it
 * @returns undefined where the file is missing, damaged or of other code
 */
export function readKept(file: string, code: string): unknown {
  try {
    const text = readFileSync(file, 'utf8');
    const kept = text.slice(DIGEST);
    return text.slice(0, DIGEST) === digestOf(kept, code) ? JSON.parse(kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value for `readKept`. */
export function writeKept(file: string, code: string, value: unknown): void {
  const text = JSON.stringify(value);
  writeFileSync(`${file}.new`, digestOf(text, code) + text);
  renameSync(`${file}.new`, file);
}

/** Characters of a SHA-256 in hexadecimal. */
const DIGEST = 64;

function digestOf(text: string, code: string): string {
  return hash('sha256', `${code}\0${text}`);
}
