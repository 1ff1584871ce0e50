/** Replaces what the browser has kept of the index. */
import { SEARCH_FOLDER } from '../files.ts';

/**
 * Files of the index are kept for a year, and so is one that came damaged: reloading the page alone would read it
 * again. Asks the server for every file of the index that this page has read, past what is kept, so that the next
 * attempt finds them as the server has them now. Never fails: the next attempt says what is still wrong.
 * @param href makes an address of a path within the site
 */
export async function refreshIndex(href: (path: string) => string): Promise<void> {
  const folder = new URL(href(`/${SEARCH_FOLDER}/`), location.href).href;
  const read = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(folder));
  await Promise.allSettled(
    [...new Set(read)].map(async (file) => {
      const response = await fetch(file, { cache: 'reload' });
      // Kept only once it has been read to its end.
      await response.arrayBuffer();
    }),
  );
}
