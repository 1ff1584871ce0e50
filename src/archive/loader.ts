import type { Loader } from 'astro/loaders';
import { isWithin, type Folder } from '../content/files.ts';
import { countProblems, reportProblems } from '../content/report.ts';
import { readTree, type ReadTree } from '../content/tree.ts';
import { contentDirectory } from '../settings.ts';

interface Reading {
  tree: Promise<ReadTree>;
  /** The collections that have asked for it. */
  serves: Set<Folder>;
}

/** The newest reading of the tree. */
let newest: Reading | undefined;

/**
 * One reading serves all four collections, each once: one that asks again does so because something may have changed,
 * and begins the next, which serves the others when they ask in their turn.
 */
function readingFor(folder: Folder, base: string): Reading {
  if (!newest || newest.serves.has(folder)) {
    newest = { tree: readTree(contentDirectory(), { base }), serves: new Set() };
  }
  newest.serves.add(folder);
  return newest;
}

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
        const reading = readingFor(folder, config.base);
        const { tree, problems } = await reading.tree;
        // Of two readings, the one that began first may end last.
        if (reading !== newest) return;
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
        if (isWithin(directory, file)) void reload();
      });
      return reload();
    },
  };
}
