import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDue, type HeldBack } from '../content/release.ts';
import type { Settings } from '../settings.ts';

/** What of the project itself a site is made from, besides its content. */
const PROJECT = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Bytes of the largest file whose content is read; larger ones are no content, and go by size and time. */
const LARGEST_READ = 20_000_000;

/** Everything that a build reads, as it was at one moment. */
export interface Inputs {
  /** Digest of all of it: content, the project, settings and the runtime. The same digest means the same site. */
  digest: string;
  /** Digest of all but the content: what the same content makes the same site with. */
  code: string;
  /** What is there, by path: of each file its digest, and when it was written last. */
  files: Map<string, { digest: string; written: number }>;
}

/**
 * Reads everything that a build is made from, with its digests.
 * @throws Error of the file system where a file cannot be read
 */
export function readInputs(settings: Settings): Inputs {
  const { contentDir, site, base, pictures, pagefind, precompress } = settings;
  const files: Inputs['files'] = new Map();
  const digestOf = (roots: readonly string[], rest: unknown): string => {
    const digest = createHash('sha256').update(JSON.stringify(rest));
    for (const root of roots) {
      for (const [file, found] of filesOf(root)) {
        const content = digestOfFile(file, found);
        files.set(file, { digest: content, written: found?.mtimeMs ?? 0 });
        digest.update(`${path.relative(root, file)}\0${content}\0`);
      }
      digest.update('\0');
    }
    return digest.digest('hex');
  };
  const project = PROJECT.map((name) => path.resolve(name));
  const code = digestOf(project, [site, base, pictures, process.version, process.arch]);
  return { digest: digestOf([contentDir], [code, pagefind, precompress]), code, files };
}

/** Paths of what has been written, added or taken away between two moments, even where its bytes are the same. */
export function changesBetween(before: Inputs, after: Inputs): string[] {
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...paths].filter((file) => {
    const [then, now] = [before.files.get(file), after.files.get(file)];
    return then?.digest !== now?.digest || then?.written !== now?.written;
  });
}

/** A digest of a finished folder by the names, sizes and times of its files: whether anyone has touched it since. */
export function folderState(directory: string): string {
  const digest = createHash('sha256');
  for (const [file, found] of filesOf(directory)) {
    digest.update(`${path.relative(directory, file)}\0${found?.size} ${found?.mtimeMs}\0`);
  }
  return digest.digest('hex');
}

/** The digest of a file's content; pipes, devices and broken links are not read, and count by their kind. */
function digestOfFile(file: string, found: Stats | undefined): string {
  if (!found?.isFile()) return `no file: ${found?.mode}`;
  if (found.size > LARGEST_READ) return `large: ${found.size} ${found.mtimeMs}`;
  try {
    return hash('sha256', readFileSync(file));
  } catch (error) {
    return `unreadable: ${(error as NodeJS.ErrnoException).code}`;
  }
}

/**
 * All that lies below a folder, links followed, or the one file, by name. Nothing else waits meanwhile, and asking the
 * system one by one is several times as fast as waiting for each answer.
 */
function filesOf(root: string): [path: string, found: Stats | undefined][] {
  const files: [string, Stats | undefined][] = [];
  const visit = (folder: string, followed: readonly string[]): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        visit(place, followed);
        continue;
      }
      const found = statOf(place);
      if (!found?.isDirectory()) {
        files.push([place, found]);
        continue;
      }
      // A link to what it lies in, or to where another has led already, has no end.
      const target = realpathSync.native(place);
      const isEndless = followed.includes(target) || lies(realpathSync.native(folder), target);
      if (!isEndless) visit(place, [...followed, target]);
    }
  };
  const found = statOf(root);
  if (found?.isDirectory()) visit(root, []);
  else if (found) files.push([root, found]);
  return files.sort(([a], [b]) => (a < b ? -1 : 1));
}

function lies(place: string, folder: string): boolean {
  return `${place}${path.sep}`.startsWith(`${folder}${path.sep}`);
}

function statOf(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What a finished build leaves for the next one. */
export interface BuildRecord {
  fingerprint: string;
  /** Digest of the output folder; undefined where it could not be read. */
  state: string | undefined;
  /** The moment that it was built for, an instant. */
  builtFor: string;
  /** What it held back, and the time zone of its days. */
  heldBack: HeldBack[];
  timeZone: string;
}

/** Whether a moment shows the same articles as that which a build was made for: no date has come between them. */
export function showsTheSame({ builtFor, heldBack, timeZone }: BuildRecord, now: Date): boolean {
  const isLater = now.getTime() >= Date.parse(builtFor);
  return isLater && !heldBack.some((one) => isDue(one, { now, timeZone }));
}

/** Reads what the last build noted of itself; undefined where there is nothing, or nothing that can be read. */
export async function readRecord(file: string): Promise<BuildRecord | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as BuildRecord;
  } catch {
    return undefined;
  }
}
