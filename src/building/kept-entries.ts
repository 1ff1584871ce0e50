import { hash } from 'node:crypto';
import type { FoundInFiles } from '../content/held-files.ts';
import { readKept, writeKept } from './kept-json.ts';

type Row = [file: string, digest: string, found: unknown];

/** What was found in speakers, topics and pages, in one file of the cache: they are many, and small. */
export class KeptEntries implements FoundInFiles {
  private readonly file: string;
  private readonly code: string;
  private readonly before: ReadonlyMap<string, Row>;
  private readonly now: Row[] = [];
  private isOld = false;

  /** @param code digest of the code that finds it, and of all else that it depends on beside the files */
  constructor(file: string, code: string) {
    this.file = file;
    this.code = code;
    const rows = (readKept(file, code) ?? []) as Row[];
    this.before = new Map(rows.map((row) => [row[0], row]));
  }

  find<Found>(file: string, bytes: Uint8Array, read: () => Found): Found {
    const digest = hash('sha256', bytes, 'base64');
    const kept = this.before.get(file);
    if (kept?.[1] === digest) {
      this.now.push(kept);
      return kept[2] as Found;
    }
    this.isOld = true;
    // Read again at once, so that what is kept can make no difference.
    const found = JSON.parse(JSON.stringify(read())) as Found;
    this.now.push([file, digest, found]);
    return found;
  }

  /** Keeps what was asked for, where anything is new or gone. */
  write(): void {
    if (this.isOld || this.now.length < this.before.size) writeKept(this.file, this.code, this.now);
  }
}
