import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editFrontmatter } from '../../../src/content/edit/frontmatter.ts';
import { bytesOf, textOf } from '../../../src/desk/server/file-text.ts';

const FOLDER = 'tests/fixtures/edits';
const files = readdirSync(FOLDER).map((name) => ({
  name,
  written: readFileSync(path.join(FOLDER, name), 'utf8').replaceAll(/\r\n?/g, '\n'),
}));
const form = fc.record({
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  byteOrderMark: fc.boolean(),
});

test('any bytes of a text are the same again, whatever line ends are mixed in it', () => {
  const part = fc.oneof(fc.constantFrom('\n', '\r\n', '\r', '\uFEFF'), fc.string());
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const bytes = new TextEncoder().encode(parts.join(''));
      const read = textOf(bytes);
      expect(bytesOf(read.text, read.form)).toEqual(bytes);
    }),
    { numRuns: 300, seed: 12 },
  );
});

describe.each(files)('$name', ({ written }) => {
  test('has other bytes only in the lines of a quote that is changed, whatever its form', () => {
    const { quotes = [] } = parse(written.split(/^---$/m)[1] ?? '') as { quotes?: unknown[] };
    fc.assert(
      fc.property(form, fc.nat(Math.max(0, quotes.length - 1)), (kind, at) => {
        const bytes = bytesOf(written, kind);
        const { text, form: found } = textOf(bytes);
        expect(bytesOf(text, found)).toEqual(bytes);
        if (quotes.length === 0) return;
        const path = ['quotes', at, 'speech'];
        const edited = editFrontmatter(text, [{ kind: 'set', path, value: 'anders' }]);
        const before = linesOf(bytes);
        const after = linesOf(bytesOf(edited, found));
        const changed = before.filter((line) => !after.includes(line));
        expect(changed.length).toBeLessThanOrEqual(1);
        expect(after.filter((line) => !before.includes(line)).join()).toContain('anders');
      }),
      { numRuns: 20, seed: 12 },
    );
  });
});

function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/(?<=\n|\r(?!\n))/);
}
