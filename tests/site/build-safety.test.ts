import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { folderState } from '../../src/building/fingerprint.ts';
import { readSettings } from '../../src/settings.ts';
import { runCommand, type Run } from './commands.ts';

const OUT_DIR = '.cache/tests/sites/safety';
const ASIDE = `${OUT_DIR}-beiseite`;
const { cacheDir } = readSettings({ OUT_DIR });
const room = await mkdtemp(path.join(tmpdir(), 'safety-'));
const content = path.join(room, 'content');
const article = path.join(content, 'articles/haushalt.md');
const build = (env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  runCommand('build', { CONTENT_DIR: content, OUT_DIR, PICTURES: '0', ...env });
const page = (): Promise<string> =>
  readFile(path.join(OUT_DIR, 'artikel/haushalt/index.html'), 'utf8');

/** A headline that nobody has built yet. */
let count = 0;
async function edit(): Promise<string> {
  const headline = `Fassung ${(count += 1)}`;
  const text = await readFile(article, 'utf8');
  await writeFile(article, text.replace(/^headline: .*$/m, `headline: ${headline}`));
  return headline;
}

/** Starts a build and waits until it has got to a certain place. */
async function buildUntil(
  reached: () => boolean,
): Promise<{ child: ChildProcess; run: Promise<Run> }> {
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR, PICTURES: '0' };
  const child = spawn(process.execPath, ['src/commands/build.ts'], { env });
  const run: Run = { code: null, stdout: '', stderr: '' };
  child.stderr.on('data', (chunk: Buffer) => (run.stderr += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ ...run, code: code as number | null }));
  while (!reached() && child.exitCode === null) await wait(20);
  return { child, run: ended };
}

const files = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
const siteIsBeingMade = (): boolean =>
  files(cacheDir).some((file) => /^work-[^/]+\/1\/aside$/.test(file));
/** The page of the newest version is there, in a folder that is not shown yet. */
const pagesAreBeingRendered = (): boolean =>
  files(cacheDir)
    .filter((file) => /^work-[^/]+\/1\/site\/artikel\/haushalt\/index\.html$/.test(file))
    .some((file) => readFileSync(path.join(cacheDir, file), 'utf8').includes(`Fassung ${count}`));

beforeAll(() => cp('tests/fixtures/checks/base', content, { recursive: true }));
afterAll(async () => {
  for (const folder of [room, OUT_DIR, ASIDE, cacheDir])
    await rm(folder, { recursive: true, force: true });
});

describe('a build', () => {
  beforeEach(async () => {
    await edit();
  });

  test('that is started while another is under way waits for it; the site is whole', async () => {
    const [first, second] = await Promise.all([build(), build()]);
    const told = [first.stderr, second.stderr].sort((a, b) => a.length - b.length).join('\n');
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(told).toMatch(/^1 Artikel mit 3 Zitaten in \d+ s/m);
    expect(told).toMatch(
      /Ein anderer Build \(Prozess \d+\) schreibt nach .*; dieser wartet auf ihn/,
    );
    expect(told).toMatch(/hat sich nichts geändert/);
    expect(existsSync(path.join(OUT_DIR, 'suche/index/manifest.json'))).toBe(true);
    expect(readdirSync(cacheDir).filter((name) => /^(work|lock|previous)/.test(name))).toEqual([]);
  });

  test('whose content is edited meanwhile begins again: pages and index are of one text', async () => {
    const { run } = await buildUntil(siteIsBeingMade);
    const headline = await edit();
    const { code, stderr } = await run;
    expect(stderr).toMatch(
      /hat sich etwas geändert \(.*haushalt\.md\); es wird noch einmal gebaut/,
    );
    expect(code).toBe(0);
    expect(await page()).toContain(headline);
    const names = files(path.join(OUT_DIR, 'suche/index')).find((file) =>
      path.basename(file).startsWith('artikel-'),
    );
    expect(await readFile(path.join(OUT_DIR, 'suche/index', names ?? ''), 'utf8')).toContain(
      headline,
    );
  });

  test('gives up where the content is edited again and again, and leaves the last one', async () => {
    const last = folderState(OUT_DIR);
    const { child, run } = await buildUntil(siteIsBeingMade);
    while (child.exitCode === null) {
      await edit();
      await wait(300);
    }
    const { code, stderr } = await run;
    expect(stderr).toMatch(/zum 3\. Mal\. \S+ ist, wie es war/);
    expect(code).toBe(1);
    expect(folderState(OUT_DIR)).toBe(last);
  }, 480_000);

  test('that is killed while it renders leaves the last one and what was laid into it, and nothing in the way of the next', async () => {
    const last = folderState(OUT_DIR);
    const { child, run } = await buildUntil(pagesAreBeingRendered);
    child.kill('SIGKILL');
    await run;
    expect(folderState(OUT_DIR)).toBe(last);
    await writeFile(path.join(OUT_DIR, 'CNAME'), 'example.org');
    const { code, stderr } = await build();
    expect(code).toBe(0);
    expect(stderr).toMatch(/kein Build so geschrieben hat \(CNAME\)/);
    expect(await readFile(path.join(ASIDE, 'CNAME'), 'utf8')).toBe('example.org');
    expect(readdirSync(cacheDir).filter((name) => /^(work|lock|previous)/.test(name))).toEqual([]);
  });

  test('that was killed between its renames is made good by the next command of any kind', async () => {
    await build();
    for (const command of ['check', 'verify', 'build'] as const) {
      renameSync(OUT_DIR, path.join(cacheDir, 'previous'));
      const args = command === 'verify' ? [OUT_DIR] : [];
      const env = { CONTENT_DIR: content, OUT_DIR, PICTURES: '0' };
      const { code, stderr } = await runCommand(command, env, ...args);
      expect(stderr, command).toMatch(/ist wieder da/);
      expect(code, command).toBe(0);
      expect(existsSync(path.join(OUT_DIR, 'index.html')), command).toBe(true);
    }
  });
});

describe('an output folder is refused before any work', () => {
  async function refused(env: NodeJS.ProcessEnv, sentence: RegExp): Promise<void> {
    const { code, stderr } = await build({ SITE_URL: 'https://example.org', ...env });
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  }

  test('where it holds what no build has written', async () => {
    const folder = '.cache/tests/sites/safety-foreign';
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'roman.md'), 'Erstes Kapitel');
    await refused(
      { OUT_DIR: folder },
      /enthält, was kein Build geschrieben hat \(etwa roman\.md\)/,
    );
    expect(readdirSync(folder)).toEqual(['roman.md']);
    await rm(folder, { recursive: true });
  });

  test.each(['content', 'src', '.git', 'node_modules'])('where it is %s', async (name) => {
    await refused({ OUT_DIR: name }, new RegExp(`überschneidet sich mit ${name}`));
  });

  test('where it holds the content', async () => {
    await refused({ CONTENT_DIR: path.join(OUT_DIR, 'c') }, /überschneidet sich mit/);
  });

  test('where a link leads to the sources', async () => {
    const link = '.cache/tests/sites/safety-link';
    await symlink(path.resolve('src'), link);
    await refused({ OUT_DIR: link }, /überschneidet sich mit src/);
    await rm(link);
  });
});

test('a link to a folder in the project is built into, and stays', async () => {
  const [link, target] = ['.cache/tests/sites/safety-link', '.cache/tests/sites/safety-target'];
  await mkdir(target, { recursive: true });
  await symlink(path.resolve(target), link);
  const { code } = await build({ OUT_DIR: link });
  expect(code).toBe(0);
  expect(existsSync(path.join(target, 'index.html'))).toBe(true);
  expect((await build({ OUT_DIR: link })).stderr).toContain('nichts geändert');
  await rm(readSettings({ OUT_DIR: target }).cacheDir, { recursive: true });
  for (const place of [link, target]) await rm(place, { recursive: true });
});
