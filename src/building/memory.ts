import type { Group } from '../archive/groups.ts';
import type { Digested, Facet, Watch } from '../archive/watched.ts';
import { readKept, writeKept } from './kept-json.ts';

/** A file of the site: its path, what stands for all that it is made from, and what was read for it. */
type Row = [path: string, key: string, ...read: Facet[]];

/** What was made about one subject: what was read to know what there is, and the files. */
interface Files {
  read: Facet[];
  rows: Row[];
}

interface Kept {
  ground: string;
  all: Digested[];
  groups: [name: string, read: Facet[], rows: Row[]][];
}

/** One of those that files are made of. */
export interface Recalled<One> {
  /** The file's path within the site: `/zitate/`. */
  path: string;
  /** What stood for all that the last build made it from; undefined where that would be something else by now, or may be. */
  known: string | undefined;
  /** Makes something for the file, and notes what is read for it. */
  make: <Value>(make: (one: One) => Value) => Value;
  learn: (key: string) => void;
}

/**
 * What the files of the last build were made from: which facets of the archive were read for each. One for which the
 * same was read needs not even be thought of to know that it holds. Kept in a file of the cache; without
 * it nothing is known.
 */
export class Memory {
  private readonly file: string;
  private readonly code: string;
  private readonly watch: Watch;
  private readonly now: Kept;
  private readonly before: ReadonlyMap<string, Files>;

  /**
   * @param watch what the archive was joined with
   * @param code digest of all but the content
   */
  constructor(place: { file: string; code: string }, watch: Watch) {
    this.file = place.file;
    this.code = place.code;
    this.watch = watch;
    this.now = { ...watch.digests(), groups: [] };
    this.before = stillHolding(readKept(place.file, place.code) as Kept | undefined, this.now);
  }

  /** Goes through what files are made of. */
  *recall<One extends { path: string }>(groups: Iterable<Group<One>>): Generator<Recalled<One>> {
    for (const group of groups) {
      const before = this.before.get(group.name);
      const rows: Row[] = [];
      let read = before?.read ?? [];
      let all: readonly One[] | undefined;
      const plan = (): readonly One[] => {
        if (all) return all;
        const noted = new Set<Facet>();
        all = this.watch.noting(noted, () => {
          this.watch.reached(group.subject);
          return group.all();
        });
        read = [...noted];
        return all;
      };
      const known = before?.rows ?? plan().map(({ path }): Row => [path, '']);
      for (const [at, row] of known.entries()) {
        rows[at] = row;
        const [path, key] = row;
        const facets = new Set<Facet>();
        yield {
          path,
          known: key === '' ? undefined : key,
          make: (make) => {
            const one = plan()[at];
            if (!one) throw new Error(`Nothing is known any more of ${path}`);
            return this.watch.noting(facets, () => make(one));
          },
          learn: (made) => (rows[at] = [path, made, ...facets]),
        };
      }
      this.now.groups.push([group.name, read, rows]);
    }
  }

  write(): void {
    writeKept(this.file, this.code, this.now);
  }
}

/**
 * Of each subject for which what was read to know what there is has not changed, the files; the key of one for which
 * something was read that has changed is empty. The facets have the numbers that they have now.
 */
function stillHolding(kept: Kept | undefined, now: Kept): ReadonlyMap<string, Files> {
  if (kept?.ground !== now.ground) return new Map();
  const numbers = numbersNow(kept.all, now.all);
  const renumbered = (read: readonly Facet[]): Facet[] | undefined => {
    const all = read.map((facet) => numbers[facet] ?? GONE);
    return all.includes(GONE) ? undefined : all;
  };
  const holding = new Map<string, Files>();
  for (const [name, read, rows] of kept.groups) {
    const same = renumbered(read);
    if (!same) continue;
    holding.set(name, {
      read: same,
      rows: rows.map(([path, key, ...facets]) => {
        const all = renumbered(facets);
        return all ? [path, key, ...all] : [path, ''];
      }),
    });
  }
  return holding;
}

/** In the place of the number of a facet that is another by now, or is there no more. */
const GONE = -1;

/** The numbers that facets have now, by those that they had. */
function numbersNow(before: readonly Digested[], now: readonly Digested[]): Facet[] {
  const places = new Map<string, { first: Facet; digests: readonly string[] }>();
  let count = 0;
  for (const [name, ...digests] of now) {
    places.set(name, { first: count, digests });
    count += digests.length;
  }
  return before.flatMap(([name, ...digests]) => {
    const place = places.get(name);
    return digests.map((digest, at) => (place?.digests[at] === digest ? place.first + at : GONE));
  });
}
