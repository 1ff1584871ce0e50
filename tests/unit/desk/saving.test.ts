import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenedArticle } from '../../../src/desk/protocol.ts';
import { DeskServer } from './desk-server.ts';

const ID = '2025-12-02-nato-aussenminister-ohne-rubio';
const FILE = `articles/${ID}.md`;

let desk: DeskServer;
beforeEach(async () => void (desk = await DeskServer.start()));
afterEach(() => desk.stop());

const open = async (): Promise<OpenedArticle> =>
  (await desk.ask('open', { id: ID })).answer as unknown as OpenedArticle;
const save = (text: string, revision: string) => desk.ask('save', { id: ID, text, revision });
const bytes = (): Promise<Buffer> => readFile(desk.file(FILE));

describe('a file that is saved', () => {
  test('is the same byte for byte where nothing was changed, and is not even written', async () => {
    const before = await bytes();
    const { mtimeMs } = await stat(desk.file(FILE));
    const { text, revision } = await open();
    expect(await save(text, revision)).toMatchObject({
      status: 200,
      answer: { saved: true, revision },
    });
    expect(await bytes()).toEqual(before);
    expect((await stat(desk.file(FILE))).mtimeMs).toBe(mtimeMs);
  });

  test.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['mixed line ends', (text: string) => text.replace('\n', '\r\n')],
  ])('keeps %s', async (_what, written) => {
    const plain = (await bytes()).toString('utf8');
    await writeFile(desk.file(FILE), written(plain));
    const { text, revision } = await open();
    const first = await save(text, revision);
    expect(first.answer).toMatchObject({ saved: true, revision });
    expect((await bytes()).toString('utf8')).toBe(written(plain));
    await save(text.replace('Wenn', 'Sobald'), revision);
    expect((await bytes()).toString('utf8')).toBe(written(plain.replace('Wenn', 'Sobald')));
  });

  test('is whole, with its rights, and leaves nothing beside it', async () => {
    const { mode } = await stat(desk.file(FILE));
    const { text, revision } = await open();
    const { answer } = await save(`${text}\nNeu.\n`, revision);
    expect((await bytes()).toString('utf8')).toBe(`${text}\nNeu.\n`);
    expect((await stat(desk.file(FILE))).mode).toBe(mode);
    expect(await readdir(desk.file('articles'))).toEqual([`${ID}.md`]);
    expect(await desk.ask('revision', { id: ID })).toMatchObject({
      answer: { revision: answer['revision'] },
    });
  });
});

describe('a file that has changed underneath', () => {
  test('deleted at any moment of a save, it is gone or written, and nothing fails', async () => {
    const before = await bytes();
    for (let round = 0; round < 150; round += 1) {
      await writeFile(desk.file(FILE), before);
      const { text, revision } = await open();
      const saving = save(`${text}\nNeu.\n`, revision);
      for (let turn = 0; turn < round; turn += 1) await new Promise(setImmediate);
      await rm(desk.file(FILE), { force: true });
      expect([200, 409]).toContain((await saving).status);
    }
  });

  test('is not overwritten: both versions are there', async () => {
    const { text, revision } = await open();
    await writeFile(desk.file(FILE), `${text}\nVon anderer Hand.\n`);
    const { status, answer } = await save(`${text}\nVom Tisch.\n`, revision);
    expect(status).toBe(409);
    expect(answer).toMatchObject({
      saved: false,
      current: { id: ID, text: `${text}\nVon anderer Hand.\n` },
    });
    expect((await bytes()).toString('utf8')).toBe(`${text}\nVon anderer Hand.\n`);
    expect(await readdir(desk.file('articles'))).toEqual([`${ID}.md`]);
  });

  test('or is gone is not written anew', async () => {
    const { text, revision } = await open();
    await rm(desk.file(FILE));
    expect(await save(text, revision)).toEqual({ status: 409, answer: { saved: false } });
    expect(await readdir(desk.file('articles'))).toEqual([]);
  });

  test('by another window: one of two saves at once is the first', async () => {
    const { text, revision } = await open();
    const both = await Promise.all([
      save(`${text}\nA\n`, revision),
      save(`${text}\nB\n`, revision),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const first = both.findIndex(({ status }) => status === 200);
    expect((await bytes()).toString('utf8')).toBe(`${text}\n${first === 0 ? 'A' : 'B'}\n`);
  });
});

test('a file that is not UTF-8 is told, and stays', async () => {
  await writeFile(desk.file(FILE), Buffer.from([0xff, 0xfe, 0x41]));
  const { status, answer } = await desk.ask('open', { id: ID });
  expect(status).toBe(422);
  expect(answer['error']).toContain('nicht in UTF-8');
});
