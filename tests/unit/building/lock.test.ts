import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BuildLock } from '../../../src/building/lock.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const ENDED = spawnSync(process.execPath, ['--version']).pid;

function leave(owner: object | string, secondsAgo = 0): void {
  writeFileSync(
    file,
    typeof owner === 'string' ? owner : JSON.stringify({ token: 'old', ...owner }),
  );
  const then = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(file, then, then);
}

describe('BuildLock', () => {
  test('is had by one at a time, and leaves nothing behind', async () => {
    const lock = await BuildLock.take(folder);
    expect(await BuildLock.take(folder)).toBeUndefined();
    await lock?.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is had by exactly one of many that ask at once for one that is left over', async () => {
    leave({ pid: ENDED, host: hostname() });
    const taken = await Promise.all(Array.from({ length: 20 }, () => BuildLock.take(folder)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['lock']);
    await taken.find(Boolean)?.release();
  });

  test.each([
    ['of a process that has ended', { pid: ENDED, host: hostname() }, 0, true],
    ['of a process that runs', { pid: process.pid, host: hostname() }, 0, false],
    [
      'of a process that runs but has long not touched it',
      { pid: process.pid, host: hostname() },
      90,
      true,
    ],
    ['of a process on another machine', { pid: 1, host: 'elsewhere' }, 0, false],
    [
      'of one on another machine that has long not touched it',
      { pid: 1, host: 'elsewhere' },
      90,
      true,
    ],
    ['that is just being written', '', 0, false],
    ['that was never written to its end', '{"tok', 90, true],
  ])('%s', async (_name, owner, secondsAgo, free) => {
    leave(owner, secondsAgo);
    const lock = await BuildLock.take(folder);
    expect(lock !== undefined).toBe(free);
    await lock?.release();
  });

  test('waits, and says once for whom', async () => {
    const lock = await BuildLock.take(folder);
    const told: number[] = [];
    const waiting = BuildLock.wait(folder, (pid) => {
      told.push(pid);
      // Long enough for it to look again, and to say nothing more.
      setTimeout(() => void lock?.release(), 600);
    });
    const next = await waiting;
    expect(told).toEqual([process.pid]);
    expect(await next.isHeld()).toBe(true);
    await next.release();
  });

  test('knows when another has taken it, and leaves it to that', async () => {
    const lock = await BuildLock.take(folder);
    leave({ pid: process.pid, host: hostname() });
    expect(await lock?.isHeld()).toBe(false);
    await lock?.release();
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('old');
  });
});
