/** The picture of the site itself: its mark, its name, its claim and what it holds. */
import { counted } from '../../statistics/counts.ts';
import { Canvas } from '../raster/canvas.ts';
import { BOTTOM, lineOf, MARGIN, MEASURE, sizedToWidth, SMALL } from './frame.ts';
import { LOGO } from './logo.ts';
import type { Painter } from '../raster/painter.ts';
import type { SiteSpec } from '../spec.ts';

const NAME_SIZES = [128, 112, 98, 86, 76, 68, 60] as const;
const CLAIM_SIZES = [50, 45, 40, 36] as const;

export function drawSite(spec: SiteSpec, painter: Painter): Canvas {
  const canvas = new Canvas();
  painter.shape(canvas, LOGO, 150, MARGIN - 8, 96, 'accent');
  const name = sizedToWidth(
    painter,
    spec.brand.name,
    { cut: 'strong', ink: 'ink' },
    NAME_SIZES,
    MEASURE,
  );
  painter.line(canvas, name.line, name.size, MARGIN - 2, 374);
  const claim = sizedToWidth(
    painter,
    spec.claim,
    { cut: 'text', ink: 'ink' },
    CLAIM_SIZES,
    MEASURE,
  );
  painter.line(canvas, claim.line, claim.size, MARGIN, 450);
  const counts = [
    counted(spec.articles, 'article'),
    counted(spec.quotes, 'quote'),
    counted(spec.voices, 'voice'),
  ].join(' · ');
  painter.line(canvas, lineOf(counts, { cut: 'text', ink: 'muted' }), SMALL, MARGIN, BOTTOM);
  return canvas;
}
