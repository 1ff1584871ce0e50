import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Painter } from '../../../src/pictures/raster/painter.ts';
import { drawPicture } from '../../../src/pictures/cards/picture.ts';
import type { ArticleSpec, Brand, PictureSpec, QuoteSpec } from '../../../src/pictures/spec.ts';
import { Typeface } from '../../../src/pictures/raster/typeface.ts';
import { SPEECH_KINDS } from '../../../src/quotes/speech.ts';
import { decodePng, inkedBox } from './decode.ts';

const painter = new Painter(new Typeface());

const BRAND: Brand = { name: 'Wortlaut', accent: undefined };

const quote = (text: string, rest: Partial<QuoteSpec> = {}): QuoteSpec => ({
  kind: 'quote',
  brand: BRAND,
  speech: 'direct',
  parts: [{ text, verbatim: false, voice: undefined }],
  speaker: 'Mark Rutte',
  role: 'Nato-Generalsekretär',
  headline: 'Nato-Außenminister treffen sich in Brüssel – ohne Rubio',
  day: '2025-12-02',
  ...rest,
});

const article = (headline: string, rest: Partial<ArticleSpec> = {}): ArticleSpec => ({
  kind: 'article',
  brand: BRAND,
  headline,
  dateline: 'Brüssel',
  day: '2025-12-02',
  quotes: 2,
  voices: ['Mark Rutte', 'Marco Rubio'],
  band: [
    { from: 0, to: 0.2, lane: 0, lanes: 1, voice: 0, speech: 'direct' },
    { from: 0.9, to: 1, lane: 1, lanes: 2, voice: 1, speech: 'reported' },
  ],
  ...rest,
});

const LONG =
  'Wir haben immer wieder darauf hingewiesen, dass Sicherheitsgarantien nötig sind. '.repeat(9);
const COMPOUND = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnungsnovelle';

const CASES: Record<string, PictureSpec> = {
  'three words': quote('nie wieder Krieg'),
  'ninety words': quote(LONG.trim()),
  'a headline of 150 characters': article(
    'Bundesverwaltungsgericht kritisiert die Unterstützung '.repeat(3).trim(),
  ),
  'a compound wider than the picture': article(`Die ${COMPOUND} tritt in Kraft`),
  'an endless word': quote('x'.repeat(5000)),
  'an endless headline': article('W'.repeat(5000)),
  'endless names': quote('Ja', { speaker: `${COMPOUND} `.repeat(20), role: LONG, headline: LONG }),
  markup: quote('<img src=x onerror=alert(1)></script>', { speaker: '<b>javascript:' }),
  'right-to-left and invisible characters': quote(
    'שלום \u202Eabc\u202C a\u200Bb \u2066x\u2069 مرحبا',
  ),
  'letters of other scripts and emoji': quote('Привет 你好 👨‍👩‍👧 e\u0301 a\u0338\u0338'),
  'an article without quotes': article('Ein Tag im Mai', { quotes: 0, voices: [], band: [] }),
  'a band of many voices': article('Streit', {
    quotes: 90,
    voices: Array.from({ length: 40 }, (_, i) => `Stimme ${String(i)}`),
  }),
  'an article without dateline': article('Streit', {
    dateline: undefined,
    quotes: 1,
    voices: ['Anna'],
  }),
  'a site with a long name': {
    kind: 'site',
    brand: {
      name: 'Der Tagesbericht & Anzeiger für Neuburg, Altstadt und Umland',
      accent: '#1f4d2b',
    },
    claim: 'Was gesagt wurde, von wem, und wie genau wir das wissen können in dieser Stadt',
    articles: 3,
    quotes: 4,
    voices: 1,
  },
  'an article of a site with a long name': article('Streit', {
    brand: { name: 'Der Tagesbericht & Anzeiger für Neuburg und Umland', accent: undefined },
    dateline: 'Neuburg an der langen Donau bei Ingolstadt',
  }),
  'the site': {
    kind: 'site',
    brand: BRAND,
    claim: 'Wer sagt das, und wie genau?',
    articles: 10200,
    quotes: 42300,
    voices: 1,
  },
};

describe('drawPicture', () => {
  test.each(Object.entries(CASES))('keeps %s within its margins and small', (_, spec) => {
    const file = drawPicture(spec, painter);
    const picture = decodePng(file);
    expect(picture).toMatchObject({ width: 1200, height: 630 });
    const { left, top, right, bottom } = inkedBox(picture);
    expect(left).toBeGreaterThanOrEqual(30);
    expect(top).toBeGreaterThanOrEqual(40);
    expect(right).toBeLessThanOrEqual(1130);
    expect(bottom).toBeLessThanOrEqual(590);
    expect(file.length).toBeLessThan(27_000);
  });

  test.each(SPEECH_KINDS)('tells %s speech apart', (speech) => {
    const others = SPEECH_KINDS.filter((kind) => kind !== speech);
    const bytes = drawPicture(quote('nie wieder', { speech }), painter);
    for (const other of others) {
      expect(bytes.equals(drawPicture(quote('nie wieder', { speech: other }), painter))).toBe(
        false,
      );
    }
  });

  test('draws the same bytes whatever was drawn before', () => {
    const fresh = drawPicture(quote(LONG), new Painter(new Typeface()));
    expect(drawPicture(quote(LONG), painter).equals(fresh)).toBe(true);
  });

  test('shows a character that the font lacks', () => {
    const without = drawPicture(quote('a  b'), painter);
    expect(drawPicture(quote('a 你 b'), painter).equals(without)).toBe(false);
  });

  test('keeps any text within the picture', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }), (text) => {
        const { left, right } = inkedBox(decodePng(drawPicture(quote(text), painter)));
        return left >= 30 && right <= 1130;
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});
