import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOKEN_HEADER } from '../../../src/desk/protocol.ts';
import { DeskServer } from './desk-server.ts';

const NATO = '2025-12-02-nato-aussenminister-ohne-rubio';

let desk: DeskServer;
beforeAll(async () => void (desk = await DeskServer.start()));
afterAll(() => desk.stop());

const open = (headers: Record<string, string>) => desk.ask('open', { id: NATO }, headers);

describe('who is answered', () => {
  test('the desk’s own page', async () => {
    expect(await open({})).toMatchObject({ status: 200, answer: { id: NATO } });
  });

  test.each([
    ['a page of another site', { origin: 'https://example.org' }],
    ['a page of another port', { origin: 'http://127.0.0.1:9' }],
    ['a page without an origin', { origin: 'null' }],
    ['a request that names no origin', { origin: '' }],
  ])('not %s', async (_what, headers) => {
    const { status, answer } = await open(headers);
    expect(status).toBe(403);
    expect(answer).toEqual({
      error: 'Diese Anfrage kommt nicht von der Redaktion dieses Servers.',
    });
  });

  test.each([
    ['without the token', { [TOKEN_HEADER]: '' }],
    ['with another token', { [TOKEN_HEADER]: 'x'.repeat(43) }],
    ['with a token of umlauts', { [TOKEN_HEADER]: 'ä' }],
  ])('not %s', async (_what, headers) => {
    const { status, answer } = await open(headers);
    expect(status).toBe(403);
    expect(answer['error']).toContain('Laden Sie sie neu');
  });

  test.each([
    'localhost.example.org',
    '127.0.0.1.example.org',
    'localhost@example.org',
    'example.org#localhost',
    '0.0.0.0',
  ])('not under a name that only looks like this machine: %s', async (host) => {
    expect(await open({ host, origin: `http://${host}` })).toMatchObject({ status: 403 });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=application/json',
    'text/plain; application/json',
    'application/jsonp',
  ])('not a form: %s', async (contentType) => {
    expect(await open({ 'content-type': contentType })).toMatchObject({ status: 415 });
  });

  test('not under a name of somebody else, with whose page the token would be shared', async () => {
    const host = 'redaktion.example.org';
    expect(await open({ host, origin: `http://${host}` })).toMatchObject({ status: 403 });
    const page = await desk.send({ path: '/redaktion/', headers: { host } });
    expect(page.status).toBe(403);
    expect(page.body).not.toContain(desk.token);
  });

  test('no page of another origin reads the token or frames the desk', async () => {
    const { headers } = await desk.send({ path: '/redaktion/' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  test.each(['GET', 'PUT', 'DELETE'])('no API by %s', async (method) => {
    const { status } = await desk.send({
      method,
      path: '/redaktion/api/list',
      headers: {
        origin: `http://${desk.host}`,
        [TOKEN_HEADER]: desk.token,
        'content-type': 'application/json',
      },
    });
    expect(status).toBe(405);
  });
});

describe('what is answered', () => {
  test.each([
    '../../etc/passwd',
    '..',
    'a/b',
    'a\\b',
    '/etc/passwd',
    'a\0b',
    '%2e%2e%2fa',
    'Ä',
    '',
    'a'.repeat(201),
  ])('no id: %j', async (id) => {
    const asks: [string, object][] = [
      ['open', { id }],
      ['revision', { id }],
      ['save', { id, text: 'x', revision: 'x' }],
      ['forget', { folder: 'speakers', id, revision: 'x' }],
    ];
    for (const [name, ask] of asks) {
      const { status, answer } = await desk.ask(name, ask);
      expect(status).toBe(400);
      expect(answer['error']).toContain('Das ist keine Kennung');
    }
  });

  test('no other folder', async () => {
    const ask = { folder: 'articles', id: NATO, revision: 'x' };
    expect(await desk.ask('forget', ask)).toMatchObject({ status: 400 });
    expect(await desk.ask('forget', { ...ask, folder: '../x' })).toMatchObject({ status: 400 });
  });

  test.each([
    ['an unknown request', 'run', {}, 404],
    ['a property of every object', 'constructor', {}, 404],
    ['a path behind the name', 'open/../list', {}, 404],
    ['no JSON', 'open', '{', 400],
    ['a list', 'open', [], 400],
    ['a number as id', 'open', { id: 1 }, 400],
    ['more than is asked for', 'open', { id: NATO, folder: '..' }, 400],
    ['an article that is not there', 'open', { id: 'nirgends' }, 404],
  ])('%s', async (_what, name, ask, status) => {
    const { status: found, answer } = await desk.ask(name, ask);
    expect(found).toBe(status);
    expect(answer['error']).toMatch(/\.$/);
  });

  test('nothing of 100 MB, whether its length is told or not', async () => {
    const headers = {
      origin: `http://${desk.host}`,
      [TOKEN_HEADER]: desk.token,
      'content-type': 'application/json',
    };
    const megabyte = Buffer.alloc(1_000_000, ' ');
    const hundred = (): Buffer[] => Array.from({ length: 100 }, () => megabyte);
    const to = { method: 'POST', path: '/redaktion/api/open' };
    const chunked = await desk.send({ ...to, headers, body: hundred() });
    expect(chunked.status).toBe(413);
    const known = { ...headers, 'content-length': '100000000' };
    const measured = await desk.send({ ...to, headers: known, body: hundred() });
    expect(measured.status).toBe(413);
    expect(JSON.parse(measured.body)).toEqual({
      error: 'Das ist zu groß: Die Redaktion nimmt Texte bis acht Megabyte an.',
    });
  });

  test.each(['/redaktion/artikel/../../package.json', '/redaktion/artikel/a%2Fb/', '/redaktion/x'])(
    'no page at %s',
    async (url) => {
      const { status, body } = await desk.send({ path: url });
      expect(status).toBe(404);
      expect(body).not.toContain(desk.token);
    },
  );
});

describe('links out of the content folder', () => {
  test('a file that is one is neither read nor written', async () => {
    const outside = path.join(path.dirname(desk.directory), 'geheim.md');
    await writeFile(outside, '---\nheadline: geheim\n---\n');
    await symlink(outside, desk.file('articles/verweis.md'));
    expect(await desk.ask('open', { id: 'verweis' })).toMatchObject({ status: 403 });
    const ask = { id: 'verweis', text: 'x', revision: 'x' };
    expect(await desk.ask('save', ask)).toMatchObject({ status: 403 });
    expect(await readFile(outside, 'utf8')).toContain('geheim');
    const { answer } = await desk.ask('list', {});
    expect(JSON.stringify(answer)).not.toContain('geheim');
  });

  test('nor is one in a folder that is one', async () => {
    const elsewhere = path.join(path.dirname(desk.directory), 'anderswo');
    await mkdir(elsewhere);
    await rename(desk.file('topics'), desk.file('topics-beiseite'));
    await symlink(elsewhere, desk.file('topics'));
    expect(await desk.ask('topic', { name: 'Haushalt' })).toMatchObject({ status: 403 });
    expect(await readdir(elsewhere)).toEqual([]);
  });
});
