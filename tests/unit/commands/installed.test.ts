import { describe, expect, test } from 'vitest';
import { misfits, misfitsIn, runsOn, thisSystem } from '../../../src/commands/installed.mjs';

const LINUX = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const MANIFEST = { dependencies: { zod: '4.6.7' }, devDependencies: { vitest: '5.1.1' } };
const LOCK = {
  packages: {
    '': MANIFEST,
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' },
    'node_modules/vitest': { version: '5.1.1', integrity: 'sha512-vitest', dev: true },
    'node_modules/binding-linux': {
      version: '1.0.0',
      integrity: 'sha512-linux',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
    },
    'node_modules/binding-darwin': {
      version: '1.0.0',
      integrity: 'sha512-darwin',
      optional: true,
      os: ['darwin'],
    },
    'node_modules/sharp': { version: '1.0.0', integrity: 'sha512-sharp', optional: true },
  },
};

function installed(...places: (keyof typeof LOCK.packages)[]): typeof LOCK {
  const packages = Object.fromEntries(places.map((place) => [place, LOCK.packages[place]]));
  return { packages } as typeof LOCK;
}

const ZOD = 'node_modules/zod';
const VITEST = 'node_modules/vitest';
const BINDING = 'node_modules/binding-linux';

function wrong(
  there: { packages: object } | undefined,
  { development = false, manifest = MANIFEST as object, system = LINUX, gone = '' } = {},
): string[] {
  const options = { development, exists: (place: string) => place !== gone };
  return misfits({ manifest, lock: LOCK, installed: there }, system, options);
}

describe('what is installed', () => {
  test('fits where each package that is needed here has the version and the hash of the lock file', () => {
    expect(wrong(installed(ZOD, BINDING))).toEqual([]);
    expect(wrong(installed(ZOD, BINDING, VITEST), { development: true })).toEqual([]);
  });

  test('is nothing before the first installation', () => {
    expect(wrong(undefined)).toEqual([ZOD, BINDING]);
  });

  test('lacks what only tests need where tests are asked for', () => {
    expect(wrong(installed(ZOD, BINDING), { development: true })).toEqual([VITEST]);
  });

  test('lacks the binary for this system, and none for another', () => {
    expect(wrong(installed(ZOD))).toEqual([BINDING]);
    expect(wrong(installed(ZOD), { system: { ...LINUX, libc: 'musl' } })).toEqual([]);
  });

  test('does not fit with another version or other bytes', () => {
    const there = installed(ZOD, BINDING);
    for (const change of [{ version: '4.0.0' }, { integrity: 'sha512-other' }]) {
      const zod = { ...LOCK.packages[ZOD], ...change };
      expect(wrong({ packages: { ...there.packages, [ZOD]: zod } })).toEqual([ZOD]);
    }
  });

  test('does not fit where somebody has deleted a package since', () => {
    expect(wrong(installed(ZOD, BINDING), { gone: ZOD })).toEqual([ZOD]);
  });

  test('does not fit where package.json asks for something that the lock file does not have', () => {
    const manifest = { ...MANIFEST, dependencies: { zod: '4.6.8' } };
    expect(wrong(installed(ZOD, BINDING), { manifest })).toEqual(['package.json']);
  });

  test('fits in this very project', () => {
    expect(misfitsIn('.', { development: true })).toEqual([]);
  });
});

describe('a package runs on a system', () => {
  test.each([
    [{}, true],
    [{ os: 'linux', cpu: 'x64' }, true],
    [{ os: ['darwin', 'linux'] }, true],
    [{ os: ['!linux'] }, false],
    [{ os: ['!win32'] }, true],
    [{ cpu: ['arm64'] }, false],
    [{ libc: ['musl'] }, false],
  ])('%j: %s', (entry, expected) => {
    expect(runsOn(entry, LINUX)).toBe(expected);
  });

  test('which says what it is', () => {
    expect(thisSystem()).toMatchObject({ os: process.platform, cpu: process.arch });
  });
});
