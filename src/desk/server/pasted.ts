/** A pasted text as Markdown: paragraphs, headings and pull quotes are kept, everything else is dropped and told. */
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Element, Nodes } from 'hast';

const parser = rehype().data('settings', { fragment: true }).freeze();

export interface PastedBlock {
  kind: 'paragraph' | 'heading' | 'pullQuote';
  text: string;
}

export interface Pasted {
  blocks: PastedBlock[];
  /** What was dropped, in German, one sentence each. */
  told: string[];
}

const DROPPED: Record<string, string> = {
  img: 'Bilder',
  figure: 'Bilder',
  picture: 'Bilder',
  table: 'Tabellen (ihr Text bleibt, Zelle für Zelle)',
  a: 'Links (ihr Text bleibt)',
  strong: 'Fettschrift',
  b: 'Fettschrift',
  em: 'Kursivschrift',
  i: 'Kursivschrift',
  ul: 'Listenzeichen',
  ol: 'Listenzeichen',
  video: 'Filme',
  iframe: 'eingebettete Seiten',
};

/** Elements whose text is no text of the article. */
const UNREAD = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'figure', 'nav']);
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li blockquote div section article td th dt dd pre main header footer tr table ul ol'.split(
    ' ',
  ),
);

/** @param html what a word processor or browser puts on the clipboard beside plain text */
export function blocksOfHtml(html: string): Pasted {
  const tree = parser.parse(html);
  const dropped = new Set<string>();
  visit(tree, 'element', ({ tagName }) => {
    const name = DROPPED[tagName];
    if (name) dropped.add(name);
  });
  const blocks: PastedBlock[] = [];
  let open = '';
  const close = (kind: PastedBlock['kind']): void => {
    for (const part of open.split(/\n[ \t]*\n/)) {
      const text = part.replaceAll(/\s+/g, ' ').trim();
      if (text !== '') blocks.push({ kind, text });
    }
    open = '';
  };
  const walk = (node: Nodes, kind: PastedBlock['kind']): void => {
    if (node.type === 'text') open += node.value.replaceAll(/\s+/g, ' ');
    else if (node.type === 'element') {
      if (UNREAD.has(node.tagName)) return;
      // Two line breaks in a row divide paragraphs.
      if (node.tagName === 'br') open += '\n';
      const block = BLOCKS.has(node.tagName);
      const inner = kindOf(node, kind);
      if (block) close(kind);
      for (const child of node.children) walk(child, inner);
      if (block) close(inner);
    } else if (node.type === 'root') for (const child of node.children) walk(child, kind);
  };
  walk(tree, 'paragraph');
  close('paragraph');
  return {
    blocks,
    told: dropped.size === 0 ? [] : [`Weggelassen: ${[...dropped].join(', ')}.`],
  };
}

function kindOf({ tagName }: Element, kind: PastedBlock['kind']): PastedBlock['kind'] {
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  return tagName === 'blockquote' ? 'pullQuote' : kind;
}

/** Plain text: a paragraph a line, or where empty lines divide it, a paragraph between two of them. */
export function blocksOfPlain(text: string): Pasted {
  const lines = text.replaceAll(/\r\n?/g, '\n').trim();
  const paragraphs = lines.split(/\n\s*\n/.test(lines) ? /\n\s*\n/ : /\n/);
  return {
    blocks: paragraphs
      .map((paragraph) => ({
        kind: 'paragraph' as const,
        text: paragraph.replaceAll(/\s+/g, ' ').trim(),
      }))
      .filter(({ text: words }) => words !== ''),
    told: [],
  };
}
