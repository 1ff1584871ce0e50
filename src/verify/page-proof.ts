import type { Element, ElementContent, Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { readText, type ArticleText } from '../quotes/text.ts';

/** What an article's page states of its text, in the attributes of one element. */
interface PageProof {
  /** `data-sha256` */
  sha256: string;
  /** `data-quotes`: how many quotes were checked; undefined where the page does not say. */
  quotes: number | undefined;
}

export interface ArticlePage {
  /** One for each element that states a SHA-256; a page should have one. */
  proofs: PageProof[];
  /** What each element with `data-wording` shows, less what is marked `data-apparatus` in it. */
  wordings: Wording[];
}

/** A text with the tree in which it stands. */
export interface Wording {
  tree: Root;
  article: ArticleText;
}

/** A pull quote's attribution is a paragraph of its block quote that the page shows as the caption of a figure. */
const WRITTEN: Readonly<Record<string, string>> = { figcaption: 'p', figure: 'blockquote' };

const parser = rehype().freeze();

/** Reads a page by its tree, not its source: words of the article could look like attributes. */
export function readArticlePage(html: string): ArticlePage {
  const page: ArticlePage = { proofs: [], wordings: [] };
  visit(parser.parse(html), 'element', (element: Element) => {
    const { dataSha256, dataQuotes, dataWording } = element.properties;
    if (typeof dataSha256 === 'string') {
      const quotes = typeof dataQuotes === 'string' ? Number(dataQuotes) : undefined;
      page.proofs.push({ sha256: dataSha256, quotes });
    }
    if (dataWording !== undefined) page.wordings.push(wordingOf(element));
  });
  return page;
}

function wordingOf({ children }: Element): Wording {
  const tree: Root = { type: 'root', children: withoutApparatus(children) };
  return { tree, article: readText(tree) };
}

/** A text of which no page is known, a paragraph a line. */
export function wordingOfLines(text: string): Wording {
  const children = text.split('\n').map((value): Element => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value }],
  }));
  return wordingOf({ type: 'element', tagName: 'div', properties: {}, children });
}

function withoutApparatus<Node extends ElementContent | RootContent>(nodes: Node[]): Node[] {
  return nodes
    .filter((node) => node.type !== 'element' || node.properties['dataApparatus'] === undefined)
    .map((node) =>
      node.type === 'element'
        ? {
            ...node,
            tagName: WRITTEN[node.tagName] ?? node.tagName,
            children: withoutApparatus(node.children),
          }
        : node,
    );
}
