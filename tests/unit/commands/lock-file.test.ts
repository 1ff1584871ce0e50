import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingFromLock, type LockFile } from './lock-file.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;

/** Systems whose binaries must be there, whatever system wrote the lock file. */
const SYSTEMS = [
  ['darwin', 'arm64', undefined],
  ['darwin', 'x64', undefined],
  ['linux', 'arm64', 'glibc'],
  ['linux', 'arm64', 'musl'],
  ['linux', 'x64', 'glibc'],
  ['linux', 'x64', 'musl'],
  ['win32', 'x64', undefined],
] as const;

describe('the lock file', () => {
  test('locks each dependency of each package, optional ones too, at a version its parent wants', () => {
    expect(missingFromLock(lock)).toEqual([]);
  });

  test('has an integrity hash for each package', () => {
    const bare = Object.entries(lock.packages).filter(
      ([place, { integrity, link }]) => place !== '' && !link && !integrity,
    );
    expect(bare.map(([place]) => place)).toEqual([]);
  });

  test('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  test.each(SYSTEMS)('holds the binaries for %s %s %s', (os, cpu, libc) => {
    const binaries = Object.entries(lock.packages)
      .filter(([, entry]) => [entry.os].flat().includes(os) && [entry.cpu].flat().includes(cpu))
      .filter(([, entry]) => !entry.libc || [entry.libc].flat().includes(libc ?? ''))
      .map(([place]) => place.replace('node_modules/', ''));
    for (const kind of [
      /^@astrojs\/compiler-binding-/,
      /^@pagefind\//,
      /^@rolldown\/binding-/,
      /^@esbuild\//,
    ]) {
      expect(binaries).toContainEqual(expect.stringMatching(kind));
    }
  });

  test('brings a Node of one version for each system but those with musl, for which there is none', () => {
    const nodes = Object.entries(lock.packages).filter(([place]) =>
      /^node_modules\/node-(?:bin-)?(?:darwin|linux|win)-/.test(place),
    );
    expect(nodes).toHaveLength(5);
    expect(new Set(nodes.map(([, { version }]) => version)).size).toBe(1);
    for (const [place, { libc, hasInstallScript }] of nodes) {
      // Their packages do not say so themselves: npm would put one that cannot start before the system's own.
      expect(libc, place).toEqual(place.includes('linux') ? ['glibc'] : undefined);
      expect(hasInstallScript, place).toBeUndefined();
    }
  });
});

describe('missingFromLock', () => {
  const locked = (dependency: string | undefined): LockFile => ({
    packages: {
      '': { dependencies: { compiler: '^1.0.0' } },
      'node_modules/compiler': {
        version: '1.2.0',
        optionalDependencies: { 'compiler-darwin': '1.2.0' },
      },
      ...(dependency && {
        'node_modules/compiler-darwin': { version: dependency, optional: true },
      }),
    },
  });

  test.each([
    [undefined, ['compiler-darwin@1.2.0 of node_modules/compiler is not locked']],
    ['1.1.0', ['compiler-darwin@1.2.0 of node_modules/compiler is locked at 1.1.0']],
    ['1.2.0', []],
  ])('finds a binary that is locked at %s', (dependency, told) => {
    expect(missingFromLock(locked(dependency))).toEqual(told);
  });

  test('looks beside the parent first', () => {
    const lock = locked('1.1.0');
    lock.packages['node_modules/compiler/node_modules/compiler-darwin'] = { version: '1.2.0' };
    expect(missingFromLock(lock)).toEqual([]);
  });
});

test('the gate installs what is locked before it tests', () => {
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/\nnpm ci\nnpm test\n$/);
});
