import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Bytes of compiled modules that are kept: more than all commands and the tests take with one Node. */
const MOST_BYTES = 32_000_000;

/**
 * Deletes from the folder of compiled modules what was read or written longest ago, down to so many bytes: each state of
 * the pages’ program and each Node leave modules that nobody asks for again. One that is missed is compiled anew.
 * @param folder may be missing
 */
export function pruneCompiled(folder: string, mostBytes = MOST_BYTES): void {
  const files = filesIn(folder).sort((a, b) => b.used - a.used);
  let kept = 0;
  for (const { file, size } of files) {
    kept += size;
    if (kept > mostBytes) rmSync(file, { force: true });
  }
}

function filesIn(folder: string): { file: string; size: number; used: number }[] {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    // Another process may be putting one in the place of another.
    const found = entry.isFile() ? statSync(file, { throwIfNoEntry: false }) : undefined;
    return found ? [{ file, size: found.size, used: Math.max(found.atimeMs, found.mtimeMs) }] : [];
  });
}
