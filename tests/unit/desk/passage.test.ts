import { describe, expect, test } from 'vitest';
import { passageOf } from '../../../src/desk/server/passage.ts';
import { readArticle, type Reading } from '../../../src/desk/server/reading.ts';

const HEAD = '---\nheadline: Probe\n---\n\n';

/** `[` and `]` stand for the ends of what is selected. */
function choose(marked: string): { reading: Reading; spans: { from: number; to: number }[] } {
  const spans: { from: number; to: number }[] = [];
  let text = HEAD;
  for (const part of marked.split(/([[\]])/)) {
    if (part === '[') spans.push({ from: text.length, to: text.length });
    else if (part === ']') Object.assign(spans.at(-1) ?? {}, { to: text.length });
    else text += part;
  }
  const reading = readArticle('x.md', text, '/');
  if (Array.isArray(reading)) throw new Error('unreadable');
  return { reading, spans };
}

function passage(marked: string): { text: string; prefix: string | undefined; marked: boolean } {
  const { reading, spans } = choose(marked);
  const { text, prefix, marked: inMarks } = passageOf(reading, spans);
  return { text, prefix, marked: inMarks };
}

describe('a selection', () => {
  test.each([
    ['grows to whole words', 'Der Haus[halt ste]ht fest.', 'Haushalt steht'],
    ['loses the white space at its ends', 'Der[ Haushalt ]steht.', 'Haushalt'],
    ['loses the comma at its end', '[Der Haushalt,] sagte sie.', 'Der Haushalt'],
    ['loses the marks around it', 'Sie rief [„Ja, gern“].', 'Ja, gern'],
    ['grows to both marks where it has one', 'Sie [rief „Ja], gern“ und ging.', 'rief „Ja, gern“'],
    [
      'has the text’s words where Markdown writes others',
      'Ein [*schönes* \\# Wort].',
      'schönes # Wort',
    ],
  ])('%s', (_what, marked, text) => {
    expect(passage(marked).text).toBe(text);
  });

  test('stands in quotation marks, or does not', () => {
    expect(passage('Sie rief „Ja, [gern]“.').marked).toBe(true);
    expect(passage('Sie [kommt] „gern“.').marked).toBe(false);
  });

  test('has the fewest words before it that tell it from another place', () => {
    expect(passage('Er kommt gern. Sie [kommt gern].')).toMatchObject({
      text: 'kommt gern',
      prefix: 'Sie',
    });
    expect(passage('Er [kommt gern]. Sie kommt auch.').prefix).toBeUndefined();
  });

  test.each([
    ['far into the text', `${'Viel Text steht davor. '.repeat(40)}Ja.\n\nSie: „[Ja]“`, 'Sie:'],
    ['grown to a word, not to a dash', 'Er kam – ja. Sie ging – [ja].', 'ging –'],
    ['without a mark that it does not close', 'Er: „Nun ja.“ Sie: „So [ja].“', 'So'],
    ['behind a block quote', 'Ja.\n\nSie sagte:\n\n> Ganz anders\n\n[Ja].', 'sagte:'],
    ['within block quotes', '> Er sagt es.\n>\n> Sie [sagt es].\n\nEnde.', 'Sie'],
  ])('has such words %s', (_what, marked, prefix) => {
    expect(passage(marked).prefix).toBe(prefix);
  });

  test('in two parts is joined in the order of the text', () => {
    const { reading, spans } = choose('Der [Haushalt], sagte sie, [steht fest].');
    expect(passageOf(reading, spans.toReversed()).text).toBe('Haushalt […] steht fest');
  });

  test.each([
    ['of nothing', 'Der [] Haushalt.', 'Markieren Sie zuerst im Text die Worte'],
    ['of white space', 'Der[ ]Haushalt.', 'Markieren Sie zuerst im Text die Worte'],
    ['that nothing tells from another', '[Ja.]\n\nJa.', 'Diese Worte stehen mehrmals im Text'],
    ['of parts that overlap', 'Der [Haus][halt] steht.', 'Die beiden Teile überschneiden sich'],
  ])('%s is refused with the reason', (_what, marked, reason) => {
    const { reading, spans } = choose(marked);
    expect(() => passageOf(reading, spans)).toThrow(reason);
  });
});
