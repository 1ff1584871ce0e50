import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pruneCompiled } from '../../../src/building/compiled.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'compiled-'));
});
afterEach(() => rmSync(room, { recursive: true }));

function write(name: string, { read, written }: { read: number; written: number }): void {
  const file = path.join(room, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '0123456789');
  utimesSync(file, read, written);
}

const left = (): string[] =>
  readdirSync(room, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.cache'))
    .sort();

test('compiled modules that were used longest ago go where there are too many', () => {
  write('v24/old.cache', { read: 100, written: 100 });
  write('v26/read-lately.cache', { read: 400, written: 50 });
  write('v26/written-lately.cache', { read: 300, written: 300 });
  pruneCompiled(room, 30);
  expect(left()).toHaveLength(3);
  pruneCompiled(room, 29);
  expect(left()).toEqual(['v26/read-lately.cache', 'v26/written-lately.cache']);
  pruneCompiled(room, 10);
  expect(left()).toEqual(['v26/read-lately.cache']);
});

test('a folder that is not there is none to be pruned', () => {
  expect(() => pruneCompiled(path.join(room, 'none'))).not.toThrow();
});
