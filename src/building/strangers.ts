import { lstatSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { PUBLIC_FOLDER } from '../content/files.ts';
import { look, readManifest } from '../output/manifest.ts';
import type { Settings } from '../settings.ts';
import { MARK, markOf } from './places.ts';

/** What file managers lay into every folder that they show. */
const OF_THE_SYSTEM = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** How many of them are named. */
const NAMED = 3;

/** What lies in a site's folder and is not as a build has written it. */
export interface Strangers {
  names: string[];
  /** Whether a manifest tells what builds have written, of whatever code. */
  isTold: boolean;
}

/** Looks for them, which takes as long as there are files. @param manifest that of the folder */
export function strangersIn(folder: string, manifest: string): Strangers {
  const written = readManifest(manifest);
  return { names: look(folder, written).others, isTold: written.files.size > 0 };
}

/**
 * Moves what no build has written, or not so, out of a site's folder before another takes its place: files of one's own,
 * and those that were edited. They go to the same paths in a folder beside it, where nothing is overwritten.
 *
 * @param next the manifest of the site that takes its place
 */
export function setStrangersAside(
  { outDir, contentDir }: Pick<Settings, 'outDir' | 'contentDir'>,
  strangers: Strangers,
  next: string,
  say: (line: string) => void,
): void {
  const names = ownIn(outDir, strangers, next);
  if (names.length === 0) return;
  const aside = `${outDir}-beiseite`;
  for (const name of names) {
    const [from, to] = [path.join(outDir, name), path.join(aside, name)];
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, freePlace(from, to));
  }
  const named = names.slice(0, NAMED).join(', ');
  const more = names.length > NAMED ? ` und ${names.length - NAMED} weitere` : '';
  const own = shown(path.join(contentDir, PUBLIC_FOLDER));
  say(
    `In ${shown(outDir)} lag, was kein Build so geschrieben hat (${named}${more}); es liegt jetzt in ${shown(aside)}. Was mit der Website erscheinen soll, gehört nach ${own}.`,
  );
}

/**
 * Where the manifest of the folder is lost, its mark tells whether files have come or gone; then those are strangers that
 * the next site does not have.
 */
function ownIn(folder: string, { names, isTold }: Strangers, next: string): string[] {
  const found = isTold ? names : names.filter(unlessExpected(folder, names, next));
  return found.filter((name) => !OF_THE_SYSTEM.includes(path.posix.basename(name)));
}

function unlessExpected(
  folder: string,
  names: readonly string[],
  next: string,
): (name: string) => boolean {
  if (!names.includes(MARK)) return () => false;
  if (readFileSync(path.join(folder, MARK), 'utf8') === markOf(names)) return () => false;
  const expected = readManifest(next).files;
  return (name) => !expected.has(name);
}

/** Where a file goes: to a name that nothing has, or that has the same bytes already. */
function freePlace(from: string, to: string): string {
  for (let count = 1; ; count += 1) {
    const place = count === 1 ? to : `${to}.${count}`;
    if (!lstatSync(place, { throwIfNoEntry: false }) || haveSameBytes(from, place)) return place;
  }
}

function haveSameBytes(a: string, b: string): boolean {
  const [one, other] = [lstatSync(a), lstatSync(b)];
  if (!one.isFile() || !other.isFile() || one.size !== other.size) return false;
  return readFileSync(a).equals(readFileSync(b));
}

function shown(directory: string): string {
  return `${path.relative(process.cwd(), directory)}/`;
}
