/** The lexicon as a query sees it; the browser loads what is asked for, tests hold it in memory. */
import { restoreChunk, store, type Entry } from '../lexicon/entry.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { vocabularyOf } from '../lexicon/vocabulary.ts';

export interface Lexicon {
  entry(key: string): Promise<Entry | undefined>;
  /** Entries whose key begins so, at most a few hundred. */
  beginning(prefix: string): Promise<Entry[]>;
  /** Number of files over which these entries are spread. */
  spread(prefix: string): Promise<number>;
  vocabulary(): Promise<Vocabulary>;
}

export function lexiconInMemory(entries: Entry[]): Lexicon {
  const stored = restoreChunk(JSON.parse(JSON.stringify(entries.map(store))));
  const byKey = new Map(stored.map((entry) => [entry.key, entry]));
  return {
    entry: async (key) => byKey.get(key),
    beginning: async (prefix) => stored.filter(({ key }) => key.startsWith(prefix)),
    spread: async () => 1,
    vocabulary: async () => vocabularyOf(entries),
  };
}
