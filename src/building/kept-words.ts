import type { FoundBefore } from '../search/lexicon/build.ts';
import { readKept, writeKept } from './kept-json.ts';

/** What was found of each word, by what it was asked for. */
type Rows = { [Kind in keyof FoundBefore]: [word: string, found: Found<Kind>][] };
type Found<Kind extends keyof FoundBefore> = NonNullable<ReturnType<FoundBefore[Kind]['get']>>;

const NOTHING: Rows = { analyses: [], nouns: [], others: [] };

/** What was found of words: what finds them, and what their lemmas are. In a file of the cache. */
export class KeptWords implements FoundBefore {
  readonly analyses: KeptMap<Found<'analyses'>>;
  readonly nouns: KeptMap<string[]>;
  readonly others: KeptMap<string[]>;
  private readonly file: string;
  private readonly code: string;

  /** @param code digest of the code and the dictionary that find it */
  constructor(file: string, code: string) {
    this.file = file;
    this.code = code;
    const rows = (readKept(file, code) ?? NOTHING) as Rows;
    this.analyses = new KeptMap(rows.analyses);
    this.nouns = new KeptMap(rows.nouns);
    this.others = new KeptMap(rows.others);
  }

  /** Keeps what was asked for, where anything is new. */
  write(): void {
    const { analyses, nouns, others } = this;
    if (![analyses, nouns, others].some(({ isOld }) => isOld)) return;
    writeKept(this.file, this.code, {
      analyses: [...analyses.used],
      // What is no noun is as quickly seen again: mostly pieces of words, several for each.
      nouns: [...nouns.used].filter(([, found]) => found.length > 0),
      others: [...others.used],
    } satisfies Rows);
  }
}

class KeptMap<Value> {
  readonly used = new Map<string, Value>();
  /** Whether it holds what the file does not. */
  isOld = false;
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
    this.isOld = true;
    return this.used.set(word, value);
  }
}
