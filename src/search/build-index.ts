/** Builds what an archive is searched with: the search page's own index, and a Pagefind index for other clients. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../archive/model.ts';
import { PAGEFIND_FOLDER, SEARCH_FOLDER, type IndexFile } from './files.ts';
import { ownIndexFiles } from './own-index.ts';
import { pagefindFiles } from './pagefind.ts';

export interface IndexSettings {
  /** Base path of the site, `/` or `/zeitung/`. */
  base: string;
  /** Whether the site has pictures. */
  pictures: boolean;
}

/**
 * All files of both, in memory: the development server serves them as they are. The same archive gives the same bytes.
 * @throws SearchIndexError when Pagefind refuses a record or takes fewer than it was given
 */
export async function searchIndexFiles(
  archive: Archive,
  { base, pictures }: IndexSettings,
): Promise<IndexFile[]> {
  const address = pictures ? (picture: string) => base.replace(/\/$/, '') + picture : undefined;
  return [...(await ownIndexFiles(archive)), ...(await pagefindFiles(archive, address))];
}

/**
 * Writes the index below `outDir`, in place of one that may be there.
 * @returns number of quotes that can be found, and of files written
 */
export async function buildIndex(
  archive: Archive,
  { outDir, ...settings }: IndexSettings & { outDir: string },
): Promise<{ quotes: number; files: number }> {
  const files = await searchIndexFiles(archive, settings);
  for (const folder of [SEARCH_FOLDER, PAGEFIND_FOLDER])
    await rm(path.join(outDir, folder), { recursive: true, force: true });
  for (const folder of new Set(files.map((file) => path.dirname(file.path)))) {
    await mkdir(path.join(outDir, folder), { recursive: true });
  }
  await Promise.all(files.map((file) => writeFile(path.join(outDir, file.path), file.content)));
  return { quotes: archive.quotes.length, files: files.length };
}
