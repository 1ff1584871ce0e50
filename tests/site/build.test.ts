import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderState } from '../../src/building/fingerprint.ts';
import { runCommand, type Run } from './commands.ts';

const OUT_DIR = '.cache/tests/sites/build-test';
const BASE = path.resolve('tests/fixtures/checks/base');
const room = await mkdtemp(path.join(tmpdir(), 'build-'));
const content = path.join(room, 'content');
const article = path.join(content, 'articles/haushalt.md');
const build = (env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  runCommand('build', { CONTENT_DIR: content, OUT_DIR, PICTURES: '0', ...env });

beforeAll(() => cp(BASE, content, { recursive: true }));
afterAll(async () => {
  await rm(room, { recursive: true });
  await rm(OUT_DIR, { recursive: true, force: true });
});

describe('npm run build', () => {
  let state: string;

  test('builds, and warns that the public address is not set', async () => {
    const { code, stderr } = await build();
    expect(stderr).toContain('Warnung: SITE_URL ist nicht gesetzt');
    expect(stderr).toMatch(/^1 Artikel mit 3 Zitaten in \d+ s nach \S+\/ gebaut\.$/m);
    expect(code).toBe(0);
    state = folderState(OUT_DIR);
  });

  test('recognises an unchanged tree', async () => {
    const { code, stderr } = await build();
    expect(stderr).toContain('hat sich nichts geändert');
    expect(code).toBe(0);
  });

  test('builds again when someone has touched the output', async () => {
    await writeFile(path.join(OUT_DIR, 'index.html'), 'touched');
    const { stderr } = await build();
    expect(stderr).toContain('1 Artikel mit 3 Zitaten');
    expect(await readFile(path.join(OUT_DIR, 'index.html'), 'utf8')).toContain(
      'Der Haushalt steht',
    );
    state = folderState(OUT_DIR);
  });

  test('a mistake in the content ends it with the problem, and leaves the last good output', async () => {
    const good = await readFile(article, 'utf8');
    await writeFile(article, good.replace('speaker: ben-cordes', 'speaker: ben-kordes'));
    const { code, stderr } = await build();
    expect(stderr).toMatch(/articles\/haushalt\.md:17:14 {2}reference {2}es gibt keine Stimme/);
    expect(stderr).toContain('1 Fehler, 0 Warnungen; es wurde nichts gebaut.');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(folderState(OUT_DIR)).toBe(state);
    await writeFile(article, good);
  });

  test('an empty content folder ends it', async () => {
    const { code, stderr } = await build({ CONTENT_DIR: path.join(room, 'nowhere') });
    expect(stderr).toContain('content-folder  der Inhaltsordner fehlt');
    expect(code).toBe(1);
    expect(folderState(OUT_DIR)).toBe(state);
  });

  test.each([
    [
      'SITE_URL',
      'example',
      'SITE_URL muss eine Adresse wie https://example.org sein; gefunden: example',
    ],
    ['SITE_URL', 'https://"x', 'SITE_URL muss eine Adresse'],
    ['SITE_URL', 'https://a b.example', 'SITE_URL muss eine Adresse'],
    ['SITE_URL', 'https://ada:geheim@example.org', 'SITE_URL enthält einen Benutzernamen'],
    ['SITE_URL', 'https://example.org/zeitung', 'er gehört in BASE_PATH'],
    ['BASE_PATH', '/../', 'BASE_PATH muss ein Pfad'],
    ['PICTURES', 'no', 'PICTURES muss 0 oder 1 sein; gefunden: no'],
    ['OUT_DIR', '../anderswo', 'OUT_DIR muss ein Ordner innerhalb des Projekts sein'],
  ])('%s=%s is refused in a sentence', async (name, value, message) => {
    const { code, stderr } = await build({ [name]: value });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});

describe('npm start', () => {
  const start = (port: number | string): Promise<Run> =>
    runCommand('start', { CONTENT_DIR: path.join(room, 'nowhere'), OUT_DIR, PORT: String(port) });

  test('says that its port is taken before it builds anything', async () => {
    const other = createServer();
    await once(other.listen(0, 'localhost'), 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await start(port);
    other.close();
    expect(stderr).toBe(
      `Port ${port} ist von einem anderen Programm belegt. Einen anderen nennt PORT, etwa PORT=8080 npm start; PORT=0 nimmt einen freien.\n`,
    );
    expect(code).toBe(2);
  });

  test.each(['achtzig', '65536', '-1', '80.5', '0x50'])(
    'PORT=%s is refused in a sentence',
    async (port) => {
      const told = `PORT muss eine Zahl von 0 bis 65535 sein; gefunden: ${port}\n`;
      expect(await start(port)).toMatchObject({ code: 2, stderr: told });
    },
  );

  test('and so it is by npm run dev', async () => {
    const told = 'PORT muss eine Zahl von 0 bis 65535 sein; gefunden: achtzig\n';
    expect(await runCommand('dev', { PORT: 'achtzig' })).toMatchObject({ code: 2, stderr: told });
  });
});

describe('npm run check', () => {
  test('prints the problems and exits with 1', async () => {
    const { code, stderr } = await runCommand('check', { CONTENT_DIR: path.join(room, 'nowhere') });
    expect(stderr).toContain('content-folder');
    expect(code).toBe(1);
  });

  test('says what it has checked and exits with 0', async () => {
    const { code, stdout } = await runCommand('check', { CONTENT_DIR: content });
    expect(stdout).toBe(
      '1 Artikel, 3 Zitate, jedes in seinem Text gefunden; 0 Fehler, 0 Warnungen.\n',
    );
    expect(code).toBe(0);
  });
});
