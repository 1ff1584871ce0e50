import type { Loader } from 'astro/loaders';
import type { Tree } from '../content/entries.ts';
import { isOfContent } from '../content/files.ts';
import { HeldArticles } from '../content/held-articles.ts';
import { settled } from '../content/settled.ts';
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
const held = new HeldArticles();

/**
 * One reading serves all collections, each once: one that asks again does so because something may have changed,
 * and begins the next, which serves the others when they ask in their turn.
 */
function readingFor(collection: Collection, base: string): Reading {
  if (!newest || newest.serves.has(collection)) {
    newest = {
      tree: readTree(contentDirectory(), { base, editing: true, held }),
      serves: new Set(),
    };
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
      let known = new Map<string, object>();
      const load = async (): Promise<void> => {
        const reading = readingFor(collection, config.base);
        const { good } = await reading.tree;
        // The reading that began first may end last.
        if (reading !== newest) return;
        const entries = new Map(entriesOf(good, collection));
        for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
        for (const [id, data] of entries) {
          // An article that is the same object was not read anew.
          if (known.get(id) !== data || !store.has(id)) store.set({ id, data: { ...data } });
        }
        known = entries;
      };
      const directory = contentDirectory();
      watcher.add(directory);
      const changed = settled(() => void load());
      watcher.on('all', (_event, file) => {
        if (isOfContent(directory, file)) changed();
      });
      return load();
    },
  };
}

function entriesOf(tree: Tree, collection: Collection): [id: string, data: object][] {
  if (collection === 'publication') return [[collection, tree.publication]];
  return tree[collection].map((entry) => [entry.id, entry]);
}
