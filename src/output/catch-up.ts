import { linkSync, mkdirSync, rmdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { look, stateOf, type Known, type Written } from './manifest.ts';

/** A site's folder with what is known of its files. */
export interface KnownFolder extends Known {
  folder: string;
}

/** In what a folder differs from the last build once it has caught up with it. */
export interface CaughtUp {
  /** Files that the last build has, and it has not. */
  missing: string[];
  /** Its files that the last build has otherwise, or not at all. */
  own: [name: string, written: Written][];
}

/**
 * Takes out of a folder what nobody knows of, and puts there what the last build has and it has not: most of that will
 * be asked for. Nothing that is there gives way to it.
 * @param last a build, which is left as it is
 */
export function catchUp(own: KnownFolder, last: KnownFolder): CaughtUp {
  const { files, others } = look(own.folder, own);
  for (const name of others) removeFile(own.folder, name);
  const missing: string[] = [];
  for (const [name, written] of last.files) {
    if (files.has(name)) continue;
    const file = path.join(last.folder, name);
    const isLinked =
      stateOf(file, written) === 'same' && linkBeside(file, path.join(own.folder, name));
    if (!isLinked) missing.push(name);
  }
  const isOfLast = (name: string, { key, time }: Written): boolean => {
    const other = last.files.get(name);
    return other?.key === key && other.time === time;
  };
  return { missing, own: [...files].filter(([name, written]) => !isOfLast(name, written)) };
}

/** Takes away a file, and the folders that are empty without it. */
export function removeFile(folder: string, name: string): void {
  try {
    unlinkSync(path.join(folder, name));
    for (let at = path.posix.dirname(name); at !== '.'; at = path.posix.dirname(at)) {
      rmdirSync(path.join(folder, at));
    }
  } catch (error) {
    // A folder that holds more stays; a file whose place another has taken is gone.
    if (!GONE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

const GONE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM', 'ENOTEMPTY', 'EEXIST'];

/** Whether a file could be put under another name, where nothing is. */
function linkBeside(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
  }
  try {
    mkdirSync(path.dirname(to), { recursive: true });
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
