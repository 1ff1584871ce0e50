import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changesBetween, readInputs, type Inputs } from '../../../src/building/fingerprint.ts';
import { readSettings } from '../../../src/settings.ts';

let content: string;
const ARTICLE = 'articles/haushalt.md';

beforeEach(() => {
  content = path.join(mkdtempSync(path.join(tmpdir(), 'inputs-')), 'content');
  cpSync('tests/fixtures/checks/base', content, { recursive: true });
});
afterEach(() => rmSync(path.dirname(content), { recursive: true }));

const read = (): Inputs => readInputs({ ...readSettings({}), contentDir: content });
const changes = (before: Inputs): string[] =>
  changesBetween(before, read()).map((file) => path.relative(content, file));

describe('the inputs of a build', () => {
  test('are the same as long as nobody writes', () => {
    const before = read();
    expect(read().digest).toBe(before.digest);
    expect(changes(before)).toEqual([]);
  });

  test('tell what was written, added and taken away', () => {
    const before = read();
    writeFileSync(path.join(content, ARTICLE), 'other');
    writeFileSync(path.join(content, 'articles/neu.md'), '');
    rmSync(path.join(content, 'topics'), { recursive: true });
    expect(changes(before)).toEqual([ARTICLE, 'topics/haushalt.md', 'articles/neu.md']);
    expect(read().digest).not.toBe(before.digest);
  });

  test('tell what was written and written back, though it makes the same site', () => {
    const before = read();
    const later = new Date(Date.now() + 5000);
    utimesSync(path.join(content, ARTICLE), later, later);
    expect(changes(before)).toEqual([ARTICLE]);
    expect(read().digest).toBe(before.digest);
  });

  test('are looked for behind links as well', () => {
    const elsewhere = path.join(path.dirname(content), 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'ueber.md'), 'one');
    symlinkSync(elsewhere, path.join(content, 'pages'));
    const before = read();
    writeFileSync(path.join(elsewhere, 'ueber.md'), 'another');
    expect(changes(before)).toEqual(['pages/ueber.md']);
  });

  test('are read to an end, whatever lies there', () => {
    symlinkSync('nowhere', path.join(content, 'articles/.#haushalt.md'));
    symlinkSync('/dev/zero', path.join(content, 'articles/null.md'));
    symlinkSync(content, path.join(content, 'articles/loop'));
    symlinkSync('self', path.join(content, 'articles/self'));
    spawnSync('mkfifo', [path.join(content, 'articles/pipe.md')]);
    const before = read();
    expect(changes(before)).toEqual([]);
    rmSync(path.join(content, 'articles/null.md'));
    expect(changes(before)).toEqual(['articles/null.md']);
  });
});
