import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { SettingsError, type Settings } from '../settings.ts';
import { manifestOf } from './swap.ts';

/** Bytes that the first build takes at least, of one article. */
const LEAST = 16_000_000;

/**
 * Refuses the first build, before any work, on a disk that does not even hold the smallest site. Later ones, which write
 * what has changed alone, find out for themselves.
 * @param free bytes that are free where a folder lies; undefined where its file system does not know
 * @throws SettingsError
 */
export function checkSpace(
  places: Pick<Settings, 'outDir' | 'cacheDir'>,
  free: (folder: string) => number | undefined = freeIn,
): void {
  if (existsSync(manifestOf(places))) return;
  const found = free(places.cacheDir);
  if (found === undefined || found >= LEAST) return;
  const inMegabytes = (bytes: number): string =>
    `${(bytes / 1e6).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
  throw new SettingsError(
    `Auf dem Datenträger von ${path.relative(process.cwd(), places.cacheDir)} sind nur ${inMegabytes(found)} frei; der erste Build braucht mindestens ${inMegabytes(LEAST)}. Es ist nichts geschehen.`,
  );
}

/** File systems that know nothing of blocks say that they have none. */
function freeIn(folder: string): number | undefined {
  const { bavail, blocks, bsize } = statfsSync(folder);
  return blocks === 0 ? undefined : bavail * bsize;
}
