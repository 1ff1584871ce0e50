import type { Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';

const parser = rehype().data('settings', { fragment: true });

/** HTML as a browser reads it. */
export function parseHtml(html: string): Root {
  return parser.parse(html);
}

const LEAVES = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'figcaption']);

/** The text of HTML, a line for each block of text, white space folded: what the article’s text must be. */
export function textLines(root: Root): string {
  return leaves(root)
    .map((leaf) => textContent(leaf).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
}

export function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textContent).join('') : '';
}

/** Every element below a node that passes a test, in the order of the document. */
export function elements(node: Nodes, test: (element: Element) => boolean): Element[] {
  const below = 'children' in node ? node.children.flatMap((child) => elements(child, test)) : [];
  return node.type === 'element' && test(node) ? [node, ...below] : below;
}

function leaves(node: Nodes): Element[] {
  if (node.type === 'element' && LEAVES.has(node.tagName)) return [node];
  return 'children' in node ? node.children.flatMap(leaves) : [];
}
