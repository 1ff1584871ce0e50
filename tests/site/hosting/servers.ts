/** Runs the recipes in src/hosting as they are written, but for names, paths and ports, on loopback. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { builtFolder } from '../../known-folder.ts';
import { compress } from '../../../src/hosting/compress.ts';
import { freePort } from '../../free-port.ts';
import { nginxMain, nginxSite, selfSigned } from './nginx.ts';
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

interface Recipe {
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
  await compress(builtFolder(place.root));
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
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) break;
    const answer = await fetchRaw(`${server.origin}${base}`).catch(() => undefined);
    if (answer) return server;
    await setTimeout(100);
  }
  await server.stop();
  throw new Error(`${recipe.name} did not start: ${said}`);
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

function prepareNginx({ dir, root, base, http, https }: Place): Command {
  const { key, certificate } = selfSigned(dir);
  const file = join(dir, 'site.conf');
  writeFileSync(file, nginxSite({ root, base, http, https, key, certificate }));
  return nginxMain(dir, [file]);
}
