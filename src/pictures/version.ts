/** What a picture's bytes depend on besides its spec. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The code and the fonts that draw, and the lock file for the libraries: paths below `src`, a folder standing for all
 * in it. A test follows the imports and finds every module of them here.
 */
export const SOURCES = [
  '../package-lock.json',
  'lists/dates.ts',
  'pictures',
  'quotes/speech.ts',
  'output',
  'paths.ts',
  'site.ts',
  'statistics/counts.ts',
  'theme.ts',
] as const;

/** A digest of all code and fonts that draw; pictures of another version are drawn again. */
export function drawingVersion(): string {
  const hash = createHash('sha256').update(process.versions.zlib);
  const root = path.dirname(import.meta.dirname);
  for (const file of SOURCES.flatMap((source) => filesOf(path.join(root, source)))) {
    hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** A file, or all files below a folder, in the order of their names. */
function filesOf(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
