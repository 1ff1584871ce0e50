/** Pasted HTML as blocks: paragraphs, headings and pull quotes are kept, everything else is dropped and told. */
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Element, Nodes } from 'hast';
import {
  cleaned,
  readParagraphs,
  type Paragraph,
  type PlainBlock,
  type PlainText,
} from '../../drafting/plain-text.ts';

const parser = rehype().data('settings', { fragment: true }).freeze();

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
export function readHtml(html: string): Pick<PlainText, 'blocks' | 'told'> {
  const tree = parser.parse(html);
  const dropped = new Set<string>();
  visit(tree, 'element', ({ tagName }) => {
    const name = DROPPED[tagName];
    if (name) dropped.add(name);
  });
  const paragraphs: Paragraph[] = [];
  const mended = new Set<string>();
  let open = '';
  const close = (kind: PlainBlock['kind']): void => {
    for (const part of open.split(/\n[ \t]*\n/)) {
      const { text, told } = cleaned(part);
      for (const one of told) mended.add(one);
      paragraphs.push({ kind, text });
    }
    open = '';
  };
  const walk = (node: Nodes, kind: PlainBlock['kind']): void => {
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
  const { blocks, told } = readParagraphs(paragraphs);
  const left = dropped.size === 0 ? [] : [`Weggelassen: ${[...dropped].join(', ')}`];
  return { blocks, told: [...mended, ...told, ...left] };
}

function kindOf({ tagName }: Element, kind: PlainBlock['kind']): PlainBlock['kind'] {
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  return tagName === 'blockquote' ? 'pull' : kind;
}
