import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shardsFolder } from '../../src/building/shard.ts';
import { readSettings } from '../../src/settings.ts';
import { differences } from '../newsroom.ts';
import { runCommand, type Run } from './commands.ts';

/** Each part is built on a machine of its own, as it were: what one has, no other knows. */
const MACHINES = ['shards-1', 'shards-2', 'shards-3'].map((name) => `.cache/tests/sites/${name}`);
const [WHOLE, JOINED] = ['.cache/tests/sites/shards-whole', '.cache/tests/sites/shards-joined'];
const room = mkdtempSync(path.join(tmpdir(), 'shards-'));
const content = path.join(room, 'content');
const parts = shardsFolder({ outDir: JOINED });

const ENV = {
  CONTENT_DIR: content,
  SITE_URL: 'https://example.org',
  BUILD_TIME: '2026-12-01T00:00:00Z',
  PRECOMPRESS: '1',
};

const build = (outDir: string, env: NodeJS.ProcessEnv, ...args: string[]): Promise<Run> =>
  runCommand('build', { ...ENV, OUT_DIR: outDir, ...env }, ...args);
const join = (env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  runCommand('join', { ...ENV, OUT_DIR: JOINED, ...env });

const cacheOf = (outDir: string): string => readSettings({ OUT_DIR: outDir }).cacheDir;
const placeOf = (number: number): string => path.join(parts, `${number}-3`);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** The program that renders pages depends on the code alone; to make it anew each time would only take longer. */
async function withRenderer(outDir: string): Promise<void> {
  for (const name of ['renderer', 'renderer.txt']) {
    await cp(path.join(cacheOf(WHOLE), name), path.join(cacheOf(outDir), name), {
      recursive: true,
    });
  }
}

beforeAll(async () => {
  cpSync('tests/fixtures/sites/reading', content, { recursive: true });
  expect((await build(WHOLE, {})).code).toBe(0);
  for (const [index, machine] of MACHINES.entries()) {
    await withRenderer(machine);
    const part = `${index + 1}/3`;
    const { code, stderr } = await build(machine, {}, '--shard', part);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(`Teil ${part} in`);
    cpSync(path.join(shardsFolder({ outDir: machine }), `${index + 1}-3`), placeOf(index + 1), {
      recursive: true,
    });
  }
  await withRenderer(JOINED);
});

afterAll(async () => {
  for (const outDir of [...MACHINES, WHOLE, JOINED]) {
    for (const folder of [outDir, shardsFolder({ outDir }), cacheOf(outDir)])
      await rm(folder, { recursive: true, force: true });
  }
  rmSync(room, { recursive: true });
});

test('each part has pages and pictures of its own, and no two the same', () => {
  const names = [1, 2, 3].map((number) => filesIn(path.join(placeOf(number), 'site')));
  for (const all of names) {
    expect(all.some((name) => name.endsWith('.html'))).toBe(true);
    expect(all.some((name) => name.endsWith('.png'))).toBe(true);
    expect(all.some((name) => name.endsWith('.html.br'))).toBe(true);
  }
  expect(new Set(names.flat()).size).toBe(names.flat().length);
});

test('a division that is not whole is not joined', async () => {
  renameSync(placeOf(2), path.join(room, 'aside'));
  const { code, stderr } = await join();
  expect(code).toBe(2);
  expect(stderr).toContain('fehlt der Teil 2/3');
  expect(stderr).toContain('npm run build -- --shard 2/3');
  renameSync(path.join(room, 'aside'), placeOf(2));
  const record = path.join(placeOf(3), 'shard.json');
  renameSync(record, `${record}.aside`);
  expect((await join()).stderr).toContain('fehlt der Teil 3/3');
  renameSync(`${record}.aside`, record);
});

test('parts of another site, moment or division are told apart', async () => {
  expect((await join({ SITE_URL: 'https://example.com' })).stderr).toContain(
    'SITE_URL: https://example.org statt https://example.com',
  );
  expect((await join({ PRECOMPRESS: '0' })).stderr).toContain('PRECOMPRESS: 1 statt 0');
  expect((await join({ BUILD_TIME: '2026-12-02T00:00:00Z' })).stderr).toContain(
    'für einen anderen Zeitpunkt',
  );
  const page = path.join(content, 'speakers', 'neu.md');
  writeFileSync(page, '---\nname: Neu\n---\n');
  expect((await join()).stderr).toContain('aus anderem Inhalt');
  rmSync(page);
  cpSync(placeOf(1), path.join(parts, '1-4'), { recursive: true });
  expect((await join()).stderr).toContain('mehrerer Teilungen');
  rmSync(path.join(parts, '1-4'), { recursive: true });
});

test('joined parts are, byte for byte, what one build makes, whatever was damaged on the way', async () => {
  const site = path.join(placeOf(1), 'site');
  const [page = ''] = filesIn(site).filter((name) => name.endsWith('.html'));
  // As many bytes as before: its size does not tell.
  const damaged = readFileSync(path.join(site, page), 'utf8').replace('<html', '<htmx');
  writeFileSync(path.join(site, page), damaged);
  const { code, stderr } = await join({ BUILD_TIME: '' });
  expect(code, stderr).toBe(0);
  expect(differences(JOINED, WHOLE)).toEqual([]);
  // Taken over and not made again: the same file under another name.
  const quotes = filesIn(path.join(placeOf(2), 'site')).filter((name) => name.endsWith('.html'));
  const inode = (...names: string[]) => statSync(path.join(...names)).ino;
  expect(quotes.length).toBeGreaterThan(5);
  for (const name of quotes)
    expect(inode(JOINED, name), name).toBe(inode(placeOf(2), 'site', name));
  const again = await build(JOINED, {});
  expect(again.stderr).toContain('hat sich nichts geändert');
});

test.each(['9/8', '0/3', 'drei', '', '1/1000', '1/3/5'])(
  '„--shard %s“ names no part',
  async (part) => {
    const { code, stderr } = await build(JOINED, {}, `--shard=${part}`);
    expect(code).toBe(2);
    expect(stderr).toContain(`etwa 3/8`);
  },
);

test('a part needs a moment, and a build knows no other argument', async () => {
  const { code, stderr } = await build(JOINED, { BUILD_TIME: '' }, '--shard', '1/3');
  expect(code).toBe(2);
  expect(stderr).toContain('Setzen Sie BUILD_TIME');
  expect((await build(JOINED, {}, '--shards', '1/3')).stderr).toContain('gefunden: shards');
});

test('content with errors leaves no finished part', async () => {
  const article = path.join(
    content,
    'articles',
    readdirSync(path.join(content, 'articles'))[0] ?? '',
  );
  appendFileSync(article, '\nEin „unbelegtes Wort“.\n');
  const [machine = ''] = MACHINES;
  expect((await build(machine, {}, '--shard', '1/3')).code).toBe(1);
  expect(readdirSync(path.join(shardsFolder({ outDir: machine }), '1-3'))).not.toContain(
    'shard.json',
  );
});

test('a folder that holds what no build has written is left alone', async () => {
  const machine = MACHINES[0] ?? '';
  const folder = path.join(shardsFolder({ outDir: machine }), '2-2');
  mkdirSync(path.join(folder, 'site'), { recursive: true });
  writeFileSync(path.join(folder, 'site', 'own.txt'), 'mein');
  const { code, stderr } = await build(machine, {}, '--shard', '2/2');
  expect([code, readFileSync(path.join(folder, 'site', 'own.txt'), 'utf8')]).toEqual([2, 'mein']);
  expect(stderr).toContain('enthält, was kein Build geschrieben hat');
});
