/** Runs the recipes in src/hosting as they are written, but for names, paths and ports, on loopback. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compress } from '../../../src/hosting/compress.ts';
import { missing } from './packages.ts';
import { fetchRaw } from './requests.ts';

export interface Server {
  /** `https://localhost:<port>` */
  origin: string;
  /** `http://localhost:<port>`, which leads to the former. */
  plain: string;
  stop(): Promise<void>;
}

interface Place {
  /** A folder of the test's own, removed in the end. */
  dir: string;
  /** The folder in which the site lies under its base path. */
  root: string;
  /** The base path without its last slash. */
  base: string;
  http: number;
  https: number;
}

interface Command {
  command: string;
  args: string[];
  env?: Record<string, string>;
}

export interface Recipe {
  name: string;
  /** Why the server cannot run here. */
  missing(): string | undefined;
  prepare(place: Place): Command;
}

export const RECIPES: readonly Recipe[] = [
  {
    name: 'nginx',
    missing: () => missing('nginx', 'libnginx-mod-http-brotli-static', 'openssl'),
    prepare: prepareNginx,
  },
  { name: 'Caddy', missing: () => missing('caddy'), prepare: prepareCaddy },
];

/** Serves a copy of a built site, with precompressed copies of its files, until it is stopped. */
export async function serve(recipe: Recipe, dist: string, base: string): Promise<Server> {
  const dir = mkdtempSync(join(tmpdir(), 'wortlaut-hosting-'));
  const place = {
    dir,
    root: join(dir, 'root'),
    base: base.replace(/\/$/, ''),
    http: await freePort(),
    https: await freePort(),
  };
  cpSync(dist, `${place.root}${place.base}`, { recursive: true });
  await compress({ outDir: place.root });
  const { command, args, env } = recipe.prepare(place);
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const server: Server = {
    origin: `https://localhost:${place.https}`,
    plain: `http://localhost:${place.http}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) break;
    const answer = await fetchRaw(`${server.origin}${base}`).catch(() => undefined);
    if (answer) return server;
    await setTimeout(100);
  }
  await server.stop();
  throw new Error(`${recipe.name} did not start: ${said}`);
}

function prepareNginx({ dir, root, base, http, https }: Place): Command {
  const key = join(dir, 'key.pem');
  const certificate = join(dir, 'certificate.pem');
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
    ].concat(['-subj', '/CN=localhost', '-keyout', key, '-out', certificate]),
    { stdio: 'ignore' },
  );
  const site = fill(readFileSync('src/hosting/nginx.conf', 'utf8'), [
    ['default "";\n}', `default "${base}";\n}`],
    ['listen 80;', `listen 127.0.0.1:${http};`],
    ['listen [::]:80;', ''],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`],
    ['listen [::]:443 ssl http2;', ''],
    ['https://$server_name$request_uri', `https://localhost:${https}$request_uri`],
    ['/etc/letsencrypt/live/wortlaut.example/fullchain.pem', certificate],
    ['/etc/letsencrypt/live/wortlaut.example/privkey.pem', key],
    ['root /srv/wortlaut/current;', `root ${root};`],
  ]);
  writeFileSync(join(dir, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(dir, name)};`,
  );
  const main = [
    'include /etc/nginx/modules-enabled/*.conf;',
    // Workers of a server that root starts have to read the test's folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    `daemon off; pid ${join(dir, 'pid')}; error_log stderr;`,
    'events {}',
    `http { access_log off; ${temporary.join(' ')} include ${join(dir, 'site.conf')}; }`,
  ];
  writeFileSync(join(dir, 'nginx.conf'), main.join('\n'));
  return { command: '/usr/sbin/nginx', args: ['-e', 'stderr', '-c', join(dir, 'nginx.conf')] };
}

function prepareCaddy({ dir, root, base, http, https }: Place): Command {
  const options = [
    'admin off',
    'local_certs',
    'skip_install_trust',
    'default_bind 127.0.0.1',
    `http_port ${http}`,
    `https_port ${https}`,
    `storage file_system ${join(dir, 'storage')}`,
  ];
  const recipe = readFileSync('src/hosting/Caddyfile', 'utf8');
  writeFileSync(join(dir, 'Caddyfile'), `{\n\t${options.join('\n\t')}\n}\n\n${recipe}`);
  mkdirSync(join(dir, 'home'));
  return {
    command: '/usr/bin/caddy',
    args: ['run', '--adapter', 'caddyfile', '--config', join(dir, 'Caddyfile')],
    env: { SITE_ADDRESS: 'localhost', SITE_ROOT: root, BASE_PATH: base, HOME: join(dir, 'home') },
  };
}

/** Puts values in the place of those that a recipe asks its reader to change; each has to be there. */
function fill(text: string, replacements: [from: string, to: string][]): string {
  return replacements.reduce((filled, [from, to]) => {
    if (!filled.includes(from)) throw new Error(`The recipe has no line ${from}`);
    return filled.replace(from, () => to);
  }, text);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
