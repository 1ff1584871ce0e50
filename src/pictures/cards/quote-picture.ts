/** The picture of a quote: its words, how they are spoken, by whom, and where. */
import { germanDate } from '../../lists/dates.ts';
import { isVerbatim, SPEECH } from '../../quotes/speech.ts';
import type { Speech } from '../../quotes/speech.ts';
import { Canvas } from '../raster/canvas.ts';
import {
  BOTTOM,
  cutToWidth,
  drawSiteName,
  drawDashes,
  lineOf,
  MARGIN,
  MEASURE,
  SMALL,
  TOP,
} from './frame.ts';
import { divideOversized, fit } from '../layout/lines.ts';
import type { Block, Frame } from '../layout/lines.ts';
import type { Painter } from '../raster/painter.ts';
import type { QuoteSpec } from '../spec.ts';
import { shortened, spokenPieces, wordCount } from '../layout/spoken.ts';
import { wordsOf } from '../layout/words.ts';

const WORDS: Frame = {
  sizes: [92, 84, 76, 70, 64, 59, 54, 50, 46, 43],
  width: MEASURE,
  height: 310,
  leading: 1.24,
};

/** The room for the words, from the line at the top to the speaker's name. */
const AREA = { top: 122, bottom: 456 };

/** A long name is set smaller before it is cut. */
const SPEAKER_SIZES = { usual: 38, long: 31 };

/** The picture of a quote: its kind, its words, who says it, and the article it is from. */
export function drawQuote(spec: QuoteSpec, painter: Painter): Canvas {
  const canvas = new Canvas();
  drawLabel(canvas, painter, spec.speech);
  drawSiteName(canvas, painter, spec.brand.name);

  const block = setWords(spec, painter);
  const hanging = isVerbatim(spec.speech) ? painter.typeface.shape('„', 'text').width : 0;
  const height = (block.lines.length - 1) * block.leading + 0.7 * block.size;
  const top = AREA.top + (AREA.bottom - AREA.top - height) / 2;
  for (const [i, line] of block.lines.entries()) {
    const x = i === 0 ? MARGIN - hanging * block.size : MARGIN;
    painter.line(
      canvas,
      line,
      block.size,
      x,
      Math.round(top + 0.7 * block.size) + i * block.leading,
    );
  }

  drawSource(canvas, painter, spec);
  return canvas;
}

/** The name of the kind, marked as its passages are in the article. */
function drawLabel(canvas: Canvas, painter: Painter, speech: Speech): void {
  const { title, line } = SPEECH[speech];
  const label = lineOf(title, { cut: 'text', ink: 'ink', marker: line === undefined });
  painter.line(canvas, label, SMALL, MARGIN, TOP);
  if (line) drawDashes(canvas, line, 'speech', MARGIN, TOP + 9, painter.width(label, SMALL), 4);
}

function drawSource(
  canvas: Canvas,
  painter: Painter,
  { speaker, role, headline, day }: QuoteSpec,
): void {
  const baseline = BOTTOM - 46;
  canvas.rectangle('accent', MARGIN, baseline - 58, 64, 4);
  const style = { cut: 'strong', ink: 'ink' } as const;
  const fits = painter.width(lineOf(speaker, style), SPEAKER_SIZES.usual) <= MEASURE;
  const size = fits ? SPEAKER_SIZES.usual : SPEAKER_SIZES.long;
  const name = cutToWidth(painter, speaker, style, size, MEASURE);
  painter.line(canvas, name, size, MARGIN, baseline);
  const used = painter.width(name, size) + 18;
  if (role !== undefined && used < MEASURE * 0.75) {
    const line = cutToWidth(painter, role, { cut: 'text', ink: 'muted' }, SMALL, MEASURE - used);
    painter.line(canvas, line, SMALL, MARGIN + used, baseline);
  }
  const date = lineOf(germanDate(day), { cut: 'text', ink: 'muted' });
  const dateWidth = painter.width(date, SMALL);
  const room = MEASURE - dateWidth - 40;
  painter.line(
    canvas,
    cutToWidth(painter, headline, { cut: 'text', ink: 'muted' }, SMALL, room),
    SMALL,
    MARGIN,
    BOTTOM,
  );
  painter.line(canvas, date, SMALL, MARGIN + MEASURE - dateWidth, BOTTOM);
}

/** The whole quote where it fits, else as many words as do. */
function setWords(spec: QuoteSpec, painter: Painter): Block {
  const attempt = (parts: QuoteSpec['parts']): Block | undefined => {
    const words = wordsOf(spokenPieces({ speech: spec.speech, parts }));
    return fit(painter.typeface, divideOversized(painter.typeface, words, WORDS), WORDS);
  };
  const whole = attempt(spec.parts);
  if (whole) return whole;
  let best = attempt(shortened(spec.parts, 1)) ?? attempt(shortened(firstLetters(spec.parts), 1));
  let [fits, tooMany] = [1, wordCount(spec.parts)];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    const block = attempt(shortened(spec.parts, middle));
    if (block) [best, fits] = [block, middle];
    else tooMany = middle;
  }
  if (!best) throw new Error(`Not even the first word by ${spec.speaker} fits into its picture`);
  return best;
}

/** Letters that fit at the smallest size even where all of them are wide. */
const LETTERS = 100;

/** The beginning of a first word that alone would fill more than the picture. */
function firstLetters(parts: QuoteSpec['parts']): QuoteSpec['parts'] {
  const [first, ...rest] = parts;
  return first
    ? [{ ...first, text: [...first.text.trimStart()].slice(0, LETTERS).join('') }, ...rest]
    : [];
}
