import type { Element, ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

const stringifier = rehype().data('settings', { fragment: true });

/** A tree, or part of one, as HTML. */
export function toHtml(...children: Root['children']): string {
  return stringifier.stringify({ type: 'root', children });
}

/**
 * A control inside a link is no HTML: moves controls that the markup of quotes put there behind the link, and turns
 * links inside it into plain elements.
 */
export function liftControls(tree: Root): void {
  visit(tree, 'element', (link, index, parent) => {
    if (link.tagName !== 'a' || index === undefined || !parent) return;
    const controls: ElementContent[] = [];
    visit(link, 'element', (inner, at, holder) => {
      if (inner === link || at === undefined || !holder) return undefined;
      if (inner.tagName === 'button') {
        holder.children.splice(at, 1);
        controls.push(inner);
        return at;
      }
      if (inner.tagName === 'a') {
        inner.tagName = 'span';
        delete inner.properties['href'];
      }
      return undefined;
    });
    parent.children.splice(index + 1, 0, ...controls);
  });
}

/**
 * A pull quote with its attribution: the block quote's last paragraph becomes the caption of a figure around it.
 * Undefined where the block quote does not end in a paragraph of its own.
 */
export function withCaption(blockquote: Element): Element | undefined {
  const paragraphs = blockquote.children.filter((child) => child.type === 'element');
  const caption = paragraphs.pop();
  if (blockquote.tagName !== 'blockquote' || caption?.tagName !== 'p') return undefined;
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['pull-quote'] },
    children: [
      { ...blockquote, children: paragraphs },
      {
        type: 'element',
        tagName: 'figcaption',
        properties: {},
        children: caption.children,
      },
    ],
  };
}
