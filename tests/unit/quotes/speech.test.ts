/** The kinds of speech are one table: whatever it cannot hold itself has to follow it. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isVerbatim, SPEECH, SPEECH_KINDS, type Speech } from '../../../src/quotes/speech.ts';

const styles = readFileSync('src/styles/speech.css', 'utf8').replace(/\/\*[^]*?\*\//g, '');
const rules = [...styles.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selectors: selector.split(',').map((one) => one.trim()),
  body: body.replace(/\s+/g, ' ').trim(),
}));

/** What the rules say of a kind, wherever they name it. */
function styleOf(kind: Speech): string {
  return rules
    .filter(({ selectors }) => selectors.some((one) => one.includes(`[data-speech='${kind}']`)))
    .map(({ body }) => body)
    .join(' ');
}

/** The pixels of a corner of the band that a kind inks. */
function inkOf(kind: Speech): string {
  const { pattern } = SPEECH[kind];
  const ink = (index: number) => pattern?.inked(index % 72, Math.floor(index / 72)) ?? true;
  return Array.from({ length: 72 * 72 }, (_, index) => (ink(index) ? '#' : '.')).join('');
}

test.each([
  ['label', (kind: Speech) => SPEECH[kind].label],
  ['title', (kind: Speech) => SPEECH[kind].title],
  ['meaning', (kind: Speech) => SPEECH[kind].meaning],
  ['citation phrase', (kind: Speech) => SPEECH[kind].reference],
  ['mark', (kind: Speech) => SPEECH[kind].mark],
  ['line', (kind: Speech) => JSON.stringify(SPEECH[kind].line ?? 'marker')],
  ['pattern on pages', (kind: Speech) => JSON.stringify(SPEECH[kind].pattern?.tile ?? 'filled')],
  ['pattern in pictures', inkOf],
  ['style', styleOf],
])('each kind has a %s of its own', (_, columnOf) => {
  const values = SPEECH_KINDS.map(columnOf);
  expect(values).not.toContain('');
  expect(new Set(values).size).toBe(SPEECH_KINDS.length);
});

describe.each(SPEECH_KINDS)('%s', (kind) => {
  test('has the marker where the words are the speaker’s own, else a line', () => {
    expect(SPEECH[kind].line === undefined).toBe(isVerbatim(kind));
    expect(styleOf(kind)).toMatch(isVerbatim(kind) ? /--line: none/ : /--line: underline/);
    expect(/background:[^;]*--marker/.test(styleOf(kind))).toBe(isVerbatim(kind));
  });

  test.each(['README.md', 'docs/redaktion.md'])('is explained in %s', (file) => {
    expect(readFileSync(file, 'utf8')).toContain(`\`${kind}\``);
  });

  test('inks some of the band, and all of it only where the words are the speaker’s own', () => {
    expect(inkOf(kind)).toContain('#');
    expect(inkOf(kind).includes('.')).toBe(!isVerbatim(kind));
  });
});

test('the handbook of editors has a key of the desk for each kind', () => {
  const keys = SPEECH_KINDS.map((_, index) => `\`${index + 1}\``).join(', ');
  expect(readFileSync('docs/redaktion.md', 'utf8')).toContain(`| ${keys} `);
});

test('no style names a kind that there is not', () => {
  const named = [...styles.matchAll(/data-speech='(\w*)'/g)].map(([, kind]) => kind);
  expect(new Set(named)).toEqual(new Set(SPEECH_KINDS));
});

test('no other module tells the kinds apart by name', () => {
  const kinds = SPEECH_KINDS.join('|');
  // „direct“ is a word of its own, too.
  const keys = SPEECH_KINDS.filter((kind) => kind !== 'direct').join('|');
  const names = new RegExp(`[=!]==?\\s*['"](?:${kinds})['"]|^\\s*['"]?(?:${keys})['"]?:`, 'm');
  const files = globSync('src/**/*.{ts,astro,js}').filter((file) =>
    names.test(readFileSync(file, 'utf8')),
  );
  expect(files).toEqual(['src/quotes/speech.ts']);
});
