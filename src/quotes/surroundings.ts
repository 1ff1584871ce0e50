import { wholeCharacters } from '../german/shorten.ts';
import type { ArticleText, TextRange } from './text.ts';

/** How many UTF-16 units of the article's text a selector has before and after its passage. */
export const AROUND_LENGTH = 32;

/** Up to 32 units of the text right before and after a stretch of it. */
export function around(
  text: string,
  { start, end }: TextRange,
): { prefix: string; suffix: string } {
  return {
    prefix: wholeCharacters(text.slice(Math.max(0, start - AROUND_LENGTH), start)),
    suffix: wholeCharacters(text.slice(end, end + AROUND_LENGTH)),
  };
}

const sentences = new Intl.Segmenter('de', { granularity: 'sentence' });

/** What stands around a passage. */
export interface Surroundings {
  /** Up to 32 units of the article's text right before and after. */
  prefix: string;
  suffix: string;
  /** The rest of the sentences in which the passage begins and ends. */
  before: string;
  after: string;
}

/** What stands around a quote: `prefix` and `suffix` of its passage, and the sentence `before` and `after` it. */
export function surroundingsOf(
  article: ArticleText,
  segments: readonly TextRange[][],
): Surroundings {
  const ranges = segments.flat();
  const start = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? 0;
  return {
    ...around(article.text, { start, end }),
    before: article.text.slice(sentenceStart(article, start), start),
    after: article.text.slice(end, sentenceEnd(article, end)),
  };
}

function sentenceStart(article: ArticleText, offset: number): number {
  const block = blockAt(article, offset);
  return block ? (sentenceAt(article, block, offset)?.start ?? offset) : offset;
}

function sentenceEnd(article: ArticleText, offset: number): number {
  const block = blockAt(article, offset - 1);
  if (!block) return offset;
  const end = sentenceAt(article, block, offset - 1)?.end ?? offset;
  return offset + article.text.slice(offset, end).trimEnd().length;
}

function blockAt(article: ArticleText, offset: number): TextRange | undefined {
  return article.blocks.find((block) => block.start <= offset && offset < block.end);
}

/** Longer than any sentence: of a paragraph, so much on either side of a place is divided into sentences. */
const AT_HAND = 2000;

function sentenceAt(article: ArticleText, block: TextRange, offset: number): TextRange | undefined {
  const from = wordEdge(article, Math.max(block.start, offset - AT_HAND), block.start);
  const to = wordEdge(article, Math.min(block.end, offset + AT_HAND), block.end);
  const found = sentences.segment(article.text.slice(from, to)).containing(offset - from);
  if (!found) return undefined;
  const start = from + found.index;
  return { start, end: start + found.segment.length };
}

/** The next beginning of a word from an offset on, unless that is the edge of a block anyway. */
function wordEdge({ text }: ArticleText, offset: number, edge: number): number {
  const space = offset === edge ? -1 : text.indexOf(' ', offset);
  return space < 0 ? edge : Math.min(space + 1, Math.max(offset, edge));
}
