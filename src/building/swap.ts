import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isOfCode } from '../output/manifest.ts';
import { SettingsError, type Settings } from '../settings.ts';
import { BuildLock } from './lock.ts';

type Places = Pick<Settings, 'outDir' | 'cacheDir'>;

/** Where the last build lies while the new one takes its place. */
const previousOf = ({ cacheDir }: Places): string => path.join(cacheDir, 'previous');

/** What is known of the files in the output folder. */
export const manifestOf = ({ cacheDir }: Places): string => path.join(cacheDir, 'site.json');

/** The build before the last, which the next is made of, with what is known of its files. */
const spareOf = ({ cacheDir }: Places) => ({
  site: path.join(cacheDir, 'spare'),
  manifest: path.join(cacheDir, 'spare.json'),
});

/**
 * Puts a finished site in the place of the last one: two renames, so that at no time half a site stands there. A
 * process that ends between them leaves the last build whole; see `restoreLast`. The last build becomes the spare one:
 * nobody is served it any more, and to bring it up to date takes less than to write the next anew.
 *
 * Wherever this ends, each manifest either is that of the folder beside it or tells of files that are not there: those
 * that both have in common are the same file with the same content.
 */
export async function replaceOutput(
  { site, manifest }: { site: string; manifest: string },
  places: Places,
): Promise<void> {
  const previous = previousOf(places);
  const spare = spareOf(places);
  await rm(spare.manifest, { force: true });
  await rm(spare.site, { recursive: true, force: true });
  await rename(places.outDir, previous).catch(unlessMissing);
  await rename(site, places.outDir);
  await rename(manifestOf(places), spare.manifest).catch(unlessMissing);
  await rename(manifest, manifestOf(places));
  await rename(previous, spare.site).catch(unlessMissing);
}

/** Where a site is being made, and the manifest that tells what lies there from before. */
export interface Making {
  folder: string;
  manifest: string;
}

/**
 * Makes the spare build the folder that the next is made in; without one there is an empty folder. Its manifest is gone
 * for the build after, whatever becomes of this one, unless it is given back.
 */
export async function takeSpare({ folder, manifest }: Making, places: Places): Promise<void> {
  const spare = spareOf(places);
  await rename(spare.manifest, manifest).catch(unlessMissing);
  await rename(spare.site, folder).catch(unlessMissing);
  await mkdir(folder, { recursive: true });
}

/**
 * Gives back the spare build where no site came of it, since to delete it takes as long as to write it. What has been
 * written there meanwhile is not in its manifest, and goes with the next build.
 */
export async function giveSpareBack({ folder, manifest }: Making, places: Places): Promise<void> {
  if (!existsSync(manifest)) return;
  const spare = spareOf(places);
  await rename(folder, spare.site).catch(unlessMissing);
  await rename(manifest, spare.manifest).catch(unlessMissing);
}

/**
 * Puts aside a spare build of other code, of which nothing can be taken over.
 * @returns whether there was one, so that it is to be deleted, which takes long
 */
export async function putOldSpareAside(
  folder: string,
  places: Places,
  code: string,
): Promise<boolean> {
  const spare = spareOf(places);
  if (isOfCode(spare.manifest, code) || !existsSync(spare.site)) return false;
  await mkdir(path.dirname(folder), { recursive: true });
  await rename(spare.site, folder);
  await rm(spare.manifest, { force: true });
  return true;
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
    'Der Ordner ist ein eingehängtes Laufwerk oder wird gerade benutzt; wählen Sie einen Ordner darin',
  EPERM: 'Der Zugriff ist nicht erlaubt',
  EROFS: 'Der Datenträger lässt sich nur lesen',
  EXDEV: 'Er liegt auf einem anderen Laufwerk als .cache; beide müssen auf demselben liegen',
};

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
