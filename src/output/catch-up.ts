import { linkSync, mkdirSync, rmdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { look, stateOf, type Known } from './manifest.ts';

/** A site's folder with what is known of its files. */
export interface KnownFolder extends Known {
  folder: string;
}

/** In what a folder differs from its manifest once it has caught up. */
export interface CaughtUp {
  /** Files that are not there, or not as they were written. */
  lost: string[];
  /** Files that the last build has as well, and when they were written. */
  linked: [name: string, time: number][];
}

/**
 * Takes out of a folder what nobody knows of, and puts there what the last build has and it has not: most of that will
 * be asked for. Nothing that is there gives way to it.
 * @param last a build, which is left as it is
 */
export function catchUp(own: KnownFolder, last: KnownFolder): CaughtUp {
  const { files, others } = look(own.folder, own);
  for (const name of others) removeFile(own.folder, name);
  const linked: CaughtUp['linked'] = [];
  for (const [name, written] of last.files) {
    if (files.has(name)) continue;
    const file = path.join(last.folder, name);
    if (stateOf(file, written) !== 'same') continue;
    if (linkBeside(file, path.join(own.folder, name))) linked.push([name, written.time]);
  }
  return { lost: [...own.files.keys()].filter((name) => !files.has(name)), linked };
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
