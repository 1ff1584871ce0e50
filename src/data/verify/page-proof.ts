import type { Element } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/** What an article's page states of its text, in the attributes of one element. */
export interface PageProof {
  /** `data-sha256` */
  sha256: string;
  /** `data-quotes`: how many quotes were checked; undefined where the page does not say. */
  quotes: number | undefined;
}

const parser = rehype().freeze();

/**
 * Reads the proof out of a page's tree, not its source: words of the article could look like the attribute.
 * @returns one entry for each element that states a SHA-256; a page should have one
 */
export function readPageProofs(html: string): PageProof[] {
  const proofs: PageProof[] = [];
  visit(parser.parse(html), 'element', ({ properties }: Element) => {
    const { dataSha256, dataQuotes } = properties;
    if (typeof dataSha256 !== 'string') return;
    const quotes = dataQuotes === undefined || dataQuotes === null ? undefined : Number(dataQuotes);
    proofs.push({ sha256: dataSha256, quotes });
  });
  return proofs;
}
