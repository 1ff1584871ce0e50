/** The picture of an article: its headline over the band of its voices, the article in small. */
import { germanDate } from '../../lists/dates.ts';
import { drawBand } from './band-picture.ts';
import { Canvas } from '../raster/canvas.ts';
import { cutShort, cutToWidth, drawSiteName, MARGIN, MEASURE, SMALL, TOP } from './frame.ts';
import { divideOversized, fit } from '../layout/lines.ts';
import type { Block, Frame } from '../layout/lines.ts';
import type { Painter } from '../raster/painter.ts';
import type { ArticleSpec } from '../spec.ts';
import { wordsOf } from '../layout/words.ts';

const HEADLINE: Frame = {
  sizes: [92, 84, 78, 72, 66, 60, 56, 52, 48, 44, 40],
  width: MEASURE,
  height: 300,
  leading: 1.14,
};

/** The room for the headline; without quotes there is no band, and the headline stands lower. */
const AREA = { top: 124, bottom: 444, bottomWithoutBand: 540 };
const MUTED = { cut: 'text', ink: 'muted' } as const;

/** The picture of an article: dateline and day, headline, and the Stimmenband where it has quotes. */
export function drawArticle(spec: ArticleSpec, painter: Painter): Canvas {
  const canvas = new Canvas();
  const origin =
    spec.dateline === undefined
      ? germanDate(spec.day)
      : `${spec.dateline}, ${germanDate(spec.day)}`;
  const room = drawSiteName(canvas, painter, spec.brand.name);
  painter.line(canvas, cutToWidth(painter, origin, MUTED, SMALL, room), SMALL, MARGIN, TOP);

  const block = setHeadline(spec.headline, painter);
  const height = (block.lines.length - 1) * block.leading + 0.7 * block.size;
  const bottom = spec.quotes === 0 ? AREA.bottomWithoutBand : AREA.bottom;
  const top = AREA.top + (bottom - AREA.top - height) / 2;
  painter.block(canvas, block, MARGIN, Math.round(top + 0.7 * block.size));

  if (spec.quotes > 0) drawBand(canvas, painter, spec);
  return canvas;
}

function setHeadline(headline: string, painter: Painter): Block {
  const attempt = (text: string): Block | undefined => {
    const words = wordsOf([{ text, style: { cut: 'strong', ink: 'ink' } }]);
    return fit(painter.typeface, divideOversized(painter.typeface, words, HEADLINE), HEADLINE);
  };
  const whole = attempt(headline);
  if (whole) return whole;
  const words = headline.split(/\s+/);
  for (let count = words.length - 1; count > 0; count--) {
    const block = attempt(cutShort(words.slice(0, count).join(' ')));
    if (block) return block;
  }
  const cut = attempt(cutShort([...headline].slice(0, 100).join('')));
  if (!cut)
    throw new Error(`The headline “${headline.slice(0, 40)}” does not fit into its picture`);
  return cut;
}
