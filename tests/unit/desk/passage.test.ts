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
  const reading = readArticle('x.md', text, {
    base: '/',
    known: { voices: [], topics: [] },
    everyLabel: true,
  });
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
    ['behind a block quote', 'Ja.\n\nSie sagte:\n\n> Ganz anders\n\n[Ja].', 'anders'],
    ['behind a pull quote', 'Ganz so. Ja.\n\nSie sagte:\n\n> Ganz so\n\n[Ja].', 'sagte:'],
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

describe('a passage over paragraphs', () => {
  const GOES_ON = 'Sie sagte: „Wir haben gerechnet.\n\n„Wir rechnen weiter“, und ging.';

  test.each([
    ['with the marks', 'Sie sagte: [„Wir haben gerechnet.\n\n„Wir rechnen weiter“], und ging.'],
    ['within the marks', 'Sie sagte: „[Wir haben gerechnet.\n\n„Wir rechnen weiter]“, und ging.'],
  ])('is one quote in quotation marks, without the mark that goes on: %s', (_what, marked) => {
    expect(passage(marked)).toEqual({
      text: 'Wir haben gerechnet. Wir rechnen weiter',
      prefix: undefined,
      marked: true,
    });
  });

  test('may be a part of what stands in the marks', () => {
    expect(
      passage(GOES_ON.replace('haben', '[haben').replace('rechnen weiter', 'rechnen] weiter')),
    ).toMatchObject({ text: 'haben gerechnet. Wir rechnen', marked: true });
  });

  test('keeps its marks where the selection goes beyond them', () => {
    expect(
      passage(
        GOES_ON.replace('Sie sagte', 'Sie [sagte').replace('rechnen weiter', 'rechnen] weiter'),
      ),
    ).toMatchObject({ text: 'sagte: „Wir haben gerechnet. Wir rechnen weiter“', marked: false });
  });

  test('that is closed only in a later one stands in the marks where it fills them', () => {
    const [from, to] = ['„Wir haben gerechnet.\n\nWir rechnen ', 'weiter.“'];
    expect(passage(`Sie sagte: [${from}${to}]`)).toMatchObject({
      text: 'Wir haben gerechnet. Wir rechnen weiter.',
      marked: true,
    });
    expect(passage(`Sie sagte: [${from}]${to}`).marked).toBe(false);
  });

  test('that is closed and opened again is a quote of several segments', () => {
    expect(
      passage('Sie sagte: [„Wir haben gerechnet.“\n\n„Wir rechnen weiter“], und ging.'),
    ).toMatchObject({ text: 'Wir haben gerechnet. […] Wir rechnen weiter', marked: true });
    expect(
      passage('Sie sagte: „Wir [haben gerechnet.“\n\n„Wir rechnen] weiter“, und ging.'),
    ).toMatchObject({ text: 'Wir haben gerechnet. […] Wir rechnen weiter', marked: true });
  });

  test('leaves out the pull quote that stands between', () => {
    expect(
      passage('Sie sagte, [es reiche nicht.\n\n> reiche nicht\n\nMan spare] weiter.').text,
    ).toBe('es reiche nicht. Man spare');
  });

  test('stays one where its parts are given as they are shown', () => {
    const { reading, spans } = choose(
      GOES_ON.replace('Wir haben', '[Wir haben').replace('weiter', 'weiter]'),
    );
    const found = passageOf(reading, spans);
    expect(found.segments).toHaveLength(1);
    const again = passageOf(reading, reading.spansOf(found.segments.flat()));
    expect(again).toEqual(found);
  });
});

describe('what counts as standing in quotation marks', () => {
  test.each([
    ['an answer', '**Frage:** Und?\n\n**Berg:** [Ja, gewiss.]', 'Ja, gewiss.'],
    ['an answer with its label', '**Frage:** Und?\n\n[**Berg:** Ja, gewiss.]', 'Ja, gewiss.'],
    ['a part of it', '**Berg:** Ja, wir [sagen auch „gern]“.', 'sagen auch „gern“'],
    ['a block quote', 'Sie schrieb:\n\n> [Wir haben gerechnet.]\n\nSo.', 'Wir haben gerechnet.'],
    [
      'a block quote’s paragraphs',
      'Sie schrieb:\n\n> [Wir haben gerechnet.\n>\n> Wir rechnen] weiter.\n\nSo.',
      'Wir haben gerechnet. Wir rechnen',
    ],
  ])('%s', (_what, marked, text) => {
    expect(passage(marked)).toEqual({ text, prefix: undefined, marked: true });
  });

  test('no pull quote’s words in the text', () => {
    expect(passage('Sie sagt, [es reiche nicht].\n\n> es reiche nicht').marked).toBe(false);
  });

  test('no other paragraph', () => {
    expect(passage('**Berg:** Ja.\n\n[Und mehr.]').marked).toBe(false);
  });
});
