/** The README's way to a certificate and its renewal, with a small issuer of certificates on this machine. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, type PeerCertificate } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../free-port.ts';
import { fill, nginxDebianSite, nginxMain, nginxSite, selfSigned } from './nginx.ts';
import { missing } from './packages.ts';
import { readmeCommand } from './readme.ts';
import { fetchRaw } from './requests.ts';

const HOST = 'wortlaut.example';

const why = missing('nginx', 'libnginx-mod-http-brotli-static', 'openssl', 'certbot', 'pebble');

describe.skipIf(why !== undefined)(`a certificate${why === undefined ? '' : ` (${why})`}`, () => {
  let dir: string;
  let http: number;
  let https: number;
  const running: ChildProcess[] = [];
  const path = (name: string): string => join(dir, name);

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'wortlaut-certificate-'));
    for (const name of ['webroot', 'conf.d', 'site']) mkdirSync(path(name));
    writeFileSync(path('site/index.html'), 'Startseite');
    [http, https] = [await freePort(), await freePort()];
    await startIssuer();
  });
  afterAll(async () => {
    for (const child of running.reverse()) {
      child.kill('SIGTERM');
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    }
    rmSync(dir, { recursive: true, force: true });
  });

  function start(command: string, args: string[], env: Record<string, string> = {}): void {
    running.push(spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } }));
  }

  let directory: string;
  /** Pebble, which asks a name server of its own where the host is: here. */
  async function startIssuer(): Promise<void> {
    const [api, management, names, control] = [
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
    ];
    const { key, certificate } = selfSigned(dir);
    const pebble = {
      listenAddress: `127.0.0.1:${api}`,
      managementListenAddress: `127.0.0.1:${management}`,
      certificate,
      privateKey: key,
      httpPort: http,
      tlsPort: https,
    };
    writeFileSync(path('pebble.json'), JSON.stringify({ pebble }));
    start(
      'pebble-challtestsrv',
      ['-defaultIPv4', '127.0.0.1', '-defaultIPv6', '', '-http01', '', '-https01', ''].concat([
        '-tlsalpn01',
        '',
        '-dns01',
        `127.0.0.1:${names}`,
        '-management',
        `127.0.0.1:${control}`,
      ]),
    );
    start('pebble', ['-config', path('pebble.json'), '-dnsserver', `127.0.0.1:${names}`], {
      PEBBLE_VA_NOSLEEP: '1',
      PEBBLE_WFE_NONCEREJECT: '0',
    });
    directory = `https://localhost:${api}/dir`;
    await answers(directory);
  }

  /** Runs certbot with the words of the README or others, in folders of the test's own. */
  function certbot(command: string): void {
    const folders = ['config', 'work', 'logs'].map((name) => `--${name}-dir ${path(name)}`);
    const issuer = `--server ${directory} --no-verify-ssl --agree-tos --register-unsafely-without-email`;
    execFileSync('sh', ['-c', `${command} ${folders.join(' ')} ${issuer} --non-interactive`], {
      stdio: 'pipe',
    });
  }

  test('is issued by way of Debian’s own site, and renewed while the recipe serves', async () => {
    writeFileSync(path('conf.d/default'), nginxDebianSite({ http, webroot: path('webroot') }));
    const { command, args } = nginxMain(dir, [path('conf.d/*')]);
    start(command, args);
    await answers(`http://localhost:${http}/`);
    certbot(
      fill(readmeCommand('certbot certonly'), [
        ['/var/www/html', path('webroot')],
        ['example.org', HOST],
        ['systemctl reload nginx', `kill -HUP $(cat ${path('pid')})`],
      ]),
    );

    const live = path(`config/live/${HOST}`);
    writeFileSync(
      path('conf.d/wortlaut.conf'),
      nginxSite({
        root: path('site'),
        base: '',
        http,
        https,
        key: join(live, 'privkey.pem'),
        certificate: join(live, 'fullchain.pem'),
        webroot: path('webroot'),
      }),
    );
    process.kill(Number(readFileSync(path('pid'), 'utf8')), 'SIGHUP');
    await answers(`https://localhost:${https}/`);
    const first = await served();
    expect(first.issuer.CN).toMatch(/Pebble/);
    expect(first.subjectaltname).toBe(`DNS:${HOST}`);

    // What the system's own timer does, before its time has come.
    certbot('certbot renew --force-renewal --no-random-sleep-on-renew');
    const renewed = async () => (await served()).serialNumber !== first.serialNumber;
    while (!(await renewed())) await wait(100);
  });

  test('is proved on port 80 without a redirect, which everything else has', async () => {
    const proofs = path('webroot/.well-known/acme-challenge');
    if (!existsSync(proofs)) mkdirSync(proofs, { recursive: true });
    writeFileSync(join(proofs, 'probe'), 'Beweis');
    const get = (target: string) =>
      fetchRaw(`http://localhost:${http}${target}`, { headers: { Host: HOST } });
    const proof = await get('/.well-known/acme-challenge/probe');
    expect([proof.status, proof.body.toString()]).toEqual([200, 'Beweis']);
    expect((await get('/.well-known/acme-challenge/fehlt')).status).toBe(404);
    expect((await get('/.well-known/security.txt')).status).toBe(301);
    expect((await get('/')).headers.location).toBe(`https://localhost:${https}/`);
  });

  /** The certificate that a reader gets. */
  async function served(): Promise<PeerCertificate> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port: https, servername: HOST, rejectUnauthorized: false }, () => {
        resolve(socket.getPeerCertificate());
        socket.destroy();
      });
      socket.once('error', reject);
    });
  }
});

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await fetchRaw(url).catch(() => undefined)) return;
    await wait(100);
  }
  throw new Error(`No answer from ${url}`);
}
