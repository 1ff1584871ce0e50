import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SettingsError, type Settings } from '../settings.ts';
import { BuildLock } from './lock.ts';

type Places = Pick<Settings, 'outDir' | 'cacheDir'>;

/** Where the last build lies while the new one takes its place. */
const previousOf = ({ cacheDir }: Places): string => path.join(cacheDir, 'previous');

/**
 * Puts a finished site in the place of the last one: two renames, so that at no time half a site stands there. A
 * process that ends between them leaves the last build whole; see `restoreLast`.
 */
export async function replaceOutput(staging: string, places: Places): Promise<void> {
  const previous = previousOf(places);
  await rename(places.outDir, previous).catch(unlessMissing);
  await rename(staging, places.outDir);
  await rm(previous, { recursive: true, force: true });
}

/**
 * Puts back what a build that was ended between the two renames has left aside, and clears away what one that was
 * ended later has. For those alone who hold the lock.
 * @returns whether something was put back
 */
export async function restoreOutput(places: Places): Promise<boolean> {
  const previous = previousOf(places);
  if (!existsSync(previous)) return false;
  if (existsSync(places.outDir)) {
    await rm(previous, { recursive: true, force: true });
    return false;
  }
  await rename(previous, places.outDir);
  return true;
}

/**
 * The same for commands that build nothing: while a build is under way, they leave it alone.
 * @returns whether something was put back
 */
export async function restoreLast(places: Places): Promise<boolean> {
  if (!existsSync(previousOf(places))) return false;
  const lock = await BuildLock.take(places.cacheDir);
  if (!lock) return false;
  try {
    return await restoreOutput(places);
  } finally {
    await lock.release();
  }
}

/** The errors with which a system refuses to put a folder over one that is not empty: it could have moved it. */
const COULD_MOVE = ['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM'] : [])];

/**
 * Tries, before any work, whether the two renames can be done: not where the output folder is a mount or cannot be
 * written, nor where `.cache` lies on another file system. The output folder stays where it is, since the target of
 * the try is never empty.
 * @param move renames, for tests
 * @throws SettingsError where not
 */
export async function tryReplacing(
  { outDir, cacheDir }: Places,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  const [trial, occupied] = [path.join(cacheDir, 'trial'), path.join(cacheDir, 'occupied')];
  await mkdir(path.dirname(outDir), { recursive: true });
  await mkdir(trial, { recursive: true });
  await mkdir(occupied, { recursive: true });
  await writeFile(path.join(occupied, 'not-empty'), '');
  const refusal = (from: string, to: string): Promise<string | undefined> =>
    move(from, to).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    );
  const away = existsSync(outDir) ? await refusal(outDir, occupied) : 'ENOTEMPTY';
  if (away === undefined) await rename(occupied, outDir);
  const beside = `${outDir}.${randomUUID()}`;
  const there = await refusal(trial, beside);
  await rm(there === undefined ? beside : trial, { recursive: true });
  await rm(occupied, { recursive: true, force: true });
  const code = away !== undefined && !COULD_MOVE.includes(away) ? away : there;
  if (code === undefined) return;
  const shown = path.relative(process.cwd(), outDir);
  throw new SettingsError(
    `${shown} lässt sich nicht durch einen neuen Build ersetzen: ${WHY[code] ?? code}. Es ist nichts geschehen.`,
  );
}

const WHY: Partial<Record<string, string>> = {
  EACCES: 'Der Zugriff ist nicht erlaubt',
  EBUSY:
    'Der Ordner ist ein eingehängtes Laufwerk oder wird gerade benutzt; wähle einen Ordner darin',
  EPERM: 'Der Zugriff ist nicht erlaubt',
  EROFS: 'Der Datenträger lässt sich nur lesen',
  EXDEV: 'Er liegt auf einem anderen Laufwerk als .cache; beide müssen auf demselben liegen',
};

/** Moves what a folder holds into another, into folders that are there already as well. */
export async function moveInto(target: string, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [from, to] = [path.join(folder, name), path.join(target, name)];
    if (existsSync(to)) await moveInto(to, from);
    else await rename(from, to);
  }
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
