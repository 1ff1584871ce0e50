/** What a build knows of a site's folder: each file with a digest of all that it was made from. */
import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/** By path within the folder, parted by `/`. */
export type Manifest = Map<string, Written>;

/** @param code digest of the code that has made the files: a key means nothing to any other */
export async function writeManifest(file: string, manifest: Manifest, code: string): Promise<void> {
  const rows = [...manifest].map(([name, { key, size, time, digest }]) => [
    name,
    key,
    size,
    time,
    digest,
  ]);
  await writeFile(`${file}.new`, JSON.stringify({ code, rows }));
  await rename(`${file}.new`, file);
}

/** Reads a manifest; empty where the file is missing, or was written by other code than the given one. */
export function readManifest(file: string, code?: string): Manifest {
  try {
    const { code: writer, rows } = JSON.parse(readFileSync(file, 'utf8')) as {
      code: unknown;
      rows: [string, string, number, number, string][];
    };
    if (code !== undefined && writer !== code) return new Map();
    return new Map(
      rows.map(([name, key, size, time, digest]) => [name, { key, size, time, digest }]),
    );
  } catch {
    return new Map();
  }
}

interface Seen {
  /** The files that are, to the byte, what was written; those of other times after their bytes were read. */
  files: Manifest;
  /** Paths of all else that lies there. */
  others: string[];
  /** Whether all files of the manifest are there as they were written, and nothing else. */
  whole: boolean;
}

/** Holds a folder against its manifest. */
export function look(folder: string, manifest: Manifest): Seen {
  const seen: Seen = { files: new Map(), others: [], whole: true };
  const visit = (inside: string): void => {
    for (const entry of entriesOf(path.join(folder, inside))) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        visit(name);
        continue;
      }
      const written = manifest.get(name);
      const found = written && entry.isFile() ? stateOf(path.join(folder, name), written) : 'other';
      if (found !== 'same') seen.whole = false;
      if (written && found !== 'other') seen.files.set(name, written);
      else seen.others.push(name);
    }
  };
  visit('');
  if (seen.files.size !== manifest.size) seen.whole = false;
  return seen;
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
