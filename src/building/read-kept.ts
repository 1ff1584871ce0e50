import path from 'node:path';
import { readTree, type ReadTree } from '../content/tree.ts';
import type { BuildSettings } from '../settings.ts';
import { CheckedAhead } from './check-ahead.ts';
import { KeptEntries } from './kept-entries.ts';
import { KeptFiles } from './kept-files.ts';

/**
 * Reads and checks the content, but for what an earlier build has found in files that are the same.
 * @param code digest of all but the content
 */
export async function readTreeAgain(
  { contentDir, cacheDir, base, buildTime }: BuildSettings,
  code: string,
  onProgress: (done: number, all: number) => void,
): Promise<ReadTree> {
  const now = new Date(buildTime);
  const folder = path.join(cacheDir, 'articles');
  const files = new KeptFiles(folder, code);
  const articles = new CheckedAhead(files, { directory: contentDir, base, now, folder, code });
  const entries = new KeptEntries(path.join(cacheDir, 'entries.json'), `${code} ${base}`);
  const read = await readTree(contentDir, {
    base,
    now,
    onProgress: (done, all) => {
      articles.isAt(done, all);
      onProgress(done, all);
    },
    kept: { articles, entries },
  });
  await articles.end();
  files.prune();
  entries.write();
  return read;
}
