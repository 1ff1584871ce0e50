/** Entries of the lexicon while it is being made. */
import { emptyEntry, type Entry, type Form } from './entry.ts';

export type Draft = Entry & { byForm: Map<string, Form> };

export interface Drafts {
  all: Map<string, Draft>;
  /** The entry of a key, made where there is none. */
  of(key: string): Draft;
}

/** A lexicon without entries. */
export function newDrafts(): Drafts {
  const all = new Map<string, Draft>();
  return {
    all,
    of(key) {
      let draft = all.get(key);
      if (!draft) all.set(key, (draft = { ...emptyEntry(key), byForm: new Map() }));
      return draft;
    },
  };
}
