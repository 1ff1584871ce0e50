import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/markdown/parse.ts';
import { readText } from '../../../src/quotes/text.ts';

/** What the contract says of an article’s text, a line each: the Markdown, and `text.txt`. */
const CASES: [string, string, string][] = [
  ['blocks end in a line feed each', 'Eins\n\n## Zwei\n\nDrei', 'Eins\nZwei\nDrei\n'],
  ['no block, no text', ' \n\n***\n', ''],
  ['block quotes are in it', '> Eins\n>\n> Zwei\n\nDrei', 'Eins\nZwei\nDrei\n'],
  [
    'white space folds to one space',
    'Eins  \nzwei\\\ndrei\u00a0\u202f&nbsp;vier\tfünf',
    'Eins zwei drei vier fünf\n',
  ],
  ['line ends of any kind', 'Eins\r\nzwei\r\n\r\nDrei\rvier', 'Eins zwei\nDrei vier\n'],
  ['a soft hyphen stays', 'Sil\u00adbe und Sil&shy;be', 'Sil\u00adbe und Sil\u00adbe\n'],
  ['no smart punctuation', '"Ja" -- \'nein\'... (c)', '"Ja" -- \'nein\'... (c)\n'],
  [
    'no directives',
    '28-Punkte-Plan :nie wieder 10:30 Uhr',
    '28-Punkte-Plan :nie wieder 10:30 Uhr\n',
  ],
  [
    'no tables, no strikethrough, no bare links',
    '| a | ~~b~~ | www.c.de |',
    '| a | ~~b~~ | www.c.de |\n',
  ],
  ['no footnotes, no task lists', '- [ ] Eins[^1]\n\n[^1] Zwei', '[ ] Eins[^1]\n[^1] Zwei\n'],
  ['an escaped ordinal', '1\\. Mai', '1. Mai\n'],
  ['items, nested and loose', '- a\n  1. b\n     - c\n\n  d\n- e', 'a\nb\nc\nd\ne\n'],
  ['an item without text is no block', '- \n- a', 'a\n'],
  ['lists in block quotes', '> 1. a\n>    - b\n>\n> c', 'a\nb\nc\n'],
  [
    'code as it is, folded',
    'a `b  c` d\n\n    e  f\n    g\n\n```js\nh\n```',
    'a b c d\ne f g\nh\n',
  ],
  ['references', '&bdquo;&#x201C; &amp;lt; &keine; R&D', '„“ &lt; &keine; R&D\n'],
  ['link texts and emphasis', '[a](/b "c")*d*__e__[f][g]\n\n[g]: /h', 'adef\n'],
  ['a pseudo link is text', '[a] [b][c]', '[a] [b][c]\n'],
  ['beyond the basic plane', '😀 𝔘', '😀 𝔘\n'],
];

describe('the article’s text', () => {
  test.each(CASES)('%s', (_, markdown, text) => {
    const article = readText(parseBody(markdown).tree);
    expect(article.text).toBe(text);
    const blocks = article.blocks.map(({ start, end }) => `${article.text.slice(start, end)}\n`);
    expect(blocks.join('')).toBe(text);
  });
});
