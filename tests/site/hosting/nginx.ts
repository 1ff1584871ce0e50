/** nginx with the recipe in src/hosting as it is written, but for names, paths and ports, on loopback. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Certificate {
  /** Paths of PEM files. */
  key: string;
  certificate: string;
}

interface NginxSite extends Certificate {
  /** The folder in which the site lies under its base path. */
  root: string;
  /** The base path without its last slash. */
  base: string;
  http: number;
  https: number;
  /** Where proofs for whoever issues the certificate lie; the recipe's own place unless a test asks for them. */
  webroot?: string;
}

/** The recipe with its reader's values. */
export function nginxSite({ root, base, http, https, key, certificate, webroot }: NginxSite) {
  return fill(readFileSync('src/hosting/nginx.conf', 'utf8'), [
    ['default "";\n}', `default "${base}";\n}`],
    ['listen 80;', `listen 127.0.0.1:${http};`],
    ['listen [::]:80;', ''],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`],
    ['listen [::]:443 ssl http2;', ''],
    ['https://$server_name$request_uri', `https://localhost:${https}$request_uri`],
    ['/etc/letsencrypt/live/wortlaut.example/fullchain.pem', certificate],
    ['/etc/letsencrypt/live/wortlaut.example/privkey.pem', key],
    ['root /srv/wortlaut/current;', `root ${root};`],
    ...['/_', '/*/_', '/*/*/_'].map((depth): [string, string] => [
      `include /srv/wortlaut/current${depth}`,
      `include ${root}${depth}`,
    ]),
    ['root /var/www/html;', `root ${webroot ?? '/var/www/html'};`],
  ]);
}

/** Debian's own site, which is there before the recipe is, on another port and in another folder. */
export function nginxDebianSite({ http, webroot }: { http: number; webroot: string }): string {
  return fill(readFileSync('/etc/nginx/sites-available/default', 'utf8'), [
    ['listen 80 default_server;', `listen 127.0.0.1:${http} default_server;`],
    ['listen [::]:80 default_server;', ''],
    ['root /var/www/html;', `root ${webroot};`],
  ]);
}

/**
 * Writes a configuration with nothing but some sites, files or patterns of files, and tells how nginx runs with it in the
 * foreground; its process id is in `<dir>/pid`.
 */
export function nginxMain(dir: string, sites: string[]): { command: string; args: string[] } {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(dir, name)};`,
  );
  const main = [
    'include /etc/nginx/modules-enabled/*.conf;',
    // Workers of a server that root starts have to read the test's folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    `daemon off; pid ${join(dir, 'pid')}; error_log stderr;`,
    'events {}',
    `http { access_log off; ${temporary.join(' ')} ${sites.map((site) => `include ${site};`).join(' ')} }`,
  ];
  writeFileSync(join(dir, 'nginx.conf'), main.join('\n'));
  return { command: '/usr/sbin/nginx', args: ['-e', 'stderr', '-c', join(dir, 'nginx.conf')] };
}

/** A certificate for localhost that nobody has signed, in a folder of its own. */
export function selfSigned(dir: string): Certificate {
  const folder = join(dir, 'self-signed');
  mkdirSync(folder);
  const key = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.pem');
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
      .concat(['-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'])
      .concat(['-keyout', key, '-out', certificate]),
    { stdio: 'ignore' },
  );
  return { key, certificate };
}

/** Puts values in the place of those that a recipe asks its reader to change; each has to be there, and is replaced once. */
export function fill(text: string, replacements: [from: string, to: string][]): string {
  return replacements.reduce((filled, [from, to]) => {
    if (!filled.includes(from)) throw new Error(`The recipe has no line ${from}`);
    return filled.replace(from, () => to);
  }, text);
}
