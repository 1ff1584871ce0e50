/** Builds what an archive is searched with: the search page's own index, and a Pagefind index for other clients. */
import type { Archive } from '../archive/model.ts';
import type { IndexFile } from './files.ts';
import { ownIndexFiles } from './own-index.ts';
import { filesOf, pagefindIndex, type PagefindIndex } from './pagefind/index.ts';
import { pagefindRecords, type PictureAddress } from './pagefind/records.ts';

interface IndexSettings {
  /** Base path of the site, `/` or `/zeitung/`. */
  base: string;
  /** Whether the site has pictures. */
  pictures: boolean;
}

/**
 * All files of both, in memory: the development server serves them as they are. The same archive gives the same bytes.
 * @param before Pagefind's index as it was made last
 * @throws SearchIndexError when Pagefind refuses a record, or two have one address
 */
export async function searchIndexFiles(
  archive: Archive,
  settings: IndexSettings,
  before?: PagefindIndex,
): Promise<{ files: IndexFile[]; pagefind: PagefindIndex }> {
  const records = pagefindRecords(archive, pictureAddress(settings));
  const pagefind = await pagefindIndex(records, before);
  return { files: [...(await ownIndexFiles(archive)), ...filesOf(pagefind)], pagefind };
}

/** Where records have their pictures. */
export function pictureAddress({ base, pictures }: IndexSettings): PictureAddress {
  return pictures ? (picture) => base.replace(/\/$/, '') + picture : undefined;
}
