/** The files of a built site as they are at the moment of asking: a build may put another site in their place at any time. */
import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Encoding } from './negotiate.ts';
import type { SitePath } from './request-path.ts';

/** A file held open: its size, time and bytes stay those of one file, whatever lies under its name meanwhile. */
export interface OpenFile {
  handle: FileHandle;
  /** Bytes. */
  size: number;
  /** Milliseconds. */
  modified: number;
  /** Encoding of the copy that was taken; undefined for the file itself. */
  encoding: Encoding | undefined;
}

const ENDING: Record<Encoding, string> = { br: '.br', gzip: '.gz' };

/** Errors of the file system that mean that there is no such file. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

/** Opens without waiting: opening a named pipe would never end. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** How long a build may take between its two renames, in milliseconds; they follow each other at once. */
const SWAP_MS = 2000;
const LOOK_EVERY_MS = 20;

/** The files of a built site as a server answers with them. */
export class SiteFiles {
  private readonly directory: string;

  /** @param directory a built site */
  constructor(directory: string) {
    this.directory = directory;
  }

  /**
   * Opens the file that answers a path, or the smallest of its copies.
   * @param encodings of the copies that may be taken, the preferred first
   * @returns `folder` where the path lacks its last slash, undefined where there is nothing under it
   */
  async find(
    path: SitePath,
    encodings: readonly Encoding[],
  ): Promise<OpenFile | 'folder' | undefined> {
    return this.whileSwapped(async () => {
      const file = join(this.directory, ...path.names);
      if (path.folder) return openFirst(join(file, 'index.html'), encodings);
      const found = await openFirst(file, encodings);
      if (found) return found;
      const page = await openOne(join(file, 'index.html'));
      await page?.handle.close();
      return page && 'folder';
    });
  }

  /** Looks again where nothing was found while one site took the place of another. */
  private async whileSwapped<Found>(look: () => Promise<Found | undefined>) {
    const until = Date.now() + SWAP_MS;
    for (;;) {
      const before = await this.identity();
      const found = await look();
      if (found !== undefined) return found;
      const now = await this.identity();
      if ((now !== undefined && now === before) || Date.now() > until) return undefined;
      if (now === undefined) await wait(LOOK_EVERY_MS);
    }
  }

  private async identity(): Promise<string | undefined> {
    const state = await stat(this.directory, { bigint: true }).catch(() => undefined);
    // The same folder can come back between two looks; its time of change tells that it was moved.
    return state && `${state.dev} ${state.ino} ${state.ctimeNs}`;
  }
}

async function openFirst(
  file: string,
  encodings: readonly Encoding[],
): Promise<OpenFile | undefined> {
  for (const encoding of encodings) {
    const copy = await openOne(file + ENDING[encoding]);
    if (copy) return { ...copy, encoding };
  }
  return openOne(file);
}

async function openOne(file: string): Promise<OpenFile | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, READ);
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
  const state = await handle.stat().catch(() => undefined);
  if (state?.isFile()) {
    return { handle, size: state.size, modified: state.mtimeMs, encoding: undefined };
  }
  await handle.close();
  return undefined;
}
