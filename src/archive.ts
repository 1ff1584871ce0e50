import type { Archive } from './model.ts';

/** The archive of the content tree, joined once a build. */
export async function getArchive(): Promise<Archive> {
  return { articles: [], quotes: [], voices: [], topics: [], pages: [] };
}
