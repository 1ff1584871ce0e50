/** Block quotes: those that repeat the text are pull quotes, the others are quotations. */
import { bareWords, hasWords } from './coverage.ts';
import { haystackOf, needleOf, occurrences, type Haystack } from './haystack.ts';
import { SEGMENT_JOINT } from './locate.ts';
import type { MarkedPassage } from './marks.ts';
import { Spans } from './spans.ts';
import type { ArticleText, TextBlock, TextRange } from './text.ts';

/** An article’s quotes as the frontmatter gives them, before they are placed in the text. */
export interface Cast {
  /** The texts of the quotes as written. */
  texts: readonly string[];
  /** Names of their speakers. */
  names: readonly string[];
}

/** Of an article that has no quotes yet. */
export const NO_CAST: Cast = { texts: [], names: [] };

/**
 * The article with the block quotes marked whose words stand nowhere else: neither in its text nor, where the text
 * interrupts them, in a quote that it has.
 */
export function withOwnBlockQuotes(article: ArticleText, { texts }: Cast): ArticleText {
  if (!article.blocks.some(({ pull }) => pull)) return article;
  const main = haystackOf(article, false);
  const elsewhere = [main.text, ...texts.filter((text) => standsIn(main, text))].map(bareWords);
  const quotes = Map.groupBy(
    article.blocks.filter(({ pull }) => pull),
    ({ root }) => root,
  );
  const own = new Set(
    [...quotes].flatMap(([root, blocks]) => (repeats(article, blocks, elsewhere) ? [] : [root])),
  );
  const blocks = article.blocks.map((block): TextBlock =>
    block.pull && own.has(block.root) ? { ...block, pull: false, own: true } : block,
  );
  return { ...article, blocks };
}

/** Every segment of a quote's text stands in a text. */
function standsIn(haystack: Haystack, text: string): boolean {
  return needleOf(text)
    .split(SEGMENT_JOINT)
    .every((segment) => occurrences(haystack, segment).places.length > 0);
}

/** All paragraphs of a block quote stand elsewhere, or together they do; the last of several may say who speaks. */
function repeats(
  article: ArticleText,
  blocks: readonly TextBlock[],
  elsewhere: readonly string[],
): boolean {
  const stands = (words: string): boolean => elsewhere.some((text) => hasWords(text, words));
  const paragraphs = blocks.map(({ start, end }) => bareWords(article.text.slice(start, end)));
  return [paragraphs, paragraphs.slice(0, -1)].some(
    (said) =>
      said.length > 0 &&
      (said.every((words) => words === '' || stands(words)) || stands(said.join(' '))),
  );
}

/** The last of several paragraphs says who speaks: it begins with a dash or the name of a speaker. */
function isAttribution(
  { text }: ArticleText,
  blocks: readonly TextBlock[],
  index: number,
  names: readonly string[],
): boolean {
  const { start, end } = blocks[index] ?? { start: 0, end: 0 };
  if (index === 0 || index < blocks.length - 1) return false;
  const line = text.slice(start, end);
  return /^[–—-]\s/u.test(line) || names.some((name) => line.startsWith(name));
}

/** The paragraphs of such block quotes, as if each stood in quotation marks, but those that do already. */
export function blockQuotePassages(
  article: ArticleText,
  marked: readonly MarkedPassage[],
  { names }: Cast,
): MarkedPassage[] {
  const spans = new Spans(marked);
  const byRoot = Map.groupBy(
    article.blocks.map((block, index) => ({ ...block, index })).filter(({ own }) => own),
    ({ root }) => root,
  );
  return [...byRoot.values()].flatMap((blocks) => {
    const whole = blocks
      .filter((_, index) => !isAttribution(article, blocks, index, names))
      .map(({ start, end, index }) => ({ start, end, block: index }));
    return whole
      .filter((block) => !isMarked(article, block, spans))
      .map((block) => ({ ...block, whole, by: 'blockquote' as const }));
  });
}

/** One pair of marks holds all the words of a block. */
function isMarked({ text }: ArticleText, block: TextRange, spans: Spans): boolean {
  return spans
    .touching(block)
    .some(
      ({ start, end }) =>
        !hasLetters(text.slice(block.start, Math.max(block.start, start))) &&
        !hasLetters(text.slice(Math.min(block.end, end), block.end)),
    );
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
