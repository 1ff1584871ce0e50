/** What all files of a Pagefind index are but its programs: a signature and what they hold, in gzip. */
import { hash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PAGEFIND_FOLDER, type IndexFile } from '../files.ts';
import { SearchIndexError } from './error.ts';

const SIGNATURE = 'pagefind_dcd';
/** Characters of a digest that name a file. */
const LONG = 12;

/** A file with the name that other files call it by. */
export interface Compressed {
  name: string;
  file: IndexFile;
}

/**
 * A file that is named by what it holds, so that it may be cached for ever.
 * @param folder within the index, with a slash at its end; empty for the index itself
 */
export function compressed(folder: string, ending: string, body: Uint8Array): Compressed {
  const name = `de_${hash('sha256', body).slice(0, LONG)}`;
  const path = `${PAGEFIND_FOLDER}/${folder}${name}.${ending}`;
  const packed = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), body]));
  // A copy: as it comes, a pack of three kilobytes keeps the sixteen in which it was made.
  return { name, file: { path, content: new Uint8Array(packed) } };
}

/**
 * What a file holds.
 * @throws SearchIndexError where it begins otherwise than Pagefind's do
 */
export function bodyOf(content: Uint8Array): Uint8Array {
  const plain = gunzipSync(content);
  if (plain.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE)
    throw new SearchIndexError('Pagefind writes other files than this was written for');
  return plain.subarray(SIGNATURE.length);
}
