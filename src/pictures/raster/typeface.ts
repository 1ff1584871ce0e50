/** The site's serif for pictures: shaping with HarfBuzz (kerning, ligatures), in the fonts beside this file alone. */
import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';

export type Cut = 'text' | 'strong';

/** A glyph where shaping put it, in em: `x` from the start of its word, `y` upwards from the baseline. */
interface Glyph {
  font: number;
  id: number;
  x: number;
  y: number;
}

interface ShapedWord {
  glyphs: Glyph[];
  /** Advance in em. */
  width: number;
}

/** One segment of an outline in em, y downwards as on the canvas. */
export interface Segment {
  type: 'M' | 'L' | 'Q' | 'C' | 'Z';
  points: number[];
}

/** Stands for a character that no font has: an empty box, as browsers show it. */
const MISSING = { font: -1, id: 0, width: 0.62 } as const;
const BOX: readonly Segment[] = [
  ...loop(0.06, -0.66, 0.56, -0.66, 0.56, 0, 0.06, 0),
  ...loop(0.1, -0.62, 0.1, -0.04, 0.52, -0.04, 0.52, -0.62),
];

/** A closed polygon through the points, given as x, y, x, y … */
function loop(...points: number[]): Segment[] {
  const [x = 0, y = 0, ...rest] = points;
  const corners = rest.flatMap((value, i) => (i % 2 ? [] : [[value, rest[i + 1] ?? 0]]));
  return [
    { type: 'M', points: [x, y] },
    ...corners.map((corner): Segment => ({ type: 'L', points: corner })),
    { type: 'Z', points: [] },
  ];
}

/**
 * For each cut the fonts in which a character is looked for, in this order: instances of Newsreader (@fontsource-variable/newsreader
 * 5.3.0) at optical size 36 and weights 500 and 650, pinned with subset-font as TrueType, which HarfBuzz reads.
 */
const FILES: Record<Cut, string[]> = {
  text: ['text-latin', 'text-latin-ext'],
  strong: ['strong-latin', 'strong-latin-ext'],
};

/** Characters without a shape of their own, such as marks of direction and joiners. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

const SPACE = /\p{Zs}/u;

/** A word is shaped once; a long run of pictures must not keep every word of a large archive. */
const WORDS_KEPT = 20_000;

interface LoadedFont {
  font: hb.Font;
  unitsPerEm: number;
}

/** The fonts of pictures, which shape words and give the outlines of their letters. */
export class Typeface {
  readonly #fonts: LoadedFont[] = [];
  readonly #byCut: Record<Cut, number[]>;
  readonly #words = new Map<string, ShapedWord>();

  constructor() {
    const load = (file: string): number => {
      const face = new hb.Face(
        new hb.Blob(readFileSync(new URL(`fonts/${file}.ttf`, import.meta.url))),
      );
      return this.#fonts.push({ font: new hb.Font(face), unitsPerEm: face.upem }) - 1;
    };
    this.#byCut = { text: FILES.text.map(load), strong: FILES.strong.map(load) };
  }

  /** Shapes one word. A character that no font has becomes an empty box. */
  shape(text: string, cut: Cut): ShapedWord {
    const key = `${cut}\0${text}`;
    const known = this.#words.get(key);
    if (known) return known;
    const word: ShapedWord = { glyphs: [], width: 0 };
    for (const run of this.#runs(text, cut)) this.#shapeRun(run, word);
    if (this.#words.size >= WORDS_KEPT) this.#words.clear();
    this.#words.set(key, word);
    return word;
  }

  /** The glyph's outline in em, y downwards. */
  outline(glyph: { font: number; id: number }): readonly Segment[] {
    if (glyph.font === MISSING.font) return BOX;
    const { font, unitsPerEm } = this.#font(glyph.font);
    return font.glyphToJson(glyph.id).map(({ type, values }) => ({
      type: type as Segment['type'],
      points: values.map((value, i) => (i % 2 ? -value : value) / unitsPerEm),
    }));
  }

  #font(index: number): LoadedFont {
    const loaded = this.#fonts[index];
    if (!loaded) throw new RangeError(`No font ${String(index)} is loaded`);
    return loaded;
  }

  /** Divides a word where the font has to change; a combining mark stays with the letter before it. */
  #runs(text: string, cut: Cut): { text: string; font: number }[] {
    const runs: { text: string; font: number }[] = [];
    for (const char of text.normalize('NFC')) {
      if (INVISIBLE.test(char)) continue;
      const last = runs.at(-1);
      const font = /\p{M}/u.test(char) && last ? last.font : this.#fontFor(char, cut);
      if (last?.font === font) last.text += char;
      else runs.push({ text: char, font });
    }
    return runs;
  }

  #fontFor(char: string, cut: Cut): number {
    const code = char.codePointAt(0) ?? 0;
    const having = (index: number): boolean =>
      this.#font(index).font.nominalGlyph(code) !== undefined;
    // HarfBuzz makes every kind of space from the font's own.
    if (SPACE.test(char)) return this.#byCut[cut][0] ?? MISSING.font;
    return this.#byCut[cut].find(having) ?? MISSING.font;
  }

  #shapeRun(run: { text: string; font: number }, word: ShapedWord): void {
    if (run.font === MISSING.font) {
      for (const char of run.text) {
        if (/\p{M}/u.test(char)) continue;
        word.glyphs.push({ font: MISSING.font, id: MISSING.id, x: word.width, y: 0 });
        word.width += MISSING.width;
      }
      return;
    }
    const { font, unitsPerEm } = this.#font(run.font);
    const buffer = new hb.Buffer();
    buffer.addText(run.text);
    buffer.guessSegmentProperties();
    buffer.setLanguage('de');
    hb.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    for (const [i, info] of buffer.getGlyphInfos().entries()) {
      const at = positions[i];
      if (!at) continue;
      word.glyphs.push({
        font: run.font,
        id: info.codepoint,
        x: word.width + at.xOffset / unitsPerEm,
        y: at.yOffset / unitsPerEm,
      });
      word.width += at.xAdvance / unitsPerEm;
    }
  }
}
