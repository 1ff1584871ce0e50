import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
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

/**
 * A digest of everything that a build reads: content, the project, settings and the runtime. The same fingerprint
 * means the same site.
 */
export async function fingerprint(settings: Settings): Promise<string> {
  const hash = createHash('sha256');
  const { site, base, pictures, precompress } = settings;
  hash.update(JSON.stringify([site, base, pictures, precompress, process.version]));
  await addPath(hash, settings.contentDir, 'content');
  for (const name of PROJECT) await addPath(hash, path.resolve(name), name);
  return hash.digest('hex');
}

async function addPath(hash: Hash, target: string, name: string): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) {
    hash.update(`${name}\0${found.size}\0`);
    await pipeline(createReadStream(target), async (chunks) => {
      for await (const chunk of chunks) hash.update(chunk as Buffer);
    });
    return;
  }
  for (const entry of (await readdir(target)).sort()) {
    await addPath(hash, path.join(target, entry), `${name}/${entry}`);
  }
}

/** A digest of a finished folder by the names, sizes and times of its files: whether anyone has touched it since. */
export async function folderState(directory: string): Promise<string> {
  const hash = createHash('sha256');
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const target = path.join(folder, entry.name);
      if (entry.isDirectory()) await visit(target);
      else {
        const { size, mtimeMs } = await stat(target);
        hash.update(`${path.relative(directory, target)}\0${size}\0${mtimeMs}\0`);
      }
    }
  };
  await visit(directory);
  return hash.digest('hex');
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
