import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms whose code is pure: plain data in, plain data out, the same in Node, in the build and in the browser. */
const PURE = [
  'src/quotes/**',
  'src/schemas/**',
  'src/checks/**',
  'src/markdown/**',
  'src/archive/model.ts',
  'src/german/spelling.ts',
  'src/data/**',
];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'test-results/', 'tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: ['src/commands/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: PURE,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'astro:content', message: 'Only src/archive/astro.ts reads the collections.' },
          ],
          patterns: [{ group: ['*.astro'], message: 'Pure rooms know no components.' }],
        },
      ],
      'no-restricted-globals': ['error', 'document', 'window', 'location', 'navigator'],
    },
  },
);
