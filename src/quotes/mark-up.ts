import type { Element, ElementContent, Nodes, Parent, Root, Text } from 'hast';
import { contains } from './nesting.ts';
import { firstIndex, Spans } from './spans.ts';
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
  const nested = new Spans(outerFirst(layers));
  const pieces = new Map(article.pieces.map((piece) => [piece.node as Nodes, piece]));
  const seen = new Set<Layer>();
  const markUpIn = (parent: Parent): void => {
    const marked = parent.children.map((node) => {
      if ('children' in node) markUpIn(node);
      const piece = pieces.get(node);
      const [first, last] = [piece?.offsets[0], piece?.offsets.at(-1)];
      if (!piece || first === undefined || last === undefined) return [node];
      const touching = nested.touching({ start: first, end: last + 1 });
      if (touching.length === 0) return [node];
      return new Wrapping(piece, touching, seen).content(0, piece.offsets.length);
    });
    if (marked.some((nodes) => nodes.length !== 1 || nodes[0]?.type !== 'text')) {
      parent.children = marked.flat();
    }
  };
  markUpIn(tree);
}

function outerFirst(layers: readonly Layer[]): Layer[] {
  return layers
    .map((layer, order) => ({ layer, order }))
    .sort((a, b) => a.layer.start - b.layer.start || b.layer.end - a.layer.end || a.order - b.order)
    .map(({ layer }) => layer);
}

/** The content of a text node as wrapped by layers, which come outer first: each is followed by those inside it. */
class Wrapping {
  private readonly piece: TextPiece;
  private readonly layers: readonly Layer[];
  private readonly seen: Set<Layer>;
  /** Index of the layer that comes next. */
  private next = 0;

  constructor(piece: TextPiece, layers: readonly Layer[], seen: Set<Layer>) {
    this.piece = piece;
    this.layers = layers;
    this.seen = seen;
  }

  /** What stands from one character to another, with the layers inside that one. */
  content(from: number, to: number, outer?: Layer): ElementContent[] {
    const content: ElementContent[] = [];
    let at = from;
    for (
      let layer = this.layers[this.next];
      layer && (!outer || contains(outer, layer));
      layer = this.layers[this.next]
    ) {
      this.next += 1;
      const start = this.firstAt(layer.start, at, to);
      const end = this.firstAt(layer.end, start, to);
      if (start === end) continue;
      for (const text of this.text(at, start)) content.push(text);
      for (const part of this.element(start, end, layer)) content.push(part);
      at = end;
    }
    for (const text of this.text(at, to)) content.push(text);
    return content;
  }

  private element(start: number, end: number, layer: Layer): ElementContent[] {
    const isFirst = !this.seen.has(layer);
    this.seen.add(layer);
    const { tagName, id, trailer } = layer;
    const properties = isFirst && id ? { id, ...layer.properties } : layer.properties;
    const children = this.content(start, end, layer);
    const marked: Element = { type: 'element', tagName, properties, children };
    const isLast = (this.piece.offsets[end - 1] ?? 0) >= layer.end - 1;
    return isLast && trailer ? [marked, trailer] : [marked];
  }

  /** Index of the first character, from `from` on, that stands at or after an offset of the article’s text. */
  private firstAt(offset: number, from: number, to: number): number {
    const { offsets } = this.piece;
    return from + firstIndex(to - from, (index) => (offsets[from + index] ?? 0) >= offset);
  }

  private text(from: number, to: number): Text[] {
    return from < to ? [{ type: 'text', value: this.piece.node.value.slice(from, to) }] : [];
  }
}
