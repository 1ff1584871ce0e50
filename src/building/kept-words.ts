import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { KeptDivision, KeptDivisions } from '../german/compounds.ts';

type Row = [word: string, KeptDivision];

/**
 * Where words were found to divide, in a file of the cache that begins with a digest of the rest. One that is missing,
 * damaged or of other code is found anew.
 */
export class KeptWords implements KeptDivisions {
  private readonly before: Map<string, KeptDivision>;
  private readonly used = new Map<string, KeptDivision>();
  private readonly file: string;
  private readonly code: string;
  private isOld = false;

  /** @param code digest of the code and the dictionary that find it */
  constructor(file: string, code: string) {
    this.file = file;
    this.code = code;
    this.before = new Map(rowsIn(file, code));
  }

  get(word: string): KeptDivision | undefined {
    const kept = this.before.get(word);
    if (kept) this.used.set(word, kept);
    return kept;
  }

  set(word: string, division: KeptDivision): Map<string, KeptDivision> {
    this.isOld = true;
    return this.used.set(word, division);
  }

  /** Keeps what was asked for, where anything is new. */
  write(): void {
    if (!this.isOld) return;
    const rows = JSON.stringify([...this.used] satisfies Row[]);
    writeFileSync(`${this.file}.new`, digestOf(rows, this.code) + rows);
    renameSync(`${this.file}.new`, this.file);
  }
}

function rowsIn(file: string, code: string): Row[] {
  try {
    const text = readFileSync(file, 'utf8');
    const rows = text.slice(DIGEST);
    return text.slice(0, DIGEST) === digestOf(rows, code) ? (JSON.parse(rows) as Row[]) : [];
  } catch {
    return [];
  }
}

/** Characters of a SHA-256 in hexadecimal. */
const DIGEST = 64;

function digestOf(rows: string, code: string): string {
  return hash('sha256', `${code}\0${rows}`);
}
