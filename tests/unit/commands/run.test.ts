import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** A project of one package and two commands, with an npm that notes what it is asked for. */
let project: string;
let npm: string;

const PACKAGE = { version: '1.0.0', integrity: 'sha512-leaf' };
const MANIFEST = {
  dependencies: { leaf: '1.0.0' },
  optionalDependencies: { 'node-here': '1.0.0' },
};
const LOCK = { packages: { '': MANIFEST, 'node_modules/leaf': PACKAGE } };
const ENGINES = { node: '^22.22.3 || >=26.3.0' };

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'run-'));
  npm = path.join(project, 'npm.cjs');
  write('package.json', { ...MANIFEST, type: 'module', engines: ENGINES });
  write('package-lock.json', LOCK);
  write('npm.cjs', `console.log('npm', process.argv.slice(2, 3).join(' ')); ${install()}`);
  for (const name of ['entry.cjs', 'run.mjs', 'installed.mjs', 'runtime.mjs'])
    cpSync(`src/commands/${name}`, path.join(project, `src/commands/${name}`));
  write('src/commands/check.ts', 'console.log(`checked ${process.argv.slice(2)}` as string);');
  write('src/commands/verify.ts', 'process.exitCode = 3;');
});
afterEach(() => rmSync(project, { recursive: true }));

function write(file: string, content: string | object): void {
  const place = path.join(project, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
}

/** What the npm of this project does: it puts the package where it belongs. */
function install(): string {
  return `
    const { mkdirSync, writeFileSync } = require('node:fs');
    mkdirSync('node_modules/leaf', { recursive: true });
    writeFileSync('node_modules/leaf/package.json', '{}');
    writeFileSync('node_modules/.package-lock.json', '${JSON.stringify(LOCK)}');`;
}

/** Runs a command in the project, on a Node that says it is of another version where one is given. */
function run(args: string[], version?: string): { code: number | null; said: string } {
  const lie = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const options = version ? ['--import', lie] : [];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, 'src/commands/entry.cjs', ...args],
    { cwd: project, encoding: 'utf8', env: { ...process.env, npm_execpath: npm } },
  );
  return { code: status, said: stdout + stderr };
}

const INSTALLS = 'Pakete fehlen oder passen nicht zur Lockdatei; sie werden installiert …\n';

describe('a command', () => {
  test('installs what is missing, once', () => {
    expect(run(['check', 'a', 'b'])).toEqual({
      code: 0,
      said: expect.stringMatching(/^npm ci\nchecked a,b\n/),
    });
    expect(run(['check', 'a', 'b'])).toEqual({ code: 0, said: 'checked a,b\n' });
  });

  test('leaves in place what is there where only some is missing', () => {
    run(['check']);
    rmSync(path.join(project, 'node_modules/leaf'), { recursive: true });
    expect(run(['check']).said).toMatch(/^npm install\nchecked/);
  });

  test('ends with a sentence where that fails', () => {
    write('npm.cjs', 'process.exit(1)');
    expect(run(['check'])).toEqual({
      code: 1,
      said: `${INSTALLS}Die Pakete konnten nicht installiert werden; siehe oben. Ist das Netz erreichbar?\n`,
    });
  });

  test('hands on how it ends', () => {
    run(['check']);
    expect(run(['verify'])).toEqual({ code: 3, said: '' });
  });

  test('that there is not is answered with those there are', () => {
    expect(run(['biuld'])).toEqual({
      code: 2,
      said: expect.stringMatching(/^Befehle: start, dev, build, /),
    });
  });
});

test.skipIf(path.sep === '\\')(
  'a folder whose name Node cannot read is named in a sentence',
  () => {
    const odd = path.join(project, 'a\\b/src/commands');
    cpSync(path.join(project, 'src/commands'), odd, { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [path.join(odd, 'entry.cjs'), 'check'], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^Der Pfad des Projekts enthält „\\“[^\n]*\n$/);
    expect(status).toBe(2);
  },
);

describe('on a Node that is too old', () => {
  const refused = (version: string): string =>
    `Node ${version} kann Wortlaut nicht ausführen. Nötig ist Node 22 (ab 22.22.3) oder ab 26.3.0; ` +
    'mit Node ab 20.19.0 bringt npm ein passendes mit: npm ci\n';

  test('a command ends with a sentence where no other came along', () => {
    run(['check']);
    expect(run(['check'], '20.20.2')).toEqual({ code: 2, said: refused('20.20.2') });
  });

  test('and before it installs what that Node would leave incomplete', () => {
    expect(run(['check'], '18.20.0')).toEqual({ code: 2, said: refused('18.20.0') });
  });

  test('it runs with the one that came along, and ends as it ends', () => {
    run(['check']);
    mkdirSync(path.join(project, 'node_modules/node-here/bin'), { recursive: true });
    symlinkSync(process.execPath, path.join(project, 'node_modules/node-here/bin/node'));
    expect(run(['check', 'a'], '20.20.2')).toEqual({ code: 0, said: 'checked a\n' });
    expect(run(['verify'], '12.22.0')).toEqual({ code: 3, said: '' });
  });

  test('but not with one that cannot start here', () => {
    run(['check']);
    write('node_modules/node-here/bin/node', 'for another system');
    expect(run(['check'], '20.20.2').said).toBe(refused('20.20.2'));
  });
});
