/** Which known topics a passage is likely about: those whose names’ words it has. */
import { bare } from '../german/spelling.ts';
import { tokens } from '../german/tokens.ts';
import type { KnownTopic } from './proposal.ts';

const SHORTEST = 4;

/** Finds the topics whose names a passage has, in any inflection. */
export class Topics {
  private readonly names: { id: string; words: string[] }[];

  constructor(topics: readonly KnownTopic[]) {
    this.names = topics.flatMap(({ id, name, alternateName = [] }) =>
      [name, ...alternateName].map((one) => ({ id, words: stemsOf(one) })),
    );
  }

  /** Ids of topics, in the order in which they are known. */
  of(passage: string): string[] {
    if (this.names.length === 0) return [];
    const stems = stemsOf(passage);
    const has = (word: string): boolean => stems.some((stem) => stem.includes(word));
    const found = this.names.filter(({ words }) => words.length > 0 && words.every(has));
    return [...new Set(found.map(({ id }) => id))];
  }
}

/** Nouns, less their endings: Friedensplans, Friedensplan. */
function stemsOf(text: string): string[] {
  return tokens(text)
    .filter(({ text: word }) => /^\p{Lu}/u.test(word) && word.length >= SHORTEST)
    .map(({ text: word }) => bare(word).replace(/(?:es|en|er|s|n|e)$/u, ''))
    .filter((stem) => stem.length >= SHORTEST - 1);
}
