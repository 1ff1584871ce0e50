import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { rooms } from './tests/lint/rules.mjs';
import { ROOMS } from './tests/lint/table.mjs';

/** Globals that only some rooms may know; `tests/lint/table.mjs` says which. */
const GLOBALS = {
  dom: ['document', 'window', 'location', 'navigator', 'localStorage', 'sessionStorage'],
  node: ['process', 'Buffer', '__dirname', '__filename'],
};

/** Files directly in a room, rooms within it left out, may not touch what the room does not know. */
const surroundings = Object.entries(ROOMS)
  .filter(([, { knows }]) => !knows.includes('astro'))
  .map(([room, { knows, except = {} }]) => ({
    files: [`src/${room}/**`],
    ignores: [
      ...Object.keys(ROOMS)
        .filter((other) => other.startsWith(`${room}/`))
        .map((other) => `src/${other}/**`),
      ...Object.keys(except).map((file) => `src/${room}/${file}`),
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        ...Object.entries(GLOBALS)
          .filter(([kind]) => !knows.includes(kind))
          .flatMap(([, names]) => names),
      ],
    },
  }));

export default defineConfig(
  { ignores: ['dist/', 'dist-*/', '.astro/', '.cache/', 'test-results/', 'tests/fixtures/'] },
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
    files: ['src/**'],
    plugins: { rooms },
    rules: { 'rooms/imports': 'error', 'rooms/circles': 'error' },
  },
  ...surroundings,
);
