import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catchUp, removeFile, type CaughtUp, type KnownFolder } from './catch-up.ts';
import { contentKey, stateOf, type Manifest, type Written } from './manifest.ts';
import { linkNew, writeNew } from './new-file.ts';

/**
 * A site's folder that is brought up to date: what was made from the same stays, or is taken from the last build, all
 * else is written anew, and what nobody asks for goes. An empty folder is one that all has to be written to.
 */
export class SiteFolder {
  readonly folder: string;
  private readonly there: Manifest;
  private readonly last: KnownFolder;
  private readonly made: Manifest = new Map();

  /**
   * @param folder its path
   * @param last the folder of the last build with its manifest, which is left as it is
   * @param caughtUp what `catchUp` has found of both
   */
  constructor(folder: string, last: KnownFolder, { missing, own }: CaughtUp) {
    this.folder = folder;
    this.last = last;
    this.there = new Map(last.files);
    for (const name of missing) this.there.delete(name);
    for (const [name, written] of own) this.there.set(name, written);
  }

  /** One that has caught up with the last build. @param own the folder with its manifest, from which anything may be missing */
  static caughtUp(own: KnownFolder, last: KnownFolder): SiteFolder {
    return new SiteFolder(own.folder, last, catchUp(own, last));
  }

  /** One that is written to a folder in which there is nothing yet. */
  static in(folder: string): SiteFolder {
    return new SiteFolder(folder, { folder, files: new Map(), since: 0 }, { missing: [], own: [] });
  }

  /** What has been asked for and is there, by path. */
  get written(): ReadonlyMap<string, Written> {
    return this.made;
  }

  /** Where a file goes. @param name path within the folder, parted by `/` */
  placeOf(name: string): string {
    return path.join(this.folder, name);
  }

  /** Whether a file made from the same is there, or could be taken from the last build: then nothing is to be done. */
  keep(name: string, key: string): boolean {
    const there = this.there.get(name);
    if (there?.key === key) {
      this.made.set(name, there);
      return true;
    }
    const before = this.last.files.get(name);
    if (before?.key !== key) return false;
    const file = path.join(this.last.folder, name);
    const state = stateOf(file, before);
    if (state === 'other') return false;
    const known = state === 'same' ? before.time : undefined;
    const { time } = linkNew(file, this.placeOf(name), known);
    this.made.set(name, { ...before, time });
    return true;
  }

  /** Tells of a file that was written to its place. */
  add(name: string, written: Written): void {
    this.made.set(name, written);
  }

  /** Writes a file whose content is at hand, unless it is there. @returns its key */
  write(name: string, bytes: Uint8Array): string {
    const key = contentKey(hash('sha256', bytes));
    if (!this.keep(name, key)) this.add(name, { key, ...writeNew(this.placeOf(name), bytes) });
    return key;
  }

  /**
   * Writes all files that lie in other folders; of two of the same name, that of the later folder.
   * @returns names of files that were not written, since the site has others of these names
   */
  writeAll(...folders: string[]): string[] {
    const files = new Map<string, string>();
    for (const folder of folders) {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const file = path.join(entry.parentPath, entry.name);
        files.set(path.relative(folder, file).replaceAll(path.sep, '/'), file);
      }
    }
    const taken = [...files.keys()].filter((name) => this.made.has(name));
    for (const name of taken) files.delete(name);
    for (const [name, file] of files) this.write(name, readFileSync(file));
    return taken;
  }

  /** Takes away what nobody has asked for, and tells what there is. */
  finish(): Manifest {
    for (const name of this.there.keys()) {
      if (!this.made.has(name)) removeFile(this.folder, name);
    }
    return this.made;
  }
}
