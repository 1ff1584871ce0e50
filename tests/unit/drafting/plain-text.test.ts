import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../src/drafting/markdown.ts';
import { readPlainText } from '../../../src/drafting/plain-text.ts';
import { parseBody } from '../../../src/markdown/parse.ts';
import { readText } from '../../../src/quotes/text.ts';

const SETTINGS = { seed: 20251202, numRuns: 1500 };

describe('a pasted text', () => {
  test.each([
    ['Ja.\r\n\r\nNein.', 'Ja.|Nein.', 'Zeilenenden vereinheitlicht'],
    ['Am\u00a03.\u202fMai.', 'Am 3. Mai.', 'geschützte Leerzeichen durch einfache ersetzt'],
    ['Sil\u00adbe\u200b.', 'Silbe.', 'weiche Trennstriche und unsichtbare Zeichen entfernt'],
    ['Der \ufb01xe O\ufb03zier.', 'Der fixe Offizier.', 'Ligaturen durch Buchstaben ersetzt'],
    ['Bru\u0308ssel.', 'Brüssel.', 'zusammengesetzte Buchstaben vereinheitlicht'],
    ['Ja\u0007.', 'Ja.', 'Steuerzeichen entfernt'],
  ])('%j is %j, and the editor is told', (pasted, text, told) => {
    const read = readPlainText(pasted);
    expect(read.blocks.map((block) => block.text).join('|')).toBe(text);
    expect(read.told).toEqual([told]);
  });

  test('has paragraphs between empty lines or, where there are none, lines', () => {
    const texts = (pasted: string) => readPlainText(pasted).blocks.map(({ text }) => text);
    expect(texts('Eins.\nZwei.\n')).toEqual(['Eins.', 'Zwei.']);
    expect(texts('Eins\nund zwei.\n \nDrei.')).toEqual(['Eins und zwei.', 'Drei.']);
  });

  test('has headings: short, without a full stop, and something behind', () => {
    const kinds = readPlainText('Der Plan\n\nEr steht.\n\nEnde').blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  test('has a pull quote behind an icon, and its credit where the words are repeated', () => {
    const { blocks, told } = readPlainText(
      '\ue80f Wir haben lange gerechnet Ada Berg, Kämmerin\n\n„Wir haben lange gerechnet“, sagte sie.',
    );
    expect(blocks.slice(0, 2)).toEqual([
      { kind: 'pull', text: 'Wir haben lange gerechnet' },
      { kind: 'pull', text: 'Ada Berg, Kämmerin' },
    ]);
    expect(told).toEqual(['Symbole einer Schrift entfernt, die kein Text sind (U+E80F)']);
  });

  test('may begin with its date', () => {
    expect(readPlainText(' date 2025-12-02 Wenn es regnet.')).toMatchObject({
      date: '2025-12-02',
      blocks: [{ text: 'Wenn es regnet.' }],
    });
  });
});

describe('its Markdown', () => {
  const words = fc.array(
    fc.constantFrom(
      ...['1.', '2)', '-', '+', '#', '##', '>', '*a*', '_b_', '`c`', '[d](e)', '![f](g)', '&amp;'],
      ...['<p>', '<https://x.y>', '\\', '\\*', '~~~', '===', '---', '***', '|', '„so“', '[…]', '&'],
      ...['Wort', 'a:', '[h]: /i', '!', 'https://example.org/a_b', '#j#', '10:30', '§', '1986.'],
    ),
    { minLength: 1, maxLength: 7 },
  );
  const block = fc.record({
    kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'pull' as const),
    text: words.map((all) => all.join(' ')),
  });

  test('shows exactly the text, whatever signs it has', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const { tree, problems } = parseBody(bodyOf(blocks));
        expect(problems).toEqual([]);
        const article = readText(tree);
        expect(article.text).toBe(blocks.map(({ text }) => `${text}\n`).join(''));
        expect(article.blocks.map(({ kind, pull }) => (pull ? 'pull' : kind))).toEqual(
          blocks.map(({ kind }) => kind),
        );
      }),
      SETTINGS,
    );
  });

  test('is that of the article of the archive, from its text', () => {
    const file = readFileSync(
      'content/articles/2025-12-02-nato-aussenminister-ohne-rubio.md',
      'utf8',
    );
    const body = file.slice(file.indexOf('\n---\n', 3) + 6);
    const { blocks } = readText(parseBody(body).tree);
    expect(blocks.length).toBeGreaterThan(10);
    const plain = body.replaceAll(/^(?:## |> ?)/gmu, '').replaceAll('\n', '\r\n');
    const written = bodyOf(readPlainText(plain).blocks);
    expect(readText(parseBody(written).tree).text).toBe(readText(parseBody(body).tree).text);
  });
});
