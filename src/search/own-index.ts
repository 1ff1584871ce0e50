/** The index that the search page reads, made in one go. */
import type { Archive } from '../archive/model.ts';
import { germanAffixes } from '../german/affixes.ts';
import type { IndexFile } from './files.ts';
import { indexFiles, textFiles } from './index-files.ts';
import { wordFiles } from './word-files.ts';

/** Takes an archive, and reads the dictionary for it. */
export async function ownIndexFiles(archive: Archive): Promise<IndexFile[]> {
  const { files } = wordFiles(archive, { dictionary: await germanAffixes() });
  return indexFiles(archive, textFiles(archive), files);
}
