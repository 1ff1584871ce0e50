import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOffsets } from '../../../src/content/source/positions.ts';
import { parseBody } from '../../../src/markdown/parse.ts';
import { toHtml } from '../../../src/markdown/render.ts';
import { readText } from '../../../src/quotes/text.ts';
import { line, paragraph } from './german.ts';
import { parseHtml, textLines } from './html.ts';
import { body, type BlockKind } from './markdown.ts';

const SETTINGS = { seed: 20251202, numRuns: 1000 };

const kind = fc.constantFrom<BlockKind>(
  'paragraph',
  'paragraph',
  'heading',
  'pull',
  'item',
  'nested',
  'code',
);
const block = kind.chain((one) =>
  fc.record({ kind: fc.constant(one), text: one === 'heading' ? line : paragraph }),
);
const blocks = fc.array(block, { minLength: 1, maxLength: 4 });

function textOf(written: readonly { kind: BlockKind; text: string }[]): string {
  return written
    .flatMap(({ kind: one, text }) => (one === 'nested' ? ['Liste', text] : [text]))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('');
}

describe('German text with any punctuation', () => {
  test('is the article’s text, unchanged', () => {
    fc.assert(
      fc.property(blocks, (written) => {
        expect(readText(parseBody(body(written)).tree).text).toBe(textOf(written));
      }),
      SETTINGS,
    );
  });

  test('is the text that a browser shows', () => {
    fc.assert(
      fc.property(blocks, (written) => {
        const html = toHtml(...parseBody(body(written)).tree.children);
        expect(textLines(parseHtml(html))).toBe(textOf(written));
      }),
      SETTINGS,
    );
  });

  test('is found again in the file, character by character', () => {
    fc.assert(
      fc.property(blocks, (written) => {
        const markdown = body(written);
        const article = readText(parseBody(markdown).tree);
        const offsetOf = sourceOffsets(article, markdown);
        for (const [at, unit] of article.text.split('').entries()) {
          if (unit === ' ' || unit === '\n') continue;
          expect(markdown.charAt(offsetOf(at))).toBe(unit);
        }
      }),
      { ...SETTINGS, numRuns: 300 },
    );
  });
});
