import type { Element, Root } from 'hast';
import { liftControls, toHtml, withCaption } from '../../markdown/render.ts';
import { repeatedQuote, type CoveredPassage } from '../../quotes/coverage.ts';
import type { MarkedQuote } from '../../quotes/layers.ts';
import type { ArticleText, TextBlock } from '../../quotes/text.ts';
import type { BlockEntry, BlockKind } from '../entries.ts';

/** What the elements are that CommonMark makes at the top of a body. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['ul', 'list'],
  ['ol', 'list'],
  ['blockquote', 'blockquote'],
  ['pre', 'code'],
  ['hr', 'rule'],
]);

function kindOf({ tagName }: Element): BlockKind {
  return KINDS.get(tagName) ?? (/^h\d$/.test(tagName) ? 'heading' : 'paragraph');
}

/** The blocks of a marked-up body, each with the quotes that end in it and the quote that it repeats. */
export function blockEntries(
  tree: Root,
  article: ArticleText,
  quotes: readonly MarkedQuote[],
  covered: readonly CoveredPassage[],
): BlockEntry[] {
  liftControls(tree);
  const byRoot = Map.groupBy(article.blocks, (block) => block.root);
  const covers = new Map(
    covered
      .flatMap(({ passage, cover }) =>
        cover?.by === 'repetition' ? [[passage.block, cover.quote] as const] : [],
      )
      .reverse(),
  );
  const repeatedIn = new Map(
    article.blocks.map((block, index) => [block, covers.get(index)] as const),
  );
  return tree.children.flatMap((node, root) => {
    if (node.type !== 'element') return [];
    const blocks = byRoot.get(root) ?? [];
    const holds = (offset: number): boolean =>
      blocks.some((block) => block.start <= offset && offset < block.end);
    const begins = ({ segments }: MarkedQuote): boolean => holds(segments[0]?.[0]?.start ?? -1);
    const ends = ({ segments }: MarkedQuote): boolean =>
      holds((segments.at(-1)?.at(-1)?.end ?? 0) - 1);
    // A block quote that stands for itself repeats nothing.
    const found = blocks[0]?.own
      ? undefined
      : repetitionIn(node, blocks, article, quotes, repeatedIn);
    // A quote whose only place is this block quote is marked here and is no repetition.
    const repeated = found && begins(found) ? undefined : found;
    const captioned =
      repeated !== undefined && blocks.length > 1 && endsWithName(blocks.at(-1), article, repeated);
    return {
      kind: kindOf(node),
      html: toHtml((captioned && withCaption(node)) || node),
      quotes: quotes.filter(ends).map((quote) => quote.id),
      repeats: repeated?.id,
    };
  });
}

/** The quote whose words a heading repeats in quotation marks, or a block quote as a whole or in its first paragraph. */
function repetitionIn(
  node: Element,
  blocks: readonly TextBlock[],
  article: ArticleText,
  quotes: readonly MarkedQuote[],
  repeatedIn: ReadonlyMap<TextBlock, string | undefined>,
): MarkedQuote | undefined {
  const repeated = blocks.map((block) => repeatedIn.get(block)).find((id) => id !== undefined);
  if (repeated !== undefined) return quotes.find((quote) => quote.id === repeated);
  if (kindOf(node) !== 'blockquote') return undefined;
  const texts = blocks.map((block) => article.text.slice(block.start, block.end));
  const found = repeatedQuote(texts[0] ?? '', quotes) ?? repeatedQuote(texts.join(' '), quotes);
  return quotes.find((quote) => quote.id === found?.id);
}

function endsWithName(
  block: TextBlock | undefined,
  article: ArticleText,
  quote: MarkedQuote,
): boolean {
  return (
    block !== undefined && article.text.slice(block.start, block.end).startsWith(quote.speakerName)
  );
}
