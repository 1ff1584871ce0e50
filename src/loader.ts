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
    async load({ store, config, watcher, collection, logger }) {
      const load = async (): Promise<void> => {
        const { tree, problems } = await readOnce(config.base);
        store.clear();
        if (!tree) throw new Error(`${reportProblems(problems)}\n\n${countProblems(problems)}.`);
        for (const entry of tree[folder]) {
          store.set({ id: entry.id, data: entry as unknown as Record<string, unknown> });
        }
      };
      await load();
      const directory = contentDirectory();
      watcher?.add(directory);
      watcher?.on('all', (_event, file) => {
        if (!file.startsWith(directory)) return;
        load().catch((error: unknown) => {
          logger.error(`${collection}: ${error instanceof Error ? error.message : String(error)}`);
        });
      });
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
