import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds after which a lock that its owner has not touched is nobody's any more. */
const STALE_MS = 60_000;
const TOUCH_MS = 5_000;
const ASK_MS = 250;

interface Owner {
  token: string;
  pid: number;
  host: string;
}

/** Keeps all others from building into the same folder, as long as it is held. */
export class BuildLock {
  private readonly file: string;
  private readonly token: string;
  private readonly touching: NodeJS.Timeout;

  private constructor(file: string, token: string) {
    this.file = file;
    this.token = token;
    this.touching = setInterval(() => {
      const now = new Date();
      void utimes(file, now, now).catch(() => undefined);
    }, TOUCH_MS);
    this.touching.unref();
  }

  /**
   * Takes the lock of a cache folder, which has to exist.
   * @returns undefined where another process holds it
   */
  static async take(cacheDir: string): Promise<BuildLock | undefined> {
    const file = path.join(cacheDir, 'lock');
    const owner: Owner = { token: randomUUID(), pid: process.pid, host: hostname() };
    for (let tries = 0; tries < 2; tries += 1) {
      if (await claim(file, owner)) return new BuildLock(file, owner.token);
      if (!(await clearStale(file))) return undefined;
    }
    return undefined;
  }

  /** The same, but waits for the other build; `onWait` gets the id of its process, once. */
  static async wait(cacheDir: string, onWait: (pid: number) => void): Promise<BuildLock> {
    for (let told = false; ;) {
      const lock = await BuildLock.take(cacheDir);
      if (lock) return lock;
      const owner = await ownerOf(path.join(cacheDir, 'lock'));
      if (!told && owner) {
        onWait(owner.pid);
        told = true;
      }
      await wait(ASK_MS);
    }
  }

  /** Whether it is still this process's: one that stood still for a minute has lost it. */
  async isHeld(): Promise<boolean> {
    return (await ownerOf(this.file))?.token === this.token;
  }

  async release(): Promise<void> {
    clearInterval(this.touching);
    if (await this.isHeld()) await rm(this.file, { force: true });
  }
}

async function claim(file: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined where there is none, or one that is just being written. */
async function ownerOf(file: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Takes away a lock whose owner is gone. Returns whether there is none any more. */
async function clearStale(file: string): Promise<boolean> {
  const owner = await ownerOf(file);
  const found = await stat(file).catch(() => undefined);
  if (!found) return true;
  if (Date.now() - found.mtimeMs < STALE_MS && (!owner || isAlive(owner))) return false;
  // Renamed first: of two that see the same old lock, one alone gets it, and looks at what it got.
  const aside = `${file}-${randomUUID()}`;
  try {
    await rename(file, aside);
    const got = await ownerOf(aside);
    if (got === undefined || got.token === owner?.token) return true;
    await claim(file, got);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** A process on another machine counts as alive: only the age of its lock can tell. */
function isAlive({ pid, host }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
