/** The picture of the site itself: its mark, its name, its claim and what it holds. */
import { counted } from '../../statistics/counts.ts';
import { SITE } from '../../site.ts';
import { Canvas } from '../raster/canvas.ts';
import { BOTTOM, lineOf, MARGIN, SMALL } from './frame.ts';
import { LOGO } from './logo.ts';
import type { Painter } from '../raster/painter.ts';
import type { SiteSpec } from '../spec.ts';

export function drawSite(spec: SiteSpec, painter: Painter): Canvas {
  const canvas = new Canvas();
  painter.shape(canvas, LOGO, 150, MARGIN - 8, 96, 'accent');
  painter.line(canvas, lineOf(SITE.name, { cut: 'strong', ink: 'ink' }), 128, MARGIN - 2, 374);
  painter.line(canvas, lineOf(SITE.claim, { cut: 'text', ink: 'ink' }), 50, MARGIN, 450);
  const counts = [
    counted(spec.articles, 'article'),
    counted(spec.quotes, 'quote'),
    counted(spec.voices, 'voice'),
  ].join(' · ');
  painter.line(canvas, lineOf(counts, { cut: 'text', ink: 'muted' }), SMALL, MARGIN, BOTTOM);
  return canvas;
}
