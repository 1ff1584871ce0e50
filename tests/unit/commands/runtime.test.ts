import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { satisfies } from 'semver';
import { describe, expect, test } from 'vitest';
import { compare, inWords, isWithin } from '../../../src/commands/runtime.mjs';

const RANGE = '^22.22.3 || ^24.16.0 || >=26.3.0';

describe('the versions of Node that run the project', () => {
  test.each([
    ['20.20.2', false],
    ['22.22.2', false],
    ['22.23.0', true],
    ['23.9.0', false],
    ['24.16.0', true],
    ['26.3.0', true],
    ['26.3.0-nightly', true],
    ['27.0.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isWithin(version, RANGE)).toBe(expected);
  });

  test('are said in words', () => {
    expect(inWords(RANGE)).toBe('22 (ab 22.22.3), 24 (ab 24.16.0) oder ab 26.3.0');
    expect(inWords('>=22.0.0')).toBe('ab 22.0.0');
  });

  test('are compared by number', () => {
    expect(compare('9.10.0', '10.2.0')).toBeLessThan(0);
    expect(compare('10.10.0', '10.9.9')).toBeGreaterThan(0);
    expect(compare('20.19.0', '20.19.0')).toBe(0);
  });

  test('are those of package.json, and each package that is needed runs on the oldest of each line', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { optional?: boolean; engines?: { node?: string } }>;
    };
    expect(lock.packages['']?.engines?.node).toBe(RANGE);
    const refused = Object.entries(lock.packages).filter(
      ([, { optional, engines }]) =>
        !optional &&
        ['22.22.3', '24.16.0', '26.3.0'].some((node) => !satisfies(node, engines?.node ?? '*')),
    );
    expect(refused.map(([place]) => place)).toEqual([]);
  });
});

describe('what runs before the Node is known to be new enough', () => {
  // Node 12 reads import() and import.meta, but neither of these.
  const rules: Linter.RulesRecord = {
    'no-restricted-syntax': ['error', 'ChainExpression', 'LogicalExpression[operator="??"]'],
  };

  test.each(['run', 'installed', 'runtime'])('%s.mjs is written as Node 12 can read it', (name) => {
    const code = readFileSync(`src/commands/${name}.mjs`, 'utf8');
    const languageOptions = { ecmaVersion: 2020, sourceType: 'module' } as const;
    expect(new Linter().verify(code, { languageOptions, rules })).toEqual([]);
  });
});
