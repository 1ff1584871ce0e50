/** The texts of pictures, as they are laid out: pictures of a site of another name say that name, and no other. */
import { describe, expect, test } from 'vitest';
import { drawPicture } from '../../../src/pictures/cards/picture.ts';
import { MARGIN, MEASURE } from '../../../src/pictures/cards/frame.ts';
import type { Line } from '../../../src/pictures/layout/lines.ts';
import type { Canvas } from '../../../src/pictures/raster/canvas.ts';
import { Painter } from '../../../src/pictures/raster/painter.ts';
import { Typeface } from '../../../src/pictures/raster/typeface.ts';
import { plannedPictures } from '../../../src/pictures/spec.ts';
import { archiveOf } from '../../archive.ts';

interface Drawn {
  text: string;
  left: number;
  right: number;
}

/** Draws, and keeps what it has drawn where. */
class Listening extends Painter {
  lines: Drawn[] = [];

  override line(canvas: Canvas, line: Line, size: number, x: number, y: number): void {
    const text = line.words
      .map(({ pieces, spaced }) => (spaced ? ' ' : '') + pieces.map((one) => one.text).join(''))
      .join('')
      .trim();
    this.lines.push({ text, left: x, right: x + this.width(line, size) });
    super.line(canvas, line, size, x, y);
  }
}

const typeface = new Typeface();

const NAMES = [
  'Blatt',
  'Der Tagesbericht &',
  'Der Tagesbericht & Anzeiger für Neuburg und Umland',
  'Der Tagesbericht & Anzeiger für Neuburg, Altstadt, Hafen, Umland und die Gemeinden am Fluss',
  'Donaudampfschifffahrtsgesellschaftsnachrichten',
];

/** The lines of each picture of a small archive of that name, by the kind of picture. */
function linesOf(name: string): { kind: string; lines: Drawn[] }[] {
  const archive = archiveOf({
    articles: [
      {
        id: 'a',
        text: ['„Nie wieder“, sagte Anna.'],
        quotes: [{ id: 'q', speaker: 'Anna', segments: ['Nie wieder'] }],
      },
    ],
  });
  const publication = { ...archive.publication, name, claim: 'Was in Neuburg gesagt wird' };
  return [...plannedPictures({ ...archive, publication })].map(({ spec }) => {
    const painter = new Listening(typeface);
    drawPicture(spec, painter);
    return { kind: spec.kind, lines: painter.lines };
  });
}

describe.each(NAMES)('pictures of „%s“', (name) => {
  const pictures = linesOf(name);

  test('say the name, or its beginning, and never the project’s', () => {
    expect(pictures.map(({ kind }) => kind)).toEqual(['site', 'article', 'quote']);
    for (const { lines } of pictures) {
      const text = lines.map((line) => line.text).join('\n');
      expect(text).not.toContain('Wortlaut');
      expect(text).toContain(name.split(' ')[0]?.slice(0, 12));
    }
  });

  test('keep every line within the margins', () => {
    for (const { left, right, text } of pictures.flatMap(({ lines }) => lines)) {
      const hanging = text.startsWith('„') ? 60 : 2;
      expect(left, text).toBeGreaterThanOrEqual(MARGIN - hanging);
      expect(right, text).toBeLessThanOrEqual(MARGIN + MEASURE);
    }
  });

  test('and that of the site says all of it', () => {
    const said = pictures[0]?.lines.map(({ text }) => text).join(' ');
    expect(said?.replaceAll('- ', '')).toContain(name);
  });
});
