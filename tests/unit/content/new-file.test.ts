import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KINDS, newFile } from '../../../src/content/edit/new-file.ts';
import { RULES } from '../../../src/content/rules.ts';
import { readTree } from '../../../src/content/tree.ts';

const GIVEN = { date: '2026-03-01', type: 'Person' } as const;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'new-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('a new file', () => {
  test.each(KINDS)('%s passes the check as it is written', async (kind) => {
    const file = newFile(kind, 'Größe: „wie“ – nie #1', GIVEN);
    if (!file) throw new Error('no file');
    const place = path.join(root, file.path);
    await cp('content', root, { recursive: true });
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, file.text);
    const { problems } = await readTree(root, { editing: true });
    // An error in a draft counts as a warning, and a new article is one.
    expect(problems.filter(({ rule }) => RULES[rule].severity === 'error')).toEqual([]);
    expect(file.left.length).toBeGreaterThan(0);
  });

  test('has the address that was asked for, and a name made of it', () => {
    expect(newFile('speaker', 'ben-kordes', GIVEN)).toMatchObject({
      path: 'speakers/ben-kordes.md',
      text: '---\nname: Ben Kordes\ntype: Person\n---\n',
    });
  });

  test('of an article has its date and whole words in its address', () => {
    const path = newFile('article', 'Ein Haushalt '.repeat(12), GIVEN)?.path ?? '';
    expect(path).toMatch(/^articles\/2026-03-01-[a-z-]+[a-z]\.md$/);
    expect(path.length).toBeLessThan(90);
  });

  test.each([
    ['page', 'Suche'],
    ['topic', 'Einbetten'],
    ['topic', 'Seite 2'],
    ['speaker', '習近平'],
  ] as const)('%s is none where the address is taken or cannot be: %s', (kind, name) => {
    expect(newFile(kind, name, GIVEN)).toBeUndefined();
  });
});
