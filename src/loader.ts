import type { Loader } from 'astro/loaders';
import type { Folder } from './checks/files.ts';
import { countProblems, reportProblems } from './checks/report.ts';
import { contentDirectory, readTree, type ReadTree } from './checks/tree.ts';

/** One reading of the tree serves the four collections that are loaded from it at once. */
let reading: { from: number; tree: Promise<ReadTree> } | undefined;

/**
 * Loads a folder of the content tree through the same checks as `npm run check`.
 *
 * @throws Error with the report of all problems, which ends a build with a non-zero exit
 */
export function treeLoader(folder: Folder): Loader {
  return {
    name: `wortlaut-${folder}`,
    async load({ store, config, watcher }) {
      const load = async (): Promise<void> => {
        const { tree, problems } = await readOnce(config.base);
        if (!tree) throw new Error(`${reportProblems(problems)}\n\n${countProblems(problems)}.`);
        store.clear();
        for (const entry of tree[folder]) {
          store.set({ id: entry.id, data: entry as unknown as Record<string, unknown> });
        }
      };
      if (!watcher) return load();
      // The development server goes on with what was good last; src/dev shows what is wrong.
      const reload = (): Promise<void> => load().catch(() => undefined);
      const directory = contentDirectory();
      watcher.add(directory);
      watcher.on('all', (_event, file) => {
        if (file.startsWith(directory)) void reload();
      });
      return reload();
    },
  };
}

function readOnce(base: string): Promise<ReadTree> {
  const now = Date.now();
  if (!reading || now - reading.from > 250) {
    reading = { from: now, tree: readTree(contentDirectory(), { base }) };
  }
  return reading.tree;
}
