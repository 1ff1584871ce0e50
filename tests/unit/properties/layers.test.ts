import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/markdown/parse.ts';
import { toHtml } from '../../../src/markdown/render.ts';
import { layersOf } from '../../../src/quotes/layers.ts';
import { markUp, type Layer } from '../../../src/quotes/mark-up.ts';
import { overlapPartly } from '../../../src/quotes/nesting.ts';
import { readText, type TextRange } from '../../../src/quotes/text.ts';
import { articles, compose } from './articles.ts';
import { share } from './german.ts';
import { elements, parseHtml, textContent, textLines } from './html.ts';

const SETTINGS = { seed: 20251205, numRuns: 600 };

/** Stretches as fractions of a text, of any length, across blocks and markup. */
const stretches = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 8 });

function rangesIn(text: string, all: readonly [number, number][]): TextRange[] {
  return all
    .map((pair) => pair.map((at) => Math.floor(at * text.length)).sort((a, b) => a - b))
    .map(([start = 0, end = 0]) => ({ start, end: end + 1 }));
}

/** Those that lie apart from all before them, inside one, around one, or are the same. */
function laminar(ranges: readonly TextRange[]): TextRange[] {
  return ranges.reduce<TextRange[]>(
    (kept, range) => (kept.some((one) => overlapPartly(one, range)) ? kept : [...kept, range]),
    [],
  );
}

const layer = (range: TextRange, index: number): Layer => ({
  ...range,
  tagName: 'span',
  properties: { dataLayer: String(index) },
  id: `l_${index}`,
});

/** A marked-up article as a browser reads it; it must read it as it was written. */
function shown(markdown: string, layers: readonly Layer[]): ReturnType<typeof parseHtml> {
  const { tree } = parseBody(markdown);
  markUp(tree, readText(tree), layers);
  const html = toHtml(...tree.children);
  const root = parseHtml(html);
  expect(toHtml(...root.children)).toBe(html);
  return root;
}

const bare = (text: string): string => text.replace(/\s+/g, '');

describe('layers at random', () => {
  test('lose no text and double none where they cross', () => {
    fc.assert(
      fc.property(articles, stretches, (written, all) => {
        const { markdown, text } = compose(written);
        expect(textLines(shown(markdown, rangesIn(text, all).map(layer)))).toBe(text);
      }),
      SETTINGS,
    );
  });

  test('wrap exactly their text where they nest', () => {
    fc.assert(
      fc.property(articles, stretches, (written, all) => {
        const { markdown, text } = compose(written);
        const ranges = laminar(rangesIn(text, all));
        const root = shown(markdown, ranges.map(layer));
        for (const [index, { start, end }] of ranges.entries()) {
          const own = elements(root, (one) => one.properties['dataLayer'] === String(index));
          expect(bare(own.map(textContent).join(''))).toBe(bare(text.slice(start, end)));
          expect(own.filter((one) => one.properties['id'] === `l_${index}`)).toEqual(
            own.slice(0, 1),
          );
        }
      }),
      SETTINGS,
    );
  });

  test('are cut where passages of events cross, and then wrap exactly their text', () => {
    fc.assert(
      fc.property(articles, stretches, (written, all) => {
        const { markdown, text } = compose(written);
        const ranges = rangesIn(text, all);
        const root = shown(
          markdown,
          layersOf(
            [],
            ranges.map((range) => [range]),
            [],
          ),
        );
        const own = elements(root, (one) => one.properties['className'] !== undefined);
        const marked = own.map(textContent).join('');
        const lengths = ranges.map(({ start, end }) => bare(text.slice(start, end)).length);
        expect(bare(marked)).toHaveLength(lengths.reduce((sum, one) => sum + one, 0));
      }),
      SETTINGS,
    );
  });
});
