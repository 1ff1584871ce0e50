import type { Element, Nodes, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { MarkedPassage } from './marks.ts';
import type { ArticleText } from './text.ts';

/**
 * What follows a speaker's label in an interview, `**Berg:** Ja, gewiss.`, as if it stood in quotation marks: strong
 * emphasis at a paragraph's start that ends in a colon and names a speaker, up to the paragraph's end.
 *
 * @param names of the speakers of the article
 */
export function labelledPassages(
  tree: Root,
  article: ArticleText,
  names: readonly string[],
): MarkedPassage[] {
  const found: MarkedPassage[] = [];
  const pieces = new Map(article.pieces.map((piece) => [piece.node, piece]));
  visit(tree, 'element', (paragraph) => {
    const label = paragraph.tagName === 'p' ? labelOf(paragraph) : undefined;
    if (!label || !names.some((name) => isCalled(name, label.name))) return;
    const after = (pieces.get(label.last)?.offsets.at(-1) ?? -1) + 1;
    const block = article.blocks.findIndex(({ start, end }) => start < after && after <= end);
    const { pull, end } = article.blocks[block] ?? { pull: true, end: 0 };
    const start = after + (/^ /.test(article.text.slice(after, end)) ? 1 : 0);
    if (!pull && start < end) found.push({ start, end, block, by: 'label' });
  });
  return found;
}

/** Whatever stands where an interview has its labels: strong, at a paragraph's start, with a colon. */
export function labelsOf(tree: Root): string[] {
  const labels: string[] = [];
  visit(tree, 'element', (paragraph) => {
    const label = paragraph.tagName === 'p' ? labelOf(paragraph) : undefined;
    if (label) labels.push(label.name);
  });
  return labels;
}

interface Label {
  name: string;
  /** The text node that ends in the colon. */
  last: Text;
}

function labelOf({ children }: Element): Label | undefined {
  const [strong] = children;
  if (strong?.type !== 'element' || strong.tagName !== 'strong') return undefined;
  const texts = textsOf(strong);
  const text = texts.map(({ value }) => value).join('');
  const last = texts.at(-1);
  if (!last || !/:\s*$/.test(text)) return undefined;
  return {
    name: text
      .replace(/\s+/g, ' ')
      .replace(/ ?: ?$/, '')
      .trim(),
    last,
  };
}

function textsOf(node: Nodes): Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

/** Whether a label is a name, or the last words of one: Berg for Ada Berg. */
export function isCalled(name: string, label: string): boolean {
  return label !== '' && (name === label || name.endsWith(` ${label}`));
}
