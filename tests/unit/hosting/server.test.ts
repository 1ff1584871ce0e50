import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../../src/hosting/server.ts';
import { fetchRaw } from '../../site/hosting/requests.ts';

let folder: string;
let directory: string;
let server: SiteServer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-server-'));
  directory = write('dist', {
    'index.html': 'Startseite',
    '404.html': 'Nicht da',
    'suche/index.html': 'Suche',
    'text.txt': '0123456789',
    _headers: '/*',
  });
});
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** Writes a site into a folder of the test's own. */
function write(name: string, files: Record<string, string | Buffer>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  return join(folder, name);
}

/** Puts a site in the place of the one that is served, as a build does. */
function replaceBy(next: string): void {
  renameSync(directory, join(folder, 'previous'));
  renameSync(next, directory);
  rmSync(join(folder, 'previous'), { recursive: true });
}

async function start(base = '/'): Promise<string> {
  server = await serveSite({ directory, base, port: 0 });
  return server.url;
}

describe('a site that is built anew while it is served', () => {
  test('is the new one in every file: longer, shorter, new and gone', async () => {
    const url = await start();
    expect((await fetchRaw(`${url}suche/`)).status).toBe(200);
    const longer = 'x'.repeat(100_000);
    replaceBy(write('next', { '404.html': 'Weg', 'index.html': longer, 'neu/index.html': 'Neu' }));
    expect((await fetchRaw(url)).body.toString()).toBe(longer);
    expect((await fetchRaw(`${url}neu/`)).body.toString()).toBe('Neu');
    for (const path of ['suche/', 'suche', 'text.txt']) {
      const { status, body } = await fetchRaw(url + path);
      expect({ path, status, body: body.toString() }).toEqual({ path, status: 404, body: 'Weg' });
    }
    replaceBy(write('next', { 'index.html': 'kurz' }));
    expect((await fetchRaw(url)).body.toString()).toBe('kurz');
  });

  test('ends a page in flight whole', async () => {
    const long = Buffer.alloc(20_000_000, 'Er sagte: ');
    write('dist', { 'lang.txt': long });
    const url = await start();
    const body = await new Promise<Buffer>((resolve, reject) => {
      request(`${url}lang.txt`, (answer) => {
        const parts: Buffer[] = [];
        answer.once('data', (first: Buffer) => {
          parts.push(first);
          answer.pause();
          replaceBy(write('next', { 'lang.txt': 'kurz' }));
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.resume();
        });
        answer.once('error', reject);
        answer.once('end', () => resolve(Buffer.concat(parts)));
      }).end();
    });
    expect(body.equals(long)).toBe(true);
  });

  test('answers every request with one site or the other, however often it changes', async () => {
    const url = await start();
    const sites = ['a'.repeat(3000), 'b'.repeat(70_000)];
    let swapping = true;
    const bad: string[] = [];
    const ask = async () => {
      while (swapping) {
        const { status, body } = await fetchRaw(url);
        const text = body.toString();
        if (status !== 200 || ![...sites, 'Startseite'].includes(text))
          bad.push(`${status} ${text.length}`);
      }
    };
    const asking = [ask(), ask(), ask()];
    for (let round = 0; round < 60; round++) {
      const next = write('next', { 'index.html': sites[round % 2] ?? '' });
      renameSync(directory, join(folder, 'previous'));
      await new Promise((resolve) => setTimeout(resolve, 3));
      renameSync(next, directory);
      rmSync(join(folder, 'previous'), { recursive: true });
    }
    swapping = false;
    await Promise.all(asking);
    expect(bad).toEqual([]);
  });
});

describe('methods', () => {
  test.each(['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS', 'PATCH'])(
    '%s is not allowed',
    async (method) => {
      const { status, headers } = await fetchRaw(await start(), { method });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    },
  );

  test('HEAD has the head of GET and no body', async () => {
    const url = await start();
    for (const path of ['', 'text.txt', 'fehlt']) {
      const get = await fetchRaw(url + path);
      const head = await fetchRaw(url + path, { method: 'HEAD' });
      expect(head.body).toHaveLength(0);
      expect(head.status).toBe(get.status);
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    }
  });
});

describe('parts, copies and what has not changed', () => {
  test.each([
    ['bytes=-5', 206, '56789', 'bytes 5-9/10'],
    ['bytes=2-3', 206, '23', 'bytes 2-3/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, 'Diesen Teil gibt es nicht.\n', 'bytes */10'],
    ['bytes=3-2', 200, '0123456789', undefined],
  ])('%s', async (range, expected, text, part) => {
    const { status, headers, body } = await fetchRaw(`${await start()}text.txt`, {
      headers: { Range: range },
    });
    expect([status, body.toString(), headers['content-range']]).toEqual([expected, text, part]);
  });

  test('a part of another version is not joined to what the browser has', async () => {
    const { status } = await fetchRaw(`${await start()}text.txt`, {
      headers: { Range: 'bytes=-5', 'If-Range': '"anders"' },
    });
    expect(status).toBe(200);
  });

  test('a copy is sent to whom takes it, and caches know', async () => {
    const text = 'Suche';
    write('dist', {
      'suche/index.html.br': brotliCompressSync(text),
      'suche/index.html.gz': gzipSync(text),
    });
    const url = await start();
    for (const [accepted, encoding] of [
      ['gzip, br', 'br'],
      ['gzip, br;q=0', 'gzip'],
      ['', undefined],
    ] as const) {
      const { headers } = await fetchRaw(`${url}suche/`, {
        headers: { 'Accept-Encoding': accepted },
      });
      expect([accepted, headers['content-encoding']]).toEqual([accepted, encoding]);
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  test('an unchanged file costs no body', async () => {
    const url = await start();
    const { headers } = await fetchRaw(url);
    const { status, body } = await fetchRaw(url, {
      headers: { 'If-None-Match': headers.etag ?? '' },
    });
    expect([status, body.length]).toEqual([304, 0]);
  });
});

describe('paths', () => {
  test.each([
    '//suche/',
    '//x',
    '//evil.example/',
    '/%2Fsuche/',
    '/\\suche/',
    '/%5csuche/',
    '/suche//',
    '/./suche/',
    '/x/../suche/',
    '/%2e%2e/dist/text.txt',
    '/..%2fdist/text.txt',
    '/%',
    '/%00',
    '/%0d%0aSet-Cookie:x/',
    '/_headers',
    '/.git/config',
    `/${'a'.repeat(5000)}`,
    '/pipe',
    '/text.txt/',
    '/text.txt/x',
  ])('%s is the page for what is missing', async (target) => {
    execFileSync('mkfifo', [join(directory, 'pipe')]);
    write('dist', { '.git/config': 'x' });
    const { status, headers, body } = await fetchRaw(await start(), { target });
    expect([status, body.toString(), headers.location]).toEqual([404, 'Nicht da', undefined]);
  });

  test.each([
    ['/', '/zeitung/'],
    ['/zeitung', '/zeitung/'],
    ['/zeitung/suche', '/zeitung/suche/'],
    ['/zeitung/suche?q=//x', '/zeitung/suche/?q=//x'],
    ['/zeitung/suche/index.html?q=1', '/zeitung/suche/?q=1'],
    ['/zeitung/index.html', '/zeitung/'],
    ['/zeitung/s%75che', '/zeitung/suche/'],
  ])('%s leads to %s', async (target, expected) => {
    const { status, headers } = await fetchRaw(await start('/zeitung/'), { target });
    expect(headers.location).toBe(expected);
    expect([301, 302]).toContain(status);
  });

  test.each(['//zeitung/', '/andere/', '/zeitungen/', 'http://localhost/zeitung/', '*'])(
    '%s lies outside of the base path',
    async (target) => {
      const { status, body } = await fetchRaw(await start('/zeitung/'), { target });
      expect([status, body.toString()]).toEqual([404, 'Die Website liegt unter /zeitung/\n']);
    },
  );

  test('a name of any letters is found', async () => {
    write('dist', { 'Grüße & 100 %.txt': 'da' });
    const { body } = await fetchRaw(`${await start()}${encodeURIComponent('Grüße & 100 %.txt')}`);
    expect(body.toString()).toBe('da');
  });
});
