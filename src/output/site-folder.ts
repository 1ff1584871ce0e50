import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { look, stateOf, type Manifest, type Written } from './manifest.ts';
import { linkNew, writeNew } from './new-file.ts';

/** A site's folder with what is known of its files. */
export interface KnownFolder {
  folder: string;
  files: Manifest;
}

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
   * @param own the folder with its manifest, from which anything may be missing
   * @param last the folder of the last build, which is left as it is
   */
  constructor(own: KnownFolder, last: KnownFolder) {
    this.folder = own.folder;
    this.last = last;
    const { files, others } = look(own.folder, own.files);
    this.there = files;
    for (const name of others) this.remove(name);
  }

  /** One that is written to a folder in which there is nothing yet. */
  static in(folder: string): SiteFolder {
    return new SiteFolder({ folder, files: new Map() }, { folder, files: new Map() });
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
    const key = `content ${hash('sha256', bytes)}`;
    if (!this.keep(name, key)) this.add(name, { key, ...writeNew(this.placeOf(name), bytes) });
    return key;
  }

  /** What a group of files that is all there was made from: see `writeGroup`. */
  group(name: string): string | undefined {
    const files = this.filesOf(name);
    const [first] = files;
    if (first === undefined) return undefined;
    const [, from, count] = first.key.split(' ');
    const isWhole = files.length === Number(count) && files.every((file) => this.has(file));
    return isWhole ? from : undefined;
  }

  /** Whether `keep` would find it. The manifest of the last build tells of files that somebody may have deleted. */
  private has({ name, key }: { name: string; key: string }): boolean {
    if (this.there.get(name)?.key === key) return true;
    const before = this.last.files.get(name);
    return before?.key === key && stateOf(path.join(this.last.folder, name), before) !== 'other';
  }

  /** Keeps a group that is all there. */
  keepGroup(name: string): void {
    for (const { name: file, key } of this.filesOf(name)) {
      if (!this.keep(file, key)) throw new Error(`${file} is gone while a build needs it`);
    }
  }

  /**
   * Writes files that are made together, from the same: they are there all or not at all.
   * @param name of the group, which begins the keys of its files
   * @param from digest of what they are made from
   */
  writeGroup(name: string, from: string, files: readonly { path: string; content: Uint8Array }[]) {
    const key = `${name} ${from} ${files.length}`;
    for (const { path: file, content } of files) {
      if (!this.keep(file, key)) this.add(file, { key, ...writeNew(this.placeOf(file), content) });
    }
  }

  /** The files of a group by the last build. */
  private filesOf(group: string): { name: string; key: string }[] {
    return [...this.last.files].flatMap(([name, { key }]) =>
      key.startsWith(`${group} `) ? [{ name, key }] : [],
    );
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
      if (!this.made.has(name)) this.remove(name);
    }
    return this.made;
  }

  /** Takes away a file, and the folders that are empty without it. */
  private remove(name: string): void {
    try {
      unlinkSync(this.placeOf(name));
      for (let at = path.posix.dirname(name); at !== '.'; at = path.posix.dirname(at)) {
        rmdirSync(this.placeOf(at));
      }
    } catch (error) {
      // A folder that holds more stays; a file whose place another has taken is gone.
      if (!GONE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

const GONE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM', 'ENOTEMPTY', 'EEXIST'];
