/**
 * The entry of every command: installs what is missing, and runs the command with a Node that can. Plain JavaScript
 * that any Node since 12 can read, so that an older one gets a sentence where it would end in an error of syntax.
 */
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { existsSync, readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { misfitsIn } from './installed.mjs';
import { bundledNode, compare, compiledFolder, inWords, isWithin } from './runtime.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The files of each command, one after the other. What lies under `tests` needs the packages for development too. */
const COMMANDS = {
  start: ['src/commands/start.ts'],
  dev: ['src/commands/dev.ts'],
  build: ['src/commands/build.ts'],
  join: ['src/commands/join.ts'],
  check: ['src/commands/check.ts'],
  draft: ['src/commands/draft.ts'],
  new: ['src/commands/new.ts'],
  rename: ['src/commands/rename.ts'],
  verify: ['src/commands/verify.ts'],
  test: ['tests/install-browser.ts', 'tests/run.ts'],
  screenshots: ['tests/screenshots.ts'],
  'bench:search': ['tests/bench/search.ts'],
  'bench:pages': ['tests/bench/pages.ts'],
  'bench:build': ['tests/bench/build.ts'],
  'bench:draft': ['tests/bench/draft.ts'],
  'bench:desk': ['tests/bench/desk.ts'],
};

/** With an older Node npm leaves out binaries that say they need a newer one, and nothing runs afterwards. */
const OLDEST_TO_INSTALL = '20.19.0';

/** An unreachable registry is told within about a minute; npm by itself tries for several. */
const PATIENCE = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=30000'];

const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const version = process.versions.node;
const [name, ...args] = process.argv.slice(2);
const files = COMMANDS[name];

if (files) {
  process.chdir(ROOT);
  installMissing(files.some((file) => file.startsWith('tests/')));
  // Programs of packages, such as the test runner, begin with `env node`.
  process.env.PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  if (isWithin(version, engines.node)) runHere();
  else runWith(bundledNode(ROOT));
} else {
  end(`Befehle: ${Object.keys(COMMANDS).join(', ')}`);
}

function installMissing(development) {
  if (misfitsIn(ROOT, { development }).length === 0) return;
  if (!isWithin(version, engines.node) && compare(version, OLDEST_TO_INSTALL) < 0) refuse();
  console.error('Pakete fehlen oder passen nicht zur Lockdatei; sie werden installiert …');
  const options = ['--no-audit', '--no-fund', '--loglevel=error', ...PATIENCE];
  if (development) options.push('--include=dev');
  // `ci` holds to the lock file, but deletes all that is there first: without a network nothing would be left.
  const installed = existsSync(join(ROOT, 'node_modules', '.package-lock.json'));
  const command = [installed ? 'install' : 'ci', ...options];
  const { npm_execpath: npm } = process.env;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...command], { stdio: 'inherit' })
    : spawnSync('npm', command, { stdio: 'inherit', shell: true });
  if (status !== 0) {
    end('Die Pakete konnten nicht installiert werden; siehe oben. Ist das Netz erreichbar?', 1);
  }
}

function runHere() {
  keepCompiled();
  files
    .reduce((before, file) => {
      return before.then(() => {
        process.argv = [process.argv[0], join(ROOT, file), ...args];
        return import(pathToFileURL(join(ROOT, file)).href);
      });
    }, Promise.resolve())
    .catch((error) => {
      // Outside the promise, so that Node tells it as it tells any other.
      setImmediate(() => {
        throw error;
      });
    });
}

/** Modules are compiled once for all processes and threads that follow, and again where they have changed. */
function keepCompiled() {
  process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || compiledFolder(ROOT);
  // Older ones have none.
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache();
}

/** The same again with another Node. It gets Ctrl+C from the terminal itself; this process waits for how it ends. */
function runWith(node) {
  if (!node) refuse();
  const child = spawn(node, [fileURLToPath(import.meta.url), name, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT') child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => {
    process.exit(code === null ? 128 + constants.signals[signal] : code);
  });
}

function refuse() {
  end(
    `Node ${version} kann Wortlaut nicht ausführen. Nötig ist Node ${inWords(engines.node)}; ` +
      `mit Node ab ${OLDEST_TO_INSTALL} bringt npm ein passendes mit: npm ci`,
  );
}

function end(sentence, code = 2) {
  console.error(sentence);
  process.exit(code);
}
