import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import * as tree from '../../../src/content/tree.ts';
import { ContentWatch } from '../../../src/dev/content-watch.ts';

vi.mock(import('../../../src/content/tree.ts'), { spy: true });

const room = await mkdtemp(path.join(tmpdir(), 'watch-'));
const topic = path.join(room, 'topics/haushalt.md');
afterAll(() => rm(room, { recursive: true }));

let watch: ContentWatch;
beforeEach(async () => {
  await cp('tests/fixtures/checks/base', room, { recursive: true });
  vi.mocked(tree.readTree).mockClear();
  watch = new ContentWatch(room, '/', () => undefined);
});

async function nameTopic(name: string): Promise<void> {
  await writeFile(topic, `---\nname: ${name}\n---\n`);
}

const topicName = async (): Promise<string | undefined> => (await watch.archive()).topics[0]?.name;

test('one reading and one archive serve all that ask, and another one each change', async () => {
  const [one, other] = await Promise.all([watch.archive(), watch.archive()]);
  expect(one).toBe(other);
  expect(await topicName()).toBe('Haushalt');
  expect(tree.readTree).toHaveBeenCalledTimes(1);

  await nameTopic('Etat');
  watch.changed();
  expect(await topicName()).toBe('Etat');
  expect(await watch.archive()).not.toBe(one);
  expect(tree.readTree).toHaveBeenCalledTimes(2);
});

test('whoever asked before a change is given the content after it', async () => {
  const { readTree } = await vi.importActual<typeof tree>('../../../src/content/tree.ts');
  let release = (): void => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  const old = readTree(room, { base: '/' });
  vi.mocked(tree.readTree).mockImplementationOnce(() => late.then(() => old));
  const asked = topicName();
  await old;
  await nameTopic('Finanzen');
  watch.changed();
  expect(await topicName()).toBe('Finanzen');
  release();
  expect(await asked).toBe('Finanzen');
});
