/** A sentence as a row of clauses and parts of clauses. */
import type { FiniteVerb } from './finite.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/**
 * main: its verb is first or second. sub: opened by a conjunction or question word, verb last. rel: opened by a
 * relative pronoun. inf: infinitive with zu. frag: a part of another clause.
 */
type ChunkKind = 'main' | 'sub' | 'rel' | 'inf' | 'frag';

export interface Chunk {
  /** Indices of its first and last token. */
  from: number;
  to: number;
  /** First token behind a coordinating conjunction. */
  head: number;
  /** The mark before it; empty where the sentence begins. */
  separator: string;
  kind: ChunkKind;
  verb: FiniteVerb | undefined;
  verbs: FiniteVerb[];
  /** It begins like a subordinate clause, whether it has its verb or not. */
  opener: 'sub' | 'rel' | undefined;
  /** Its finite verb stands first. */
  verbFirst: boolean;
}

export interface ParsedSentence {
  sentence: Sentence;
  /** Tokens outside brackets; chunks count in these. */
  tokens: Token[];
  chunks: Chunk[];
}
