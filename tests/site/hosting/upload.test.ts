/** The README's way to bring a site to a server: beside what is shown, then in its place, with a server that is a folder. */
import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveSite } from '../../../src/hosting/server.ts';
import { missing } from './packages.ts';
import { readmeCommand } from './readme.ts';
import { fetchRaw } from './requests.ts';

const why = missing('rsync');

/** In place of a connection to the server: what it is to do is done here. */
const SSH = `#!/bin/sh
while [ "$1" != example.org ]; do shift; done
shift
exec sh -c "$*"
`;

describe.skipIf(why !== undefined)(`an upload${why === undefined ? '' : ` (${why})`}`, () => {
  let dir: string;
  let srv: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wortlaut-upload-'));
    srv = join(dir, 'srv');
    mkdirSync(srv);
    mkdirSync(join(dir, 'bin'));
    writeFileSync(join(dir, 'bin/ssh'), SSH, { mode: 0o755 });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  /** Writes a site as a careful user's machine does: nobody else may read it. */
  function build(files: Record<string, string>): void {
    rmSync(join(dir, 'dist'), { recursive: true, force: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(dir, 'dist', path, '..'), { recursive: true, mode: 0o700 });
      writeFileSync(join(dir, 'dist', path), content, { mode: 0o600 });
    }
  }

  /** What the README adds to the rsync line for a base path. */
  function under(base: string, rsync: string): string {
    const readme = readFileSync('README.md', 'utf8');
    const [, options] =
      /add `zeitung\/` to both paths of the rsync line, and `([^`]+)`/.exec(readme) ?? [];
    const both = rsync.replaceAll(/(current|\$release)\//g, `$1/${base}/`);
    return both.replace('rsync ', `rsync ${options ?? ''} `);
  }

  async function upload(release: string, base?: string): Promise<void> {
    const rsync = readmeCommand('rsync -rpc');
    const commands = [base ? under(base, rsync) : rsync, readmeCommand('ssh example.org "cd')];
    const script = commands.map((command) => command.replaceAll('/srv/wortlaut', srv));
    const env = { PATH: `${join(dir, 'bin')}:${process.env['PATH']}`, release };
    await promisify(execFile)('sh', ['-ec', `umask 077\n${script.join('\n')}`], { cwd: dir, env });
  }

  test.each([
    ['at the root', undefined, 4],
    ['under a path', 'zeitung', 5],
  ])('is readable for the server, whatever anybody’s umask: %s', async (_, base, count) => {
    build({ 'index.html': 'eins', 'artikel/a/index.html': 'a' });
    await upload('1', base);
    const files = readdirSync(join(srv, 'current/'), { recursive: true, withFileTypes: true });
    expect(files.length).toBe(count);
    for (const file of files) {
      const mode = statSync(join(file.parentPath, file.name)).mode & 0o777;
      expect({ name: file.name, mode: mode.toString(8) }).toEqual({
        name: file.name,
        mode: file.isDirectory() ? '755' : '644',
      });
    }
    expect((statSync(join(srv, '1')).mode & 0o777).toString(8)).toBe('755');
  });

  test('takes the place of the last one at once; what is the same lies there once', async () => {
    build({ '404.html': 'Weg', 'index.html': 'eins', 'bleibt.txt': 'x', 'geht.txt': 'x' });
    await upload('1');
    const site = await serveSite({ directory: join(srv, 'current'), base: '/', port: 0 });
    let uploading = true;
    const seen = new Set<string>();
    const asking = (async () => {
      while (uploading) {
        const { status, body } = await fetchRaw(site.url);
        seen.add(`${status} ${body.toString()}`);
      }
    })();
    for (const release of ['2', '3', '4']) {
      build({ '404.html': 'Weg', 'index.html': release, 'bleibt.txt': 'x', 'neu.txt': 'x' });
      await upload(release);
    }
    uploading = false;
    await asking;
    expect((await fetchRaw(`${site.url}geht.txt`)).status).toBe(404);
    expect((await fetchRaw(`${site.url}neu.txt`)).status).toBe(200);
    await site.close();
    expect([...seen].filter((answer) => !/^200 (eins|[234])$/.test(answer))).toEqual([]);
    const inode = (release: string) => statSync(join(srv, release, 'bleibt.txt')).ino;
    expect(inode('4')).toBe(inode('1'));
    expect(readdirSync(srv).sort()).toEqual(['1', '2', '3', '4', 'current']);
  });
});
