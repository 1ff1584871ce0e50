/**
 * The archive that the development server shows. The server reads the content; pages are modules of their own, loaded
 * by Vite, but in its process.
 */
import type { Archive } from './model.ts';

const PLACE = Symbol.for('wortlaut.shown-archive');

interface Process {
  [PLACE]?: () => Promise<Archive>;
}

/** For the development server. @param archive gives the archive of the content as it is now */
export function showArchive(archive: () => Promise<Archive>): void {
  (globalThis as Process)[PLACE] = archive;
}

/** For its pages. @throws where there is no development server */
export async function shownArchive(): Promise<Archive> {
  const archive = (globalThis as Process)[PLACE];
  if (!archive) throw new Error('no development server shows an archive');
  return archive();
}
