import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { FoundBefore } from '../search/lexicon/build.ts';

/** What was found of each word, by what it was asked for. */
type Rows = { [Kind in keyof FoundBefore]: [word: string, found: Found<Kind>][] };
type Found<Kind extends keyof FoundBefore> = NonNullable<ReturnType<FoundBefore[Kind]['get']>>;

/**
 * What was found of words: what finds them, and what their lemmas are. In a file of the cache that begins with a
 * digest of the rest. One that is missing, damaged or of other code is found anew.
 */
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
    const rows = rowsIn(file, code);
    this.analyses = new KeptMap(rows.analyses);
    this.nouns = new KeptMap(rows.nouns);
    this.others = new KeptMap(rows.others);
  }

  /** Keeps what was asked for, where anything is new. */
  write(): void {
    const { analyses, nouns, others } = this;
    if (![analyses, nouns, others].some(({ isOld }) => isOld)) return;
    const rows = JSON.stringify({
      analyses: [...analyses.used],
      nouns: [...nouns.used],
      others: [...others.used],
    } satisfies Rows);
    writeFileSync(`${this.file}.new`, digestOf(rows, this.code) + rows);
    renameSync(`${this.file}.new`, this.file);
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

function rowsIn(file: string, code: string): Rows {
  try {
    const text = readFileSync(file, 'utf8');
    const rows = text.slice(DIGEST);
    if (text.slice(0, DIGEST) === digestOf(rows, code)) return JSON.parse(rows) as Rows;
  } catch {
    // Nothing is kept yet.
  }
  return { analyses: [], nouns: [], others: [] };
}

/** Characters of a SHA-256 in hexadecimal. */
const DIGEST = 64;

function digestOf(rows: string, code: string): string {
  return hash('sha256', `${code}\0${rows}`);
}
