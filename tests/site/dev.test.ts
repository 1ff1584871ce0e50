/** The development server while an editor makes mistakes and mends them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

const room = await mkdtemp(path.join(tmpdir(), 'dev-'));
const content = path.join(room, 'content');
const article = path.join(content, 'articles/haushalt.md');
/** What the port that is asked for belongs to. */
const other = createServer();
let port = 0;
let server: ChildProcess;
let said = '';
let url = '';

beforeAll(async () => {
  await cp('tests/fixtures/checks/base', content, { recursive: true });
  const good = await readFile(article, 'utf8');
  await writeFile(path.join(content, 'articles/zweiter.md'), good);
  other.listen(0, 'localhost');
  await once(other, 'listening');
  ({ port } = other.address() as AddressInfo);
  server = spawn(process.execPath, ['src/commands/run.mjs', 'dev'], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      CACHE_DIR: path.join(room, 'cache'),
      PORT: String(port),
      // Astro looks for this variable, and serves nothing where a test runs it.
      VITEST: undefined,
    },
  });
  url = await new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, address] = /ist unter (\S+) zu lesen/.exec(said) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('close', () => reject(new Error(said)));
  });
}, 120_000);
afterAll(async () => {
  if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'close');
  other.close();
  await rm(room, { recursive: true, force: true });
});

test('another port than the one that was asked for is told', () => {
  expect(said).toContain(`Port ${port} ist belegt. Die Website ist unter ${url} zu lesen`);
  expect(new URL(url).port).not.toBe(String(port));
});

async function show(place: string): Promise<{ status: number; html: string }> {
  const response = await fetch(url + place, { headers: { accept: 'text/html' } });
  return { status: response.status, html: await response.text() };
}

/** Asks until the server has seen a change. */
async function until(place: string, holds: (html: string) => boolean): Promise<string> {
  return expect
    .poll(async () => (await show(place)).html, { timeout: 20_000, interval: 200 })
    .toSatisfy(holds)
    .then(async () => (await show(place)).html);
}

const BANNER = 'data-problems';

test('one broken file takes away its own page alone, and every other page says so', async () => {
  expect(await show('')).toMatchObject({ status: 200 });
  const text = await readFile(article, 'utf8');
  await writeFile(article, text.replace('speaker: ada-berg', 'speaker: ada-bergg'));

  const home = await until('', (html) => html.includes(BANNER));
  expect(home).toContain('1 Fehler');
  expect(home).toContain('href="/_probleme/"');
  for (const place of ['artikel/', 'artikel/zweiter/', 'zitate/', 'stimmen/', 'suche/']) {
    const { status, html } = await show(place);
    expect([place, status, html.includes(BANNER)]).toEqual([place, 200, true]);
  }
  const broken = await show('artikel/haushalt/');
  expect(broken.status).toBe(500);
  expect(broken.html).toContain('articles/haushalt.md');
  expect(broken.html).toContain('in Zeile 9, Spalte 14');
  expect(broken.html).toContain('href="/redaktion/artikel/haushalt/"');
  expect(broken.html).toContain('Meinen Sie „ada-berg“?');
  const report = await show('_probleme/');
  expect(report.status).toBe(200);
  expect(report.html).toContain('Meinen Sie „ada-berg“?');

  await writeFile(article, text);
  await until('', (html) => !html.includes(BANNER));
  await until('artikel/haushalt/', (html) => html.includes('lange gerechnet'));
}, 60_000);

test('an article is followed by those before and after it', async () => {
  const earlier = 'href="/artikel/zweiter/"><span class="label">Früherer Artikel';
  const html = await until('artikel/haushalt/', (shown) => shown.includes(earlier));
  expect(html).not.toContain('Späterer Artikel');
}, 60_000);

test('a file that is written in two steps is read when it is whole', async () => {
  const text = await readFile(article, 'utf8');
  for (let ms = 0; ms < 12; ms += 1) {
    const emptied = await open(article, 'w');
    await wait(ms);
    await emptied.write(text);
    await emptied.close();
    await wait(200);
    await until('artikel/haushalt/', (html) => html.includes('lange gerechnet'));
  }
  await until('', (html) => !html.includes(BANNER));
}, 60_000);

test('a warning is shown in the browser, and is no error in the terminal', async () => {
  const before = said.length;
  const unused = path.join(content, 'topics/leer.md');
  await writeFile(unused, '---\nname: Leer\n---\n');
  const home = await until('', (html) => html.includes(BANNER));
  expect(home).toContain('1 Warnung');
  expect(said.slice(before)).toContain('unused');
  expect(said.slice(before)).not.toContain('[ERROR]');
  expect((await show('artikel/haushalt/')).status).toBe(200);
  await rm(unused);
  await until('', (html) => !html.includes(BANNER));
}, 60_000);

test('the publication’s own files and colour are there', async () => {
  await mkdir(path.join(content, 'public'));
  await writeFile(path.join(content, 'public/eigen.txt'), 'eigen');
  await writeFile(path.join(content, 'publication.md'), "---\naccent: '#1f4d2b'\n---\n");
  await until('', (html) => html.includes('href="/akzent.css"'));
  expect((await show('akzent.css')).html).toContain('--accent: light-dark(#1f4d2b');
  expect(await show('eigen.txt')).toEqual({ status: 200, html: 'eigen' });
  expect((await show('..%2fpublication.md')).status).toBe(404);
}, 60_000);

test('without an article, every page says how to begin', async () => {
  for (const folder of ['articles', 'speakers', 'topics'])
    await rm(path.join(content, folder), { recursive: true });
  const home = await until('', (html) => html.includes('npm run new -- article'));
  expect(home).toContain('Noch kein Artikel');
  await mkdir(path.join(content, 'articles'));
  await writeFile(
    path.join(content, 'articles/erster.md'),
    '---\nheadline: Erster\n---\n\nText.\n',
  );
  const first = await until('', (html) => html.includes('datePublished fehlt'));
  expect(first).toContain('Probleme in den Inhalten');
  expect(first).not.toContain('Noch kein Artikel');
}, 60_000);
