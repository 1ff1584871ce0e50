import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HeldArticles } from '../../../src/content/held-articles.ts';
import { readTree, type ReadTree } from '../../../src/content/tree.ts';

const NATO = '2025-12-02-nato-aussenminister-ohne-rubio';

let directory: string;
beforeEach(async () => {
  directory = path.join(await mkdtemp(path.join(tmpdir(), 'held-')), 'content');
  await cp('content', directory, { recursive: true });
  await cp(article(NATO), article('zweiter'));
});
afterEach(() => rm(path.dirname(directory), { recursive: true }));

const article = (id: string): string => path.join(directory, 'articles', `${id}.md`);
const edit = async (file: string, from: string, to: string): Promise<void> =>
  writeFile(file, (await readFile(file, 'utf8')).replace(from, to));

async function readings(between: () => Promise<void>): Promise<[ReadTree, ReadTree, ReadTree]> {
  const held = new HeldArticles();
  const first = await readTree(directory, { editing: true, held });
  await between();
  const second = await readTree(directory, { editing: true, held });
  return [first, second, await readTree(directory, { editing: true })];
}

const entries = ({ good }: ReadTree) => new Map(good.articles.map((entry) => [entry.id, entry]));

test('an article that is the same is not read again, and one that has changed is', async () => {
  const [first, second, anew] = await readings(() =>
    edit(article('zweiter'), 'Rutte wich dieser', 'Rutte wich lange dieser'),
  );
  expect(second.problems).toEqual(anew.problems);
  expect(entries(second)).toEqual(entries(anew));
  expect(entries(second).get(NATO)).toBe(entries(first).get(NATO));
  expect(entries(second).get('zweiter')).not.toBe(entries(first).get('zweiter'));
});

test.each([
  ['a voice that is gone', () => rm(path.join(directory, 'speakers', 'nato.md'))],
  [
    'a voice of another name',
    () => edit(path.join(directory, 'speakers', 'mark-rutte.md'), 'name: Mark Rutte', 'name: M'),
  ],
  ['a topic that is gone', () => rm(path.join(directory, 'topics', 'friedensplan.md'))],
  ['an article that is gone', () => rm(article('zweiter'))],
  [
    'a voice with a mistake',
    () => edit(path.join(directory, 'speakers', 'nato.md'), 'name:', 'nam:'),
  ],
  ['an article with a mistake', () => edit(article(NATO), 'Teilnahme abgesagt.', 'Reise gebucht.')],
])('with %s the reading is as though nothing was held', async (_what, change) => {
  const [, second, anew] = await readings(change);
  expect(second.problems).toEqual(anew.problems);
  expect(entries(second)).toEqual(entries(anew));
});

test('a voice that is the same is not read again, and its problems are told again', async () => {
  const voice = path.join(directory, 'speakers', 'nato.md');
  await edit(voice, 'name:', 'nam:');
  const [first, second, anew] = await readings(() =>
    edit(path.join(directory, 'speakers', 'mark-rutte.md'), 'name: Mark', 'name: M.'),
  );
  expect(first.problems.some(({ file }) => file.endsWith('nato.md'))).toBe(true);
  expect(second.problems).toEqual(anew.problems);
  expect(second.good.speakers).toEqual(anew.good.speakers);
});
