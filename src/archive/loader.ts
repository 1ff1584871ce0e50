import type { Loader, LoaderContext } from 'astro/loaders';
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

/** What puts a tree into the collections that Astro keeps. */
const fills = new Map<Collection, (tree: Tree) => void>();

function read(base: string, serves: Iterable<Collection>): Reading {
  const tree = readTree(contentDirectory(), { base, editing: true, held });
  newest = { tree, serves: new Set(serves) };
  return newest;
}

/** Fills a collection from the newest reading: of two, the one that began first may end last. */
async function fill(collection: Collection, reading: Reading): Promise<void> {
  const { good } = await reading.tree;
  if (newest && reading !== newest) return fill(collection, newest);
  fills.get(collection)?.(good);
}

/** Watchers whose news are heard. */
const heard = new WeakSet<object>();

/** Reads the tree once for all collections when a file of it has changed: each for itself could miss the newest. */
function hear(watcher: NonNullable<LoaderContext['watcher']>, base: string): void {
  if (heard.has(watcher)) return;
  heard.add(watcher);
  const directory = contentDirectory();
  watcher.add(directory);
  const changed = settled(() => {
    const reading = read(base, fills.keys());
    for (const collection of fills.keys()) void fill(collection, reading);
  });
  watcher.on('all', (_event, file) => {
    if (isOfContent(directory, file)) changed();
  });
}

/**
 * Loads a part of the content tree for the development server, through the same checks as `npm run check`. It goes on
 * with what is good; src/dev shows what is wrong. A build loads nothing: it gives each page what it shows.
 *
 * One reading serves all collections, each once: one that asks again does so because something may have changed,
 * and begins the next, which serves the others when they ask in their turn.
 */
export function treeLoader(collection: Collection): Loader {
  return {
    name: `wortlaut-${collection}`,
    async load({ store, config: { base }, watcher }) {
      if (!watcher) return;
      let known = new Map<string, object>();
      fills.set(collection, (tree) => {
        const entries = new Map(entriesOf(tree, collection));
        for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
        for (const [id, data] of entries) {
          // An article that is the same object was not read anew.
          if (known.get(id) !== data || !store.has(id)) store.set({ id, data: { ...data } });
        }
        known = entries;
      });
      hear(watcher, base);
      const reading = !newest || newest.serves.has(collection) ? read(base, []) : newest;
      reading.serves.add(collection);
      return fill(collection, reading);
    },
  };
}

function entriesOf(tree: Tree, collection: Collection): [id: string, data: object][] {
  if (collection === 'publication') return [[collection, tree.publication]];
  return tree[collection].map((entry) => [entry.id, entry]);
}
