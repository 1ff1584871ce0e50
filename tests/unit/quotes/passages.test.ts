import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksIn } from '../../../src/content/entries.ts';
import { parseHtml, textLines } from '../properties/html.ts';
import { checkFile, summary } from './passages.ts';

/** Each folder has an article, `input.md`, and what becomes of it, `expected.json`. */
const FIXTURES = path.resolve('tests/fixtures/passages');
const cases = await readdir(FIXTURES);

describe('passages', () => {
  test.each(cases)('%s', async (name) => {
    const expected = await readFile(path.join(FIXTURES, name, 'expected.json'), 'utf8');
    expect(summary(await checkFile(path.join(FIXTURES, name, 'input.md')))).toBe(expected);
  });

  test.each(cases)('%s: the rendered text is the written text', async (name) => {
    const { entry } = await checkFile(path.join(FIXTURES, name, 'input.md'));
    const rendered = parseHtml(
      blocksIn(entry)
        .map(({ html }) => html)
        .join('\n'),
    );
    expect(textLines(rendered)).toBe(entry.text);
  });
});
