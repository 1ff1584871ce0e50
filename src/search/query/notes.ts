import type { Clause } from './parse.ts';

/** What the reader is told about a query. Nothing is dropped silently. */
export type Note =
  /** What a query with operators was understood as. */
  | { kind: 'understood'; clauses: Clause[] }
  | { kind: 'signs'; signs: string[] }
  | { kind: 'onlyExcluded' }
  /** `facet`: what the reader may choose among the filters instead. */
  | { kind: 'unknown'; word: string; nearest: string | undefined; facet?: 'time' | 'speech' }
  | { kind: 'beginning'; word: string }
  | { kind: 'noBeginning'; word: string }
  /** More words begin so than are looked into. */
  | { kind: 'manyBeginnings'; word: string }
  /** Names that are spelt otherwise and sound the same. */
  | { kind: 'sound'; word: string; alike: string[] }
  /** Words of the archive that mean the same were looked for too. */
  | { kind: 'also'; word: string; terms: string[] }
  /** `all`: there are quotes that have all parts. */
  | { kind: 'divided'; word: string; parts: string[]; all: boolean }
  /** No quote has all words of the query: those without these are shown; without `left`, those with most words. */
  | { kind: 'some'; kept: string[]; left: string[] | undefined }
  /** Quotes that do not say all words, but whose article has them in its headline or topic. */
  | { kind: 'around'; quotes: number }
  | { kind: 'common'; words: string[] }
  /** Only so many words of a long query were looked for. */
  | { kind: 'long'; words: number }
  | { kind: 'phrase'; text: string };
