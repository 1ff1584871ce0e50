import type { FoundBefore, MadeLexicon } from '../search/lexicon/build.ts';
import type { LexiconState } from '../search/lexicon/state.ts';
import { readKeptBytes, writeKeptBytes } from './kept-bytes.ts';

type FoundOf<Kind extends 'analyses' | 'nouns' | 'others'> = NonNullable<
  ReturnType<FoundBefore[Kind]['get']>
>;

interface Kept {
  analyses: [word: string, found: FoundOf<'analyses'>][];
  nouns: [word: string, found: FoundOf<'nouns'>][];
  others: [word: string, found: FoundOf<'others'>][];
  lexicon: LexiconState | undefined;
}

const NOTHING: Kept = { analyses: [], nouns: [], others: [], lexicon: undefined };

/**
 * What was found of words: what finds them, what their lemmas are, and the lexicon made of it. In one file of the cache,
 * since the lexicon holds for those analyses alone.
 */
export class KeptWords implements FoundBefore {
  readonly analyses: KeptMap<FoundOf<'analyses'>>;
  readonly nouns: KeptMap<FoundOf<'nouns'>>;
  readonly others: KeptMap<FoundOf<'others'>>;
  readonly lexicon: LexiconState | undefined;
  private readonly file: string;
  private readonly code: string;

  /** @param code digest of the code and the dictionary that find it */
  constructor(file: string, code: string) {
    this.file = file;
    this.code = code;
    const kept = (readKeptBytes(file, code) ?? NOTHING) as Kept;
    this.analyses = new KeptMap(kept.analyses);
    this.nouns = new KeptMap(kept.nouns);
    this.others = new KeptMap(kept.others);
    this.lexicon = kept.lexicon;
  }

  /** Keeps what was asked for, and the lexicon made of it. */
  write({ lexicon, isWhole }: MadeLexicon): void {
    const { analyses, nouns, others } = this;
    writeKeptBytes(this.file, this.code, {
      analyses: analyses.rows(isWhole),
      // What is no noun is as quickly seen again: mostly pieces of words, several for each.
      nouns: nouns.rows(isWhole).filter(([, found]) => found.length > 0),
      others: others.rows(isWhole),
      lexicon,
    } satisfies Kept);
  }
}

class KeptMap<Value> {
  private readonly used = new Map<string, Value>();
  private readonly before: ReadonlyMap<string, Value>;

  constructor(rows: readonly [string, Value][]) {
    this.before = new Map(rows);
  }

  get(word: string): Value | undefined {
    const now = this.used.get(word);
    if (now) return now;
    const kept = this.before.get(word);
    if (kept) this.used.set(word, kept);
    return kept;
  }

  set(word: string, value: Value): Map<string, Value> {
    return this.used.set(word, value);
  }

  /** All that is known. */
  entries(): MapIterator<[string, Value]> {
    return new Map([...this.before, ...this.used]).entries();
  }

  /** @param isWhole whether everything that is needed has been asked for; what has not is forgotten then */
  rows(isWhole: boolean): [string, Value][] {
    return [...(isWhole ? this.used : this.entries())];
  }
}
