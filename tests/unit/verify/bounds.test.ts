import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOUNDS, type Bounds } from '../../../src/verify/bounds.ts';
import { publicationIn } from '../../../src/verify/folder.ts';
import { verifyGuarded } from '../../../src/verify/guard.ts';
import { publicationAt } from '../../../src/verify/remote.ts';
import { verifySite, type Verification } from '../../../src/verify/site.ts';
import { archiveOf } from '../../archive.ts';
import { publish } from '../publish/published.ts';
import { sampleArchive } from '../publish/sample.ts';

/** Time is short only where a test is about time: a machine may be busy. */
const SMALL: Bounds = {
  ...BOUNDS,
  fileBytes: 100_000,
  listBytes: 200_000,
  totalBytes: 1_000_000,
  silent: 3,
};

const files = publish(sampleArchive());
const TEXT = 'artikel/hafen/text.txt';

function told({ findings }: Verification): string {
  return findings.map(({ file, rule, message }) => `${file}  ${rule}  ${message}`).join('\n');
}

describe('a strange server', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** The sample site at `/zeitung/`, but for what a listener answers itself. */
  async function siteWith(
    answers: (path: string) => RequestListener | undefined,
    bounds: Partial<Bounds> = {},
    site = files,
  ): Promise<Verification> {
    server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/^\/zeitung\//, '');
      const answer = answers(path);
      if (answer) return void answer(request, response);
      const content = site.get(path);
      response.statusCode = content === undefined ? 404 : 200;
      response.end(content);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = new URL(`http://127.0.0.1:${String(port)}/zeitung/`);
    return verifySite(publicationAt(address, { ...SMALL, ...bounds }));
  }

  const redirect =
    (to: string): RequestListener =>
    (_, response) =>
      void response.writeHead(302, { location: to }).end();

  test('is read as it is where it is not strange', async () => {
    expect(told(await siteWith(() => undefined))).toBe('');
  });

  test('that never ends an answer', async () => {
    const endless: RequestListener = (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        response.once('drain', more);
      };
      more();
    };
    expect(told(await siteWith((path) => (path === TEXT ? endless : undefined)))).toContain(
      `${TEXT}  unreadable  ist größer als`,
    );
  });

  test('that packs much into little', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const result = await siteWith((path) =>
      path === 'zitate.json'
        ? (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
        : undefined,
    );
    expect(told(result)).toContain('zitate.json  unreadable  ist größer als');
  });

  test('that lets one answer hang', async () => {
    const result = await siteWith((path) => (path === TEXT ? () => undefined : undefined), {
      answerMs: 3000,
    });
    expect(told(result)).toBe(`${TEXT}  unreadable  kam nicht innerhalb von 3 s`);
  });

  test('that lets every answer hang', async () => {
    const articles = Array.from({ length: 40 }, (_, index) => ({
      id: `a${String(index)}`,
      text: ['„So“, sagte er.'],
      quotes: [{ id: 'so', speaker: 'er', segments: ['So'] }],
    }));
    const result = await siteWith(
      (path) => (path.startsWith('artikel/') ? () => undefined : undefined),
      { answerMs: 1000 },
      publish(archiveOf({ articles })),
    );
    expect(told(result)).toContain(
      'die Website  unfinished  die Prüfung wurde abgebrochen: 3 Dateien nacheinander kamen ohne Antwort',
    );
  });

  test('that gives more in all than a verification reads', async () => {
    const result = await siteWith(() => undefined, { totalBytes: 5000 });
    expect(told(result)).toContain('unfinished  die Prüfung wurde abgebrochen: sie läse mehr als');
  });

  test.each([
    ['https://example.net/', 'leitet auf https://example.net/ um'],
    ['/anderswo/', 'leitet auf http://127.0.0.1'],
    ['//example.net/zeitung/', 'leitet auf http://example.net/zeitung/ um'],
    ['..%2f..', 'leitet im Kreis um'],
    ['', 'leitet im Kreis um'],
  ])('that leads to %j', async (to, message) => {
    const result = await siteWith((path) =>
      path === TEXT || path.startsWith('artikel/hafen/..') ? redirect(to) : undefined,
    );
    expect(told(result)).toContain(`${TEXT}  unreadable  ${message}`);
  });

  const sends =
    (status: number, headers: Record<string, string>, body = ''): RequestListener =>
    (_, response) =>
      void response.writeHead(status, headers).end(body);
  const cut: RequestListener = ({ socket }, response) =>
    void response.writeHead(200, { 'content-length': '99' }).write('x', () => socket.end());

  test.each([
    ['is busy for ever', TEXT, sends(429, { 'retry-after': '99999' }), 'der Server ist überlastet'],
    ['ends before its end', TEXT, cut, 'ist nicht zu lesen'],
    ['sends nothing, and calls it good', 'zitate.json', sends(200, {}), 'ist kein JSON'],
    [
      'has parts of its sitemap elsewhere',
      'sitemap.xml',
      sends(
        200,
        {},
        '<sitemapindex><sitemap><loc>http://a.example/x</loc></sitemap></sitemapindex>',
      ),
      'http://a.example/x liegt außerhalb der Website',
    ],
  ])('that %s', async (_, file, answer, message) => {
    const result = await siteWith((path) => (path === file ? answer : undefined));
    expect(told(result)).toContain(message);
    expect(told(result)).toContain(`${file}  `);
  });

  test('that cannot be spoken to in secret', async () => {
    await siteWith(() => undefined);
    const { port } = server?.address() as AddressInfo;
    const address = new URL(`https://127.0.0.1:${String(port)}/zeitung/`);
    expect(told(await verifySite(publicationAt(address, SMALL)))).toMatch(
      /^zitate\.json  unreadable  ist nicht zu lesen \(\S+\)$/,
    );
  });

  test('that leads within the site', async () => {
    const result = await siteWith((path) =>
      path === TEXT ? redirect(`/zeitung/${TEXT}?ein-zweites-mal`) : undefined,
    );
    expect(told(result)).toContain('kam mit dem Status 404');
  });
});

describe('a strange folder', () => {
  let room = '';
  let folder = '';

  beforeEach(async () => {
    room = await mkdtemp(join(tmpdir(), 'verify-bounds-'));
    folder = join(room, 'dist');
    for (const [path, content] of files) {
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  });

  afterEach(() => rm(room, { recursive: true }));

  test('with a link that leads out of it', async () => {
    await writeFile(join(room, 'geheim.txt'), files.get(TEXT) ?? '');
    await rm(join(folder, TEXT));
    await symlink('../../../geheim.txt', join(folder, TEXT));
    expect(told(await verifySite(publicationIn(folder)))).toBe(
      `${TEXT}  unreadable  ist ein Link, der aus dem Ordner hinausführt`,
    );
  });

  test('with a named pipe, of which there is no end', async () => {
    await rm(join(folder, TEXT));
    execFileSync('mkfifo', [join(folder, TEXT)]);
    expect(told(await verifySite(publicationIn(folder)))).toBe(
      `${TEXT}  unreadable  ist keine Datei`,
    );
  });

  test('whose sitemap leads out of it', async () => {
    const [, root = ''] = /"url":"(.*?)zitate\//.exec(files.get('zitate.json') ?? '') ?? [];
    const part = `<sitemap><loc>${root}../geheim.xml</loc></sitemap>`;
    await writeFile(join(folder, 'sitemap.xml'), `<sitemapindex>${part}</sitemapindex>`);
    expect(told(await verifySite(publicationIn(folder)))).toContain(
      '../geheim.xml  unreadable  ist keine Adresse dieser Website',
    );
  });

  test.each([
    ['20,000 nested elements', 'artikel/hafen/', '<div>'.repeat(20_000)],
    ['two million quotation marks', TEXT, '„'.repeat(2_000_000)],
  ])(
    'with %s comes to a verdict',
    async (_, path, content) => {
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      await writeFile(file, content);
      const { findings } = await verifyGuarded(folder);
      expect(findings.length).toBeGreaterThan(0);
    },
    60_000,
  );

  test('that needs more memory or time than there is comes to a verdict', async () => {
    const page = join(folder, 'artikel/hafen/index.html');
    await writeFile(page, '<p>a</p>'.repeat(1_000_000));
    const small = await verifyGuarded(folder, { heapMegabytes: 64, deafMs: 30_000 });
    expect(told(small)).toBe(
      'die Website  unfinished  die Prüfung wurde abgebrochen: ihre Dateien sprengen den Speicher oder die Prüfung selbst',
    );
    const short = await verifyGuarded(folder, { heapMegabytes: 2048, deafMs: 100 });
    expect(told(short)).toContain('unfinished  die Prüfung wurde abgebrochen: eine Datei ist so');
  }, 60_000);
});
