import type { Element, ElementContent, Parent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { contains } from './nesting.ts';
import type { ArticleText, TextPiece, TextRange } from './text.ts';

/** A stretch of the text that becomes elements of the tree, one for each text node that it runs over. */
export interface Layer extends TextRange {
  tagName: 'span' | 'a';
  properties: Element['properties'];
  /** Id of the first of its elements. */
  id?: string | undefined;
  /** An element that follows the last of its elements. */
  trailer?: Element | undefined;
}

/**
 * Wraps the layers' text in elements, outer layers around inner ones. Layers lie apart, one inside the other, or are
 * the same; of two that are the same the earlier is outside. The text itself stays as it is.
 */
export function markUp(tree: Root, article: ArticleText, layers: readonly Layer[]): void {
  if (layers.length === 0) return;
  const nested = outerFirst(layers);
  const pieces = new Map(article.pieces.map((piece) => [piece.node, piece]));
  const seen = new Set<Layer>();
  visit(tree, 'text', (node, index, parent) => {
    const piece = pieces.get(node);
    if (!piece || index === undefined || !parent) return undefined;
    const [first, last] = [piece.offsets[0], piece.offsets.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const touching = nested.filter((layer) => layer.start <= last && first < layer.end);
    if (touching.length === 0) return undefined;
    const content = wrap(piece, 0, piece.offsets.length, touching, seen);
    (parent as Parent).children.splice(index, 1, ...content);
    return [SKIP, index + content.length];
  });
}

function outerFirst(layers: readonly Layer[]): Layer[] {
  return layers
    .map((layer, order) => ({ layer, order }))
    .sort((a, b) => a.layer.start - b.layer.start || b.layer.end - a.layer.end || a.order - b.order)
    .map(({ layer }) => layer);
}

/** The content of a text node from one character to another, as wrapped by layers ordered outer first. */
function wrap(
  piece: TextPiece,
  from: number,
  to: number,
  layers: readonly Layer[],
  seen: Set<Layer>,
): ElementContent[] {
  const content: ElementContent[] = [];
  let at = from;
  let rest = layers;
  while (rest.length > 0) {
    const [layer, ...others] = rest;
    if (!layer) break;
    const start = firstAt(piece, layer.start, at, to);
    const end = firstAt(piece, layer.end, start, to);
    const inner = others.filter((other) => contains(layer, other));
    rest = others.filter((other) => !contains(layer, other));
    if (start === end) continue;
    content.push(...textOf(piece, at, start), ...element(piece, start, end, layer, inner, seen));
    at = end;
  }
  content.push(...textOf(piece, at, to));
  return content;
}

function element(
  piece: TextPiece,
  start: number,
  end: number,
  layer: Layer,
  inner: readonly Layer[],
  seen: Set<Layer>,
): ElementContent[] {
  const isFirst = !seen.has(layer);
  seen.add(layer);
  const properties = isFirst && layer.id ? { id: layer.id, ...layer.properties } : layer.properties;
  const marked: Element = {
    type: 'element',
    tagName: layer.tagName,
    properties,
    children: wrap(piece, start, end, inner, seen),
  };
  const isLast = (piece.offsets[end - 1] ?? 0) >= layer.end - 1;
  return isLast && layer.trailer ? [marked, layer.trailer] : [marked];
}

/** Index of the first character of a piece, from `from` on, that stands at or after an offset of the article's text. */
function firstAt(piece: TextPiece, offset: number, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if ((piece.offsets[index] ?? 0) >= offset) return index;
  }
  return to;
}

function textOf(piece: TextPiece, from: number, to: number): Text[] {
  return from < to ? [{ type: 'text', value: piece.node.value.slice(from, to) }] : [];
}
