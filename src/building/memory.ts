import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Archive } from '../archive/model.ts';
import type { Facet, Watch } from '../archive/watched.ts';

/** A file of the site, and what stands for all that it is made from. */
interface Known {
  name: string;
  key: string;
}

type Row = [name: string, key: string, ...read: Facet[]];

interface Kept {
  outline: string;
  facets: string[];
  lists: Record<string, Row[]>;
}

/** One of those that files are made of. */
export interface Recalled<One> {
  one: One;
  /** The file as the last build made it; undefined where it would be another by now, or may be. */
  known: Known | undefined;
  /** Makes something for the file, and notes what is read for it. */
  make: <Value>(make: () => Value) => Value;
  learn: (made: Known) => void;
}

/**
 * What the files of the last build were made from: which content was read for each. As long as the outline of the
 * archive is the same there are the same files in the same order, and one for which the same was read needs not even be
 * thought of to know that it holds. Kept in a file that begins with a digest of the rest; without it, or with one that
 * is damaged or of other code, nothing is known.
 */
export class Memory {
  private readonly file: string;
  private readonly code: string;
  private readonly watch: Watch;
  private readonly now: Kept;
  private readonly before: Kept | undefined;
  private readonly changed = new Set<Facet>();

  /**
   * @param archive joined with `watch`
   * @param code digest of all but the content
   */
  constructor(place: { file: string; code: string }, archive: Archive, watch: Watch) {
    this.file = place.file;
    this.code = place.code;
    this.watch = watch;
    this.now = { ...watch.digests(archive), lists: {} };
    const kept = read(place.file, place.code);
    if (kept?.outline !== this.now.outline) return;
    this.before = kept;
    this.now.facets.forEach((digest, facet) => {
      if (kept.facets[facet] !== digest) this.changed.add(facet);
    });
  }

  /** Goes through what files are made of. @param list name of the list, which is gone through once */
  *recall<One>(list: string, all: Iterator<One>): Generator<Recalled<One>> {
    const { watch } = this;
    const before = this.before?.lists[list];
    const rows: Row[] = [];
    this.now.lists[list] = rows;
    // What is read between two of them decides about all that follow.
    const between = new Set<Facet>();
    let isSame = true;
    for (let at = 0; ; at += 1) {
      const step = new Set<Facet>();
      const next = watch.noting(step, () => all.next());
      if (next.done) return;
      for (const facet of step) {
        between.add(facet);
        if (this.changed.has(facet)) isSame = false;
      }
      const row = before?.[at];
      const holds = isSame && row !== undefined && !row.some(this.hasChanged);
      if (holds) rows[at] = row;
      const facets = new Set<Facet>();
      yield {
        one: next.value,
        known: holds ? { name: row[0], key: row[1] } : undefined,
        make: (make) => watch.noting(facets, make),
        learn: ({ name, key }) => (rows[at] = [name, key, ...between.union(facets)]),
      };
    }
  }

  write(): void {
    const text = JSON.stringify(this.now);
    writeFileSync(`${this.file}.new`, digestOf(text, this.code) + text);
    renameSync(`${this.file}.new`, this.file);
  }

  private readonly hasChanged = (facet: string | Facet): boolean =>
    typeof facet === 'number' && this.changed.has(facet);
}

function read(file: string, code: string): Kept | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const kept = text.slice(DIGEST);
    return text.slice(0, DIGEST) === digestOf(kept, code) ? (JSON.parse(kept) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Characters of a SHA-256 in hexadecimal. */
const DIGEST = 64;

function digestOf(text: string, code: string): string {
  return hash('sha256', `${code}\0${text}`);
}
