import { EventEmitter } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { Tree } from '../../../src/content/entries.ts';
import * as tree from '../../../src/content/tree.ts';
import { treeLoader } from '../../../src/archive/loader.ts';

vi.mock(import('../../../src/content/tree.ts'), { spy: true });

const room = await mkdtemp(path.join(tmpdir(), 'loader-'));
const topic = path.join(room, 'topics/haushalt.md');
afterAll(() => rm(room, { recursive: true }));

beforeEach(async () => {
  vi.stubEnv('CONTENT_DIR', room);
  vi.mocked(tree.readTree).mockClear();
  await cp('tests/fixtures/checks/base', room, { recursive: true });
});

const COLLECTIONS = ['publication', 'articles', 'speakers', 'topics', 'pages'] as const;

/** The collections as Astro keeps them: what is in each, and what it hears of changes. */
class Collections {
  readonly entries = new Map<keyof Tree, Map<string, { data: { name?: string } }>>();
  private readonly watcher = Object.assign(new EventEmitter(), { add: () => undefined });

  async load(): Promise<void> {
    await Promise.all(
      COLLECTIONS.map((folder) => {
        const store = new Map<string, { data: { name?: string } }>();
        this.entries.set(folder, store);
        return treeLoader(folder).load({
          config: { base: '/' },
          watcher: this.watcher,
          store: {
            keys: () => [...store.keys()],
            has: (id: string) => store.has(id),
            delete: (id: string) => void store.delete(id),
            set: ({ id, data }: { id: string; data: { data: { name?: string } } }) =>
              void store.set(id, data),
          },
        } as unknown as LoaderContext);
      }),
    );
  }

  changed(file = topic): void {
    this.watcher.emit('all', 'change', file);
  }

  get topicName(): string | undefined {
    return this.entries.get('topics')?.get('haushalt')?.data.name;
  }
}

async function nameTopic(name: string): Promise<void> {
  await writeFile(topic, `---\nname: ${name}\n---\n`);
}

test('one reading serves all collections, and another one each change', async () => {
  const collections = new Collections();
  await collections.load();
  expect(tree.readTree).toHaveBeenCalledTimes(1);
  expect([...collections.entries.values()].map((store) => store.size)).toEqual([1, 1, 2, 1, 0]);
  expect(collections.topicName).toBe('Haushalt');

  await nameTopic('Etat');
  collections.changed();
  await vi.waitFor(() => expect(collections.topicName).toBe('Etat'));
  expect(tree.readTree).toHaveBeenCalledTimes(2);

  await nameTopic('Finanzen');
  await collections.load();
  expect(collections.topicName).toBe('Finanzen');
  expect(tree.readTree).toHaveBeenCalledTimes(3);
});

test('a reading that ends after the next one changes nothing', async () => {
  const collections = new Collections();
  await collections.load();
  const { readTree } = await vi.importActual<typeof tree>('../../../src/content/tree.ts');
  let release = (): void => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  await nameTopic('Etat');
  const old = readTree(room);
  vi.mocked(tree.readTree).mockImplementationOnce(() => late.then(() => old));
  collections.changed();
  await vi.waitFor(() => expect(tree.readTree).toHaveBeenCalledTimes(2));
  await old;
  await nameTopic('Finanzen');
  collections.changed();
  await vi.waitFor(() => expect(collections.topicName).toBe('Finanzen'));
  release();
  await new Promise(setImmediate);
  expect(collections.topicName).toBe('Finanzen');
});

test('a folder whose name begins like the content folder’s is none of its', async () => {
  const collections = new Collections();
  await collections.load();
  vi.mocked(tree.readTree).mockClear();
  vi.useFakeTimers();
  collections.changed(`${room}-old/topics/haushalt.md`);
  vi.runAllTimers();
  expect(tree.readTree).not.toHaveBeenCalled();
  collections.changed(`${room}/topics/haushalt.md`);
  vi.runAllTimers();
  expect(tree.readTree).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
