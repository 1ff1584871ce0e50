import { createHash, hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from './settings.ts';

/** What of the project itself a site is made from, besides its content. */
const PROJECT = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** How many files are read at once: enough to keep the disk busy, few enough for any limit on open files. */
const AT_ONCE = 64;

/**
 * A digest of everything that a build reads: content, the project, settings and the runtime. The same fingerprint
 * means the same site.
 */
export async function fingerprint(settings: Settings): Promise<string> {
  const { contentDir, site, base, pictures, precompress } = settings;
  const digest = createHash('sha256');
  digest.update(JSON.stringify([site, base, pictures, precompress, process.version]));
  for (const root of [contentDir, ...PROJECT.map((name) => path.resolve(name))]) {
    digest.update(await digestOf(root, async (file) => hash('sha256', await readFile(file))));
  }
  return digest.digest('hex');
}

/** A digest of a finished folder by the names, sizes and times of its files: whether anyone has touched it since. */
export async function folderState(directory: string): Promise<string> {
  return digestOf(directory, async (file) => {
    const { size, mtimeMs } = await stat(file);
    return `${size} ${mtimeMs}`;
  });
}

/** Digest of the names of all files below a folder, or of one file, with what `facts` says of each. */
async function digestOf(root: string, facts: (file: string) => Promise<string>): Promise<string> {
  const digest = createHash('sha256');
  const files = await filesOf(root);
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE);
    const told = await Promise.all(batch.map(facts));
    batch.forEach((file, index) => {
      digest.update(`${path.relative(root, file)}\0${told[index] ?? ''}\0`);
    });
  }
  return digest.digest('hex');
}

async function filesOf(root: string): Promise<string[]> {
  const found = await stat(root).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [root];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
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
