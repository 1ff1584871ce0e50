import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { uncommentedExports, unusedExports } from '../lint/exports.mjs';

/** The project's own files that match a pattern, with their texts. */
function filesOf(pattern: string): Map<string, string> {
  const files = globSync(pattern)
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.startsWith('tests/fixtures/'));
  expect(files.length).toBeGreaterThan(500);
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

describe('exports', () => {
  test('are imported by another file', () => {
    expect(unusedExports(filesOf('{*,{src,tests}/**/*}.{ts,js,mjs,astro}'))).toEqual([]);
  });

  test.each([
    ['a constant', 'export const [own, other] = [1, 2];', ['own', 'other']],
    ['a function', 'export async function own() {}', ['own']],
    ['a type', 'export interface Own {}', ['Own']],
    ['what is used in its own file alone', 'export const own = 1; own.toString();', ['own']],
  ])('that nobody imports are found: %s', (_, text, names) => {
    expect(unusedExports(new Map([['src/a.ts', text]]))).toEqual(
      names.map((name) => `src/a.ts: ${name}`),
    );
  });

  test.each([
    ['an import', 'src/b.ts', "import { type own } from './a.ts';"],
    ['an import under another name', 'src/b.ts', "import { own as other } from './a.ts';"],
    ['another file that passes it on', 'src/b.ts', "export { own } from './a.ts';"],
    ['a whole module', 'src/b.ts', "import * as a from './a.ts';"],
    ['a dynamic import', 'tests/b.ts', "const { own } = await import('../src/a.ts');"],
    ['a page', 'src/pages/[b].astro', "---\nimport { own } from '../a.ts';\n---\n<p>---</p>"],
    ['a script', 'src/b.astro', "<script>\nimport { own } from './a.ts';\n</script>"],
  ])('count as used by %s', (_, file, text) => {
    const found = unusedExports(
      new Map([
        ['src/a.ts', 'export const own = 1;'],
        [file, text],
      ]),
    );
    expect(found.filter((one) => one.startsWith('src/a.ts'))).toEqual([]);
  });

  test('that Astro asks for are none of it', () => {
    const text = 'export const getStaticPaths = () => [];';
    expect(unusedExports(new Map([['src/pages/[a].astro', text]]))).toEqual([]);
    expect(unusedExports(new Map([['src/a.ts', text]]))).toEqual(['src/a.ts: getStaticPaths']);
  });
});

describe('exported functions and classes', () => {
  test('say what they give, take and throw', () => {
    expect(uncommentedExports(filesOf('src/**/*.{ts,js,mjs,astro}'))).toEqual([]);
  });

  test.each([
    ['a function', 'export async function own() {}'],
    ['a function as a value', 'export const own = () => 1;'],
    ['a class', 'export class own {}'],
    ['one below a remark', '// A remark.\nexport function own() {}'],
    ['one below another comment', '/** Of other. */\nconst other = 1;\nexport function own() {}'],
  ])('that say nothing are found: %s', (_, text) => {
    expect(uncommentedExports(new Map([['src/a.ts', text]]))).toEqual(['src/a.ts: own']);
  });

  test.each([
    ['a comment', '/** One. */\nexport function own() {}'],
    ['what others cannot call', 'function own() {}'],
    ['a type', 'export type Own = 1;'],
    ['a value', 'export const own = 1;'],
  ])('are left alone with %s', (_, text) => {
    expect(uncommentedExports(new Map([['src/a.ts', text]]))).toEqual([]);
  });
});
