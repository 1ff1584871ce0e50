/** `npm start` and `npm run dev` as they are typed, with all packages there and no registry to be reached. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { runCommand } from './commands.ts';
import { fetchRaw } from './hosting/requests.ts';

const OUT_DIR = '.cache/tests/sites/served';
const room = await mkdtemp(path.join(tmpdir(), 'served-'));
const content = path.join(room, 'content');
const env = {
  CONTENT_DIR: content,
  OUT_DIR,
  CACHE_DIR: path.join(room, 'dev'),
  PICTURES: '0',
  PORT: '0',
};

/** Nobody listens on this port: whoever asks for a package is told so at once, and would say so. */
const OFFLINE = {
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_fetch_retries: '0',
  HTTPS_PROXY: 'http://127.0.0.1:9/',
  HTTP_PROXY: 'http://127.0.0.1:9/',
};

let running: ChildProcess | undefined;
beforeAll(() => cp('tests/fixtures/checks/base', content, { recursive: true }));
afterEach(async () => {
  if (running?.exitCode === null && running.kill('SIGTERM')) await once(running, 'close');
});
afterAll(async () => {
  for (const folder of [room, OUT_DIR, readSettings({ OUT_DIR }).cacheDir])
    await rm(folder, { recursive: true, force: true });
});

/** Starts a command that serves, and waits until it says where. */
async function serving(name: 'start' | 'dev'): Promise<{ url: string; said: string }> {
  const child = spawn(process.execPath, ['src/commands/run.mjs', name], {
    // Astro looks for this variable, and serves nothing where a test runs it.
    env: { ...process.env, ...env, ...OFFLINE, VITEST: undefined },
  });
  running = child;
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, url] = /ist unter (\S+) zu lesen/.exec(said) ?? [];
      if (url) resolve({ url, said });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => reject(new Error(`${name} ended: ${said}`)));
  });
}

/** Every file of the site as it lies there, by its address. */
async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !/^[._]|^404\.html$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, Buffer]> => {
        const address = name.replace(/(^|\/)index\.html$/, '$1');
        return [address, await readFile(path.join(folder, name))];
      }),
    ),
  );
}

test('a site that is served follows a build in a second terminal, for many readers at once', async () => {
  const { url, said } = await serving('start');
  expect(said).not.toMatch(/installiert|registry/);
  const old = await filesOf(OUT_DIR);

  await rename(path.join(content, 'articles/haushalt.md'), path.join(content, 'articles/etat.md'));
  const file = path.join(content, 'articles/etat.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^headline: .*$/m, `headline: ${'Lang '.repeat(100)}`));
  let building = true;
  const built = runCommand('build', env).finally(() => (building = false));

  // Each reader goes through the whole site again and again until the build has ended.
  const answers: { address: string; status: number; length: string | undefined; body: Buffer }[] =
    [];
  const addresses = [...old.keys(), 'artikel/etat/'];
  const read = async (first: number): Promise<void> => {
    for (let index = first; building; index++) {
      const address = addresses[index % addresses.length] ?? '';
      const { status, headers, body } = await fetchRaw(url + address);
      answers.push({ address, status, length: headers['content-length'], body });
    }
  };
  await Promise.all(Array.from({ length: 24 }, (_, reader) => read(reader * 7)));
  expect((await built).code).toBe(0);

  const now = await filesOf(OUT_DIR);
  const missing = await readFile(path.join(OUT_DIR, '404.html'));
  const wrong = answers.filter(({ address, status, length, body }) => {
    if (length !== String(body.length)) return true;
    if (status === 404) return old.has(address) && now.has(address);
    return status !== 200 || ![old, now].some((site) => site.get(address)?.equals(body));
  });
  expect(wrong.map(({ address, status, length }) => ({ address, status, length }))).toEqual([]);

  const gone = [...old.keys()].filter((address) => !now.has(address));
  expect(gone).toContain('artikel/haushalt/');
  for (const address of gone) {
    const { status, body } = await fetchRaw(url + address);
    expect([address, status, body.equals(missing)]).toEqual([address, 404, true]);
  }
  for (const [address, bytes] of now) {
    const { status, body } = await fetchRaw(url + address);
    expect([address, status, body.equals(bytes)]).toEqual([address, 200, true]);
  }
});

test('live editing begins without a registry, and says its address', async () => {
  const { url, said } = await serving('dev');
  expect(said).not.toMatch(/installiert|registry/);
  const { status, body } = await fetchRaw(url);
  expect([status, body.toString().includes('Wortlaut')]).toEqual([200, true]);
  // Not among the packages: a build would clear it away, and they may be somebody else's.
  await vi.waitFor(() => expect(readdirSync(env.CACHE_DIR)).toContain('vite'), 30_000);
});
