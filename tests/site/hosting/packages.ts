/** Debian's packages that the hosting tests run: found, or installed where that is allowed. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** What a program or module of each package is called, to see whether it is there. */
const PACKAGES = {
  nginx: '/usr/sbin/nginx',
  'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  caddy: '/usr/bin/caddy',
  openssl: '/usr/bin/openssl',
  certbot: '/usr/bin/certbot',
  pebble: '/usr/bin/pebble',
  rsync: '/usr/bin/rsync',
} as const;

type Package = keyof typeof PACKAGES;

/** Tells Debian's package scripts to start no service: the tests start their own servers. */
const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Makes sure that packages are installed.
 * @returns why they are not and cannot be, or `undefined` when they are there
 */
export function missing(...packages: Package[]): string | undefined {
  if (absent(packages).length === 0) return undefined;
  const names = absent(packages).join(', ');
  if (process.getuid?.() !== 0) return `${names} not installed, and not root to install`;
  if (!existsSync('/usr/bin/apt-get')) return `${names} not installed, and no apt-get to install`;
  const started = existsSync(POLICY);
  if (!started) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    apt('update');
    apt('install', '--yes', '--no-install-recommends', ...absent(packages));
  } finally {
    if (!started) rmSync(POLICY);
  }
  const still = absent(packages);
  return still.length === 0 ? undefined : `apt-get could not install ${still.join(', ')}`;
}

function absent(packages: Package[]): Package[] {
  return packages.filter((name) => !existsSync(PACKAGES[name]));
}

function apt(...args: string[]): void {
  spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 180_000,
  });
}
