import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../publish/published.ts';
import { sampleArchive } from '../publish/sample.ts';

describe('npm run verify', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['src/commands/verify.ts', ...args]).then(
      ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        output: error.stdout + error.stderr,
      }),
    );
  const files = publish(sampleArchive());
  let folder = '';
  let server: Server;
  let origin = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verify-'));
    for (const [path, content] of files) {
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    server = createServer((request, response) => {
      const content = files.get((request.url ?? '').replace(/^\/vorschau\//, ''));
      response.statusCode = content === undefined ? 404 : 200;
      response.end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });

  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  test('takes a folder', async () => {
    const { code, output } = await run(folder);
    expect(output).toBe(
      '2 Artikel: Jede Seite zeigt den Text, dessen SHA-256 sie nennt.\n' +
        '8 Zitate: Jedes steht Wort für Wort dort, wo seine Annotation es nennt; 4 in direkter Rede stehen in Anführungszeichen.\n' +
        'Der Suchindex kennt sie alle.\n',
    );
    expect(code).toBe(0);
  });

  test('takes an address, with a base path other than the one the site was built for', async () => {
    expect(await run(`${origin}/vorschau`)).toMatchObject({ code: 0 });
  });

  test.each([
    [[], 2, 'Aufruf: '],
    [['a', 'b'], 2, 'Aufruf: '],
    [['no-such-folder'], 2, '„no-such-folder“ ist weder'],
    [['ftp://example.org/'], 2, 'ist weder'],
    [['http://[bad'], 2, 'ist weder'],
    [['src'], 1, 'zitate.json  unreadable  ist nicht da'],
    // Nothing listens on the port of the discard service.
    [['http://127.0.0.1:99/'], 1, 'zitate.json  unreadable  ist nicht zu lesen (ECONNREFUSED)'],
  ])('tells in words what is wrong: %j', async (args, code, message) => {
    const result = await run(...args);
    expect(result.code).toBe(code);
    expect(result.output).toContain(message);
    expect(result.output).not.toMatch(/^\s+at /m);
  });

  test('tells of a status', async () => {
    const { code, output } = await run(`${origin}/elsewhere/`);
    expect(code).toBe(1);
    expect(output).toContain('zitate.json  unreadable  kam mit dem Status 404');
  });
});
