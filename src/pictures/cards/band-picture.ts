/** The Stimmenband of an article as its picture shows it: patterns by kind of speech, colours by voice. */
import { counted } from '../../statistics/counts.ts';
import { SPEECH } from '../../quotes/speech.ts';
import type { Canvas, Ink } from '../raster/canvas.ts';
import { BOTTOM, cutToWidth, lineOf, MARGIN, MEASURE, SMALL } from './frame.ts';
import type { Painter } from '../raster/painter.ts';
import type { ArticleSpec } from '../spec.ts';

const BAND = { top: 474, height: 44 };

/** In the order of the site's shades; the last is for all further voices. */
const SHADES: readonly Ink[] = ['accent', 'blue', 'speech', 'muted'];

/** The pattern of a kind of speech that has none of its own: every pixel has ink. */
const FILLED = (): boolean => true;

const LABEL = { cut: 'text', ink: 'muted' } as const;
const SWATCH = { side: 18, gap: 10, after: 34 };
const OTHERS = 'andere';

interface Label {
  name: string;
  ink: Ink;
}

/** The band, below it the voices in their colours and the number of quotes. */
export function drawBand(canvas: Canvas, painter: Painter, spec: ArticleSpec): void {
  const count = lineOf(counted(spec.quotes, 'quote'), LABEL);
  const countWidth = painter.width(count, SMALL);
  painter.line(canvas, count, SMALL, MARGIN + MEASURE - countWidth, BOTTOM);
  const labels = labelsThatFit(painter, spec.voices, MEASURE - countWidth - 40);

  canvas.ground('strip', MARGIN, BAND.top, MEASURE, BAND.height);
  for (const { from, to, lane, lanes, voice, speech } of spec.band) {
    const ink = (labels[voice] ?? labels.at(-1))?.ink ?? 'muted';
    const height = BAND.height / lanes;
    const width = Math.max(3, Math.round((to - from) * MEASURE));
    const [x, y] = [MARGIN + from * MEASURE, BAND.top + lane * height];
    canvas.pattern(ink, x, y, width, height, SPEECH[speech].pattern?.inked ?? FILLED);
  }
  let x = MARGIN;
  for (const { name, ink } of labels) {
    canvas.rectangle(ink, x, BOTTOM - SWATCH.side, SWATCH.side, SWATCH.side);
    const line = cutToWidth(painter, name, LABEL, SMALL, MEASURE * 0.6);
    painter.line(canvas, line, SMALL, x + SWATCH.side + SWATCH.gap, BOTTOM);
    x += labelWidth(painter, name);
  }
}

/** As many of the voices as stand on one line, each in a colour of its own, the rest as „andere“. */
function labelsThatFit(painter: Painter, voices: readonly string[], room: number): Label[] {
  const most = voices.length > SHADES.length ? SHADES.length - 1 : voices.length;
  for (let named = most; named > 0; named--) {
    const names = voices.length > named ? [...voices.slice(0, named), OTHERS] : [...voices];
    const width = names.reduce((sum, name) => sum + labelWidth(painter, name), -SWATCH.after);
    if (width <= room || named === 1) {
      return names.map((name, i) => ({
        name,
        ink: (name === OTHERS && i === named ? SHADES.at(-1) : SHADES[i]) ?? 'muted',
      }));
    }
  }
  return [];
}

function labelWidth(painter: Painter, name: string): number {
  const line = cutToWidth(painter, name, LABEL, SMALL, MEASURE * 0.6);
  return SWATCH.side + SWATCH.gap + painter.width(line, SMALL) + SWATCH.after;
}
