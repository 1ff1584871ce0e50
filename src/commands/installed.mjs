/**
 * Whether the packages that are installed are those of the lock file. Plain JavaScript that any Node since 12 can
 * read, and no package: this runs before any is there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} System
 * @property {string} os as in `process.platform`
 * @property {string} cpu as in `process.arch`
 * @property {string | undefined} libc `glibc` or `musl`; undefined where there is but one
 */

/** @returns {System} the system that this runs on */
export function thisSystem() {
  return { os: process.platform, cpu: process.arch, libc: libcOfLinux() };
}

function libcOfLinux() {
  if (process.platform !== 'linux') return undefined;
  // The report would otherwise look up the names of all open connections.
  process.report.excludeNetwork = true;
  const report = process.report.getReport();
  const { header } = typeof report === 'string' ? JSON.parse(report) : report;
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/**
 * The packages that a command needs and that are missing, or are of another version than the lock file says.
 *
 * @param {object} folder
 * @param {object} folder.manifest `package.json`
 * @param {object} folder.lock `package-lock.json`
 * @param {object | undefined} folder.installed `node_modules/.package-lock.json`, which npm writes when it has installed
 * @param {System} system
 * @param {{ development: boolean, exists: (place: string) => boolean }} options `development` asks for what only tests
 * need as well; `exists` says whether a package lies at its place
 * @returns {string[]} their places, such as `node_modules/zod`; `package.json` where the lock file does not fit it
 */
export function misfits({ manifest, lock, installed }, system, { development, exists }) {
  const found = (installed && installed.packages) || {};
  const wrong = lockFits(manifest, lock) ? [] : ['package.json'];
  for (const place of Object.keys(lock.packages)) {
    if (place === '') continue;
    const wanted = lock.packages[place];
    const there = found[place];
    const whole =
      there !== undefined &&
      there.version === wanted.version &&
      there.integrity === wanted.integrity &&
      exists(place);
    if (!whole && (there !== undefined || isNeeded(wanted, system, development))) wrong.push(place);
  }
  return wrong;
}

/** Kinds of dependencies that `package.json` and the lock file's first entry state alike. */
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];

function lockFits(manifest, lock) {
  const root = lock.packages[''];
  return KINDS.every((kind) => sorted(manifest[kind]) === sorted(root[kind]));
}

function sorted(dependencies) {
  return JSON.stringify(Object.entries(dependencies || {}).sort());
}

/** An optional package is needed only where it is a binary for this system: npm alone decides about the others. */
function isNeeded(entry, system, development) {
  if ((entry.dev || entry.devOptional) && !development) return false;
  if (!entry.optional) return true;
  return (entry.os !== undefined || entry.cpu !== undefined) && runsOn(entry, system);
}

/**
 * @param {{ os?: string | string[], cpu?: string | string[], libc?: string | string[] }} entry of a lock file
 * @param {System} system
 * @returns {boolean}
 */
export function runsOn(entry, { os, cpu, libc }) {
  return (
    allows(entry.os, os) && allows(entry.cpu, cpu) && (!entry.libc || allows(entry.libc, libc))
  );
}

/** A list of names, or of names with `!` before them, which are excluded. */
function allows(list, value) {
  if (list === undefined) return true;
  const names = [].concat(list);
  if (names.includes('!' + value)) return false;
  return names.every((name) => name.startsWith('!')) || names.includes(value);
}

/**
 * @param {string} root the project's folder
 * @param {{ development: boolean }} options
 * @returns {string[]} see `misfits`
 */
export function misfitsIn(root, { development }) {
  const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const hidden = join('node_modules', '.package-lock.json');
  return misfits(
    {
      manifest: read('package.json'),
      lock: read('package-lock.json'),
      installed: existsSync(join(root, hidden)) ? read(hidden) : undefined,
    },
    thisSystem(),
    { development, exists: (place) => existsSync(join(root, place, 'package.json')) },
  );
}
