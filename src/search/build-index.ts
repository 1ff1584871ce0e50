/** Builds what an archive is searched with: the search page's own index, and a Pagefind index for other clients. */
import type { Archive } from '../archive/model.ts';
import type { IndexFile } from './files.ts';
import { ownIndexFiles } from './own-index.ts';
import { pagefindFiles, pagefindRecords, type PictureAddress } from './pagefind.ts';

interface IndexSettings {
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
  settings: IndexSettings,
): Promise<IndexFile[]> {
  const records = pagefindRecords(archive, pictureAddress(settings));
  return [...(await ownIndexFiles(archive)), ...(await pagefindFiles(records))];
}

/** Where records have their pictures. */
export function pictureAddress({ base, pictures }: IndexSettings): PictureAddress {
  return pictures ? (picture) => base.replace(/\/$/, '') + picture : undefined;
}
