import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import { escapeText } from '../../../src/publish/html.ts';

const parser = rehype().data('settings', { fragment: true }).freeze();

test.each(['<iframe src="https://a.example/">', '&amp; &lt; a < b && c > d', '{"a": "„b“"}'])(
  'as the content of an element %s is read as it was written',
  (value) => {
    expect(parser.parse(`<p>${escapeText(value)}</p>`).children).toMatchObject([
      { tagName: 'p', children: [{ type: 'text', value }] },
    ]);
  },
);

test('quotation marks stay as they are', () => {
  expect(escapeText('{"a": 1}')).toBe('{"a": 1}');
});
