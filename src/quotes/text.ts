import type { Element, Nodes, Root, Text } from 'hast';

/** A stretch of an article's text: UTF-16 offsets, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** A leaf of the body: a heading, a paragraph (of a list item, too) or a code block. */
export interface TextBlock extends TextRange {
  kind: 'heading' | 'paragraph';
  /** It stands in a block quote that repeats what the text says; as read, in any block quote. */
  pull: boolean;
  /** It stands in a block quote whose words stand nowhere else. */
  own?: true;
  /** Index of the child of the root that it stands in. */
  root: number;
}

/** A text node of the tree with the offset in the article's text at which each of its characters stands. */
export interface TextPiece {
  node: Text;
  offsets: number[];
  /** Offset in the Markdown at which it begins; of code, at which its marks do. */
  begin: number;
  /** Inline code or a code block, in which Markdown has no escapes. */
  code: boolean;
}

/**
 * The article's text, as `text.txt` has it: the blocks in order, block quotes included, each with white space folded
 * and ends trimmed, joined by a line feed, ending in one.
 */
export interface ArticleText {
  text: string;
  blocks: TextBlock[];
  pieces: TextPiece[];
}

const LEAVES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);

/** Reads the article's text out of the tree of its body. */
export function readText(tree: Root): ArticleText {
  const article: ArticleText = { text: '', blocks: [], pieces: [] };
  tree.children.forEach((child, root) => {
    collectBlocks(child, false, (leaf, pull) => addBlock(article, leaf, pull, root));
  });
  return article;
}

function collectBlocks(
  node: Nodes,
  pull: boolean,
  found: (leaf: Element, pull: boolean) => void,
): void {
  if (node.type !== 'element') return;
  if (LEAVES.has(node.tagName)) return found(node, pull);
  const inPull = pull || node.tagName === 'blockquote';
  for (const child of node.children) collectBlocks(child, inPull, found);
}

function addBlock(article: ArticleText, leaf: Element, pull: boolean, root: number): void {
  const start = article.text.length;
  const folded = new Folder(start);
  const leafBegin = leaf.position?.start.offset ?? 0;
  const pieces = textNodes(leaf).map(({ node, code }) => ({
    node,
    offsets: folded.add(node.value),
    begin: node.position?.start.offset ?? leafBegin,
    code,
  }));
  const text = folded.finish();
  if (text === '') return;
  const end = start + text.length;
  article.text += `${text}\n`;
  const kind = /^h\d$/.test(leaf.tagName) ? 'heading' : 'paragraph';
  article.blocks.push({ kind, pull, root, start, end });
  for (const piece of pieces) article.pieces.push(piece);
}

/** Folds white space over the text nodes of a block and tells where each character went. */
class Folder {
  private out = '';
  private afterSpace = true;
  private readonly base: number;

  constructor(base: number) {
    this.base = base;
  }

  add(value: string): number[] {
    const offsets: number[] = [];
    for (const unit of value.split('')) {
      const space = /\s/.test(unit);
      const folded = space && this.afterSpace;
      offsets.push(this.base + Math.max(0, this.out.length - (folded ? 1 : 0)));
      if (!folded) this.out += space ? ' ' : unit;
      this.afterSpace = space;
    }
    return offsets;
  }

  finish(): string {
    return this.out.trimEnd();
  }
}

function textNodes(node: Nodes, code = false): { node: Text; code: boolean }[] {
  if (node.type === 'text') return [{ node, code }];
  if (!('children' in node)) return [];
  const inCode = code || (node.type === 'element' && node.tagName === 'code');
  return node.children.flatMap((child) => textNodes(child, inCode));
}
