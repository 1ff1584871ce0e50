import { drawArticle } from './article-picture.ts';
import { HEIGHT, paletteWith, WIDTH } from '../raster/canvas.ts';
import type { Canvas } from '../raster/canvas.ts';
import type { Painter } from '../raster/painter.ts';
import { encodePng } from '../raster/png.ts';
import { drawQuote } from './quote-picture.ts';
import { drawSite } from './site-picture.ts';
import type { PictureSpec } from '../spec.ts';

/** Draws a picture as PNG, 1200 × 630. The same spec gives the same bytes. */
export function drawPicture(spec: PictureSpec, painter: Painter): Buffer<ArrayBuffer> {
  const palette = paletteWith(spec.brand.accent);
  return encodePng(canvasOf(spec, painter).rows(), WIDTH, HEIGHT, palette);
}

function canvasOf(spec: PictureSpec, painter: Painter): Canvas {
  switch (spec.kind) {
    case 'quote':
      return drawQuote(spec, painter);
    case 'article':
      return drawArticle(spec, painter);
    case 'site':
      return drawSite(spec, painter);
  }
}
