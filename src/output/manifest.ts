/** What a build knows of a site's folder: each file with a digest of all that it was made from. */
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file as it was written. */
export interface Written {
  /** Digest of what it was made from: the same key means the same bytes. */
  key: string;
  /** Bytes. */
  size: number;
  /** When it was written, in milliseconds as the file system has them. */
  time: number;
  /** SHA-256 of its bytes, hexadecimal. */
  digest: string;
}

/** The key of a file that is made from nothing but its bytes. @param digest SHA-256, hexadecimal */
export function contentKey(digest: string): string {
  return `content ${digest}`;
}

/** By path within the folder, parted by `/`. */
export type Manifest = Map<string, Written>;

/** What is known of a folder's files, and since when: until then it was written to, in milliseconds of the clock. */
export interface Known {
  files: Manifest;
  since: number;
}

/** Milliseconds by which the times of file systems may lie behind the clock, and more. */
const LAG = 100;

/** @param code digest of the code that has made the files: a key means nothing to any other */
export async function writeManifest(file: string, manifest: Manifest, code: string): Promise<void> {
  const rows = [...manifest].map(([name, { key, size, time, digest }]) => [
    name,
    key === contentKey(digest) ? '' : key,
    size,
    time,
    digest,
  ]);
  const rest = JSON.stringify({ since: Date.now() - LAG, rows });
  await writeFile(`${file}.new`, beginningWith(code) + rest.slice(1));
  await rename(`${file}.new`, file);
}

/** Whether a manifest was written by the code, which is told without reading all of it. */
export function isOfCode(file: string, code: string): boolean {
  const beginning = Buffer.from(beginningWith(code));
  const found = Buffer.alloc(beginning.length);
  try {
    const handle = openSync(file, 'r');
    try {
      readSync(handle, found, 0, found.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
  return found.equals(beginning);
}

function beginningWith(code: string): string {
  return `{"code":${JSON.stringify(code)},`;
}

/** Reads a manifest; nothing is known where the file is missing, or was written by other code than the given one. */
export function readManifest(file: string, code?: string): Known {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as {
      code: unknown;
      since: number;
      rows: [string, string, number, number, string][];
    };
    if (code === undefined || kept.code === code) {
      return {
        files: new Map(
          kept.rows.map(([name, key, size, time, digest]) => [
            name,
            { key: key === '' ? contentKey(digest) : key, size, time, digest },
          ]),
        ),
        since: kept.since,
      };
    }
  } catch {
    // Nothing is known.
  }
  return { files: new Map(), since: 0 };
}

interface Seen {
  /** The files that are, to the byte, what was written; those of other times after their bytes were read. */
  files: Manifest;
  /** Paths of all else that lies there. */
  others: string[];
  /** Whether all files of the manifest are there as they were written, and nothing else. */
  whole: boolean;
}

/**
 * Holds a folder against its manifest. A folder within it to which nothing has come, and from which nothing has gone,
 * since all was written is not listed again: there are as many folders as pages. The system alone sets the time that
 * tells; one that was unpacked has a later one.
 */
export function look(folder: string, { files: manifest, since }: Known): Seen {
  const seen: Seen = { files: new Map(), others: [], whole: true };
  const written = foldersIn(manifest);
  const see = (name: string, isFile: boolean): void => {
    const one = manifest.get(name);
    const found = one && isFile ? stateOf(path.join(folder, name), one) : 'other';
    if (found !== 'same') seen.whole = false;
    if (one && found !== 'other') seen.files.set(name, one);
    else seen.others.push(name);
  };
  const visit = (inside: string): void => {
    const place = path.join(folder, inside);
    const known = written.get(inside);
    const changed = statSync(place, { throwIfNoEntry: false })?.ctimeMs ?? Infinity;
    if (known && changed <= since) {
      for (const name of known.files) see(name, true);
      for (const name of known.folders) visit(name);
      return;
    }
    for (const entry of entriesOf(place)) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) visit(name);
      else see(name, entry.isFile());
    }
  };
  visit('');
  if (seen.files.size !== manifest.size) seen.whole = false;
  return seen;
}

interface Listing {
  files: string[];
  folders: string[];
}

/** What lies in each folder by a manifest, as paths. */
function foldersIn(manifest: Manifest): Map<string, Listing> {
  const folders = new Map<string, Listing>([['', { files: [], folders: [] }]]);
  const listing = (folder: string): Listing => {
    const known = folders.get(folder);
    if (known) return known;
    const made: Listing = { files: [], folders: [] };
    folders.set(folder, made);
    listing(parentOf(folder)).folders.push(folder);
    return made;
  };
  for (const name of manifest.keys()) listing(parentOf(name)).files.push(name);
  return folders;
}

function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** Whether a file is as it was written, or has at least the same bytes. */
export function stateOf(
  file: string,
  { size, time, digest }: Written,
): 'same' | 'same bytes' | 'other' {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size !== size) return 'other';
  if (found.mtimeMs === time) return 'same';
  // Unpacked from an archive, as builders keep folders between runs.
  return hash('sha256', readFileSync(file)) === digest ? 'same bytes' : 'other';
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** A digest of a folder's names, sizes and times; `folderState` makes the same of the folder itself. */
export function stateIn(manifest: Manifest): string {
  const digest = createHash('sha256');
  for (const name of [...manifest.keys()].sort()) {
    const written = manifest.get(name);
    digest.update(`${name}\0${written?.size} ${written?.time}\0`);
  }
  return digest.digest('hex');
}
