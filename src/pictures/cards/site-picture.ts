/** The picture of the site itself: its mark, its name, its claim and what it holds. */
import { counted } from '../../statistics/counts.ts';
import { Canvas } from '../raster/canvas.ts';
import { BOTTOM, lineOf, MARGIN, MEASURE, sizedToFrame, SMALL } from './frame.ts';
import { LOGO } from './logo.ts';
import type { Frame } from '../layout/lines.ts';
import type { Painter } from '../raster/painter.ts';
import type { SiteSpec } from '../spec.ts';

/** Long names take two or three lines before they are cut. */
const NAME: Frame = {
  sizes: [128, 112, 98, 86, 76, 68, 64, 60, 54, 48, 43],
  width: MEASURE,
  height: 146,
  leading: 1.12,
};
const CLAIM: Frame = { sizes: [50, 45, 40, 36], width: MEASURE, height: 90, leading: 1.22 };

/** Baselines of the name's last line and the claim's first. */
const BASELINES = { name: 374, claim: 450 };

/** The top of the mark; over a name of several lines it gives way. */
const MARK = { usual: 96, raised: 68 };

/** The picture of the site: mark, name, claim and what it holds. */
export function drawSite(spec: SiteSpec, painter: Painter): Canvas {
  const canvas = new Canvas();
  const name = sizedToFrame(painter, spec.brand.name, { cut: 'strong', ink: 'ink' }, NAME);
  const above = (name.lines.length - 1) * name.leading;
  painter.shape(canvas, LOGO, 150, MARGIN - 8, above === 0 ? MARK.usual : MARK.raised, 'accent');
  painter.block(canvas, name, MARGIN - 2, BASELINES.name - above);
  const claim = sizedToFrame(painter, spec.claim, { cut: 'text', ink: 'ink' }, CLAIM);
  painter.block(canvas, claim, MARGIN, BASELINES.claim);
  const counts = [
    counted(spec.articles, 'article'),
    counted(spec.quotes, 'quote'),
    counted(spec.voices, 'voice'),
  ].join(' · ');
  painter.line(canvas, lineOf(counts, { cut: 'text', ink: 'muted' }), SMALL, MARGIN, BOTTOM);
  return canvas;
}
