import { hash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  linkSync,
  copyFileSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { Written } from './manifest.ts';

/**
 * Writes a new file, never into an existing one: that may be linked with a file that is being served.
 * @param file an absolute path, whose folders are made
 */
export function writeNew(file: string, bytes: Uint8Array): Omit<Written, 'key'> {
  const handle = making(file, () => openSync(file, 'wx'));
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    const { size, mtimeMs: time } = fstatSync(handle);
    return { size, time, digest: hash('sha256', bytes) };
  } finally {
    closeSync(handle);
  }
}

/**
 * Puts a file under another name as well, on the same bytes where the file system can.
 * @param time when the file was written, where that is known
 */
export function linkNew(from: string, to: string, time?: number): Pick<Written, 'time'> {
  const isLinked = making(to, () => {
    try {
      linkSync(from, to);
      return true;
    } catch (error) {
      if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      copyFileSync(from, to);
      return false;
    }
  });
  return { time: isLinked && time !== undefined ? time : statSync(to).mtimeMs };
}

/** What file systems without links say, and those where a file has as many as it may have. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL'];

/** Makes a file after all that stands in its way is gone. */
function making<Made>(file: string, make: () => Made): Made {
  for (let tries = 0; ; tries += 1) {
    try {
      return make();
    } catch (error) {
      if (tries === 2 || !clear(file, error as NodeJS.ErrnoException)) throw error;
    }
  }
}

/** Whether what was in the way could be cleared. */
function clear(file: string, { code }: NodeJS.ErrnoException): boolean {
  switch (code) {
    case 'EEXIST':
    case 'EISDIR':
      rmSync(file, { recursive: true, force: true });
      return true;
    case 'ENOENT':
    case 'ENOTDIR':
      makeFolder(path.dirname(file));
      return true;
    default:
      return false;
  }
}

/** A folder, in the place of files that stand where it and those about it go. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) rmSync(folder);
    else makeFolder(path.dirname(folder));
    mkdirSync(folder, { recursive: true });
  }
}
