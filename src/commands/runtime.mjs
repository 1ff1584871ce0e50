/**
 * Which Node runs the project: the one found, or the one that lies among its packages. Plain JavaScript that any Node
 * since 12 can read, and no package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where modules are kept compiled, for all processes and threads of a command.
 * @param {string} root the project's folder
 * @returns {string}
 */
export function compiledFolder(root) {
  return join(root, '.cache', 'compiled');
}

/**
 * @param {string} version such as `20.19.2`
 * @param {string} range as `engines` has it: `^22.22.3 || >=26.3.0`, of these two kinds alone
 * @returns {boolean}
 */
export function isWithin(version, range) {
  return range.split('||').some((part) => {
    const [, kind, least] = /^\s*(\^|>=)(\d+\.\d+\.\d+)\s*$/.exec(part);
    const major = (text) => text.split('.')[0];
    return compare(version, least) >= 0 && (kind === '>=' || major(version) === major(least));
  });
}

/** Below zero where the first version is the older one. */
export function compare(a, b) {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  const place = [0, 1, 2].find((index) => left[index] !== right[index]);
  return place === undefined ? 0 : left[place] - right[place];
}

/**
 * @param {string} range of `engines`
 * @returns {string} in words: `22 (ab 22.22.3), 24 (ab 24.16.0) oder ab 26.3.0`
 */
export function inWords(range) {
  const parts = range.split('||').map((part) => {
    const [, kind, least] = /(\^|>=)(\S+)/.exec(part);
    return kind === '^' ? `${least.split('.')[0]} (ab ${least})` : `ab ${least}`;
  });
  return parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} oder ${parts.pop()}`;
}

/**
 * @param {string} root the project's folder
 * @returns {string | undefined} path of a Node among the installed packages that runs here
 */
export function bundledNode(root) {
  const { optionalDependencies = {} } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return Object.keys(optionalDependencies)
    .filter((name) => name.startsWith('node-'))
    .map((name) =>
      join(root, 'node_modules', name, 'bin', name.includes('-win-') ? 'node.exe' : 'node'),
    )
    .find((file) => existsSync(file) && spawnSync(file, ['--version']).status === 0);
}
