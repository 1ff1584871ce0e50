import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../settings.ts';

/** What of the project itself a site is made from, besides its content. */
const PROJECT = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * A digest of everything that a build reads: content, the project, settings and the runtime. The same fingerprint
 * means the same site.
 */
export function fingerprint(settings: Settings): string {
  const { contentDir, site, base, pictures, precompress } = settings;
  const digest = createHash('sha256');
  digest.update(JSON.stringify([site, base, pictures, precompress, process.version]));
  for (const root of [contentDir, ...PROJECT.map((name) => path.resolve(name))]) {
    digest.update(digestOf(root, (file) => hash('sha256', readFileSync(file))));
  }
  return digest.digest('hex');
}

/** A digest of a finished folder by the names, sizes and times of its files: whether anyone has touched it since. */
export function folderState(directory: string): string {
  return digestOf(directory, (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });
}

/**
 * Digest of the names of all files below a folder, or of one file, with what `facts` says of each. Nothing else waits
 * meanwhile, and asking the system one by one is several times as fast as waiting for each answer.
 */
function digestOf(root: string, facts: (file: string) => string): string {
  const digest = createHash('sha256');
  for (const file of filesOf(root)) {
    digest.update(`${path.relative(root, file)}\0${facts(file)}\0`);
  }
  return digest.digest('hex');
}

function filesOf(root: string): string[] {
  const found = statSync(root, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** What a finished build leaves for the next one. */
export interface BuildRecord {
  fingerprint: string;
  state: string;
}

export async function readRecord(file: string): Promise<BuildRecord | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as BuildRecord;
  } catch {
    return undefined;
  }
}
