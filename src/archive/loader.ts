import type { Loader } from 'astro/loaders';
import type { Tree } from '../content/entries.ts';
import { isWithin } from '../content/files.ts';
import { readTree, type ReadTree } from '../content/tree.ts';
import { contentDirectory } from '../settings.ts';

/** A part of the content tree as Astro keeps it: a folder, or what the publication says of itself. */
type Collection = keyof Tree;

interface Reading {
  tree: Promise<ReadTree>;
  /** The collections that have asked for it. */
  serves: Set<Collection>;
}

/** The newest reading of the tree. */
let newest: Reading | undefined;

/**
 * One reading serves all collections, each once: one that asks again does so because something may have changed,
 * and begins the next, which serves the others when they ask in their turn.
 */
function readingFor(collection: Collection, base: string): Reading {
  if (!newest || newest.serves.has(collection)) {
    newest = { tree: readTree(contentDirectory(), { base, editing: true }), serves: new Set() };
  }
  newest.serves.add(collection);
  return newest;
}

/**
 * Loads a part of the content tree for the development server, through the same checks as `npm run check`. It goes on
 * with what is good; src/dev shows what is wrong. A build loads nothing: it gives each page what it shows.
 */
export function treeLoader(collection: Collection): Loader {
  return {
    name: `wortlaut-${collection}`,
    async load({ store, config, watcher }) {
      if (!watcher) return;
      const load = async (): Promise<void> => {
        const reading = readingFor(collection, config.base);
        const { good } = await reading.tree;
        // Of two readings, the one that began first may end last.
        if (reading !== newest) return;
        store.clear();
        for (const [id, data] of entriesOf(good, collection)) store.set({ id, data });
      };
      const directory = contentDirectory();
      watcher.add(directory);
      watcher.on('all', (_event, file) => {
        if (isWithin(directory, file)) void load();
      });
      return load();
    },
  };
}

function entriesOf(
  tree: Tree,
  collection: Collection,
): [id: string, data: Record<string, unknown>][] {
  if (collection === 'publication') return [[collection, tree.publication]];
  return tree[collection].map((entry) => [entry.id, { ...entry }]);
}
