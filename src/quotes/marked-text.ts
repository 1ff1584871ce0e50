/** An article's text with all that stands in quotation marks or counts as standing in them. */
import type { Root } from 'hast';
import { blockQuotePassages, withOwnBlockQuotes, type Cast } from './block-quotes.ts';
import { labelledPassages } from './labels.ts';
import { pairMarks, type PairedMarks } from './marks.ts';
import type { ArticleText } from './text.ts';

interface MarkedText {
  /** The text, with the block quotes that are no pull quotes told apart. */
  article: ArticleText;
  marks: PairedMarks;
}

/** @param tree the tree from which the text was read */
export function markedText(tree: Root, read: ArticleText, cast: Cast): MarkedText {
  const article = withOwnBlockQuotes(read, cast);
  const marks = pairMarks(article);
  const answers = labelledPassages(tree, article, cast.names);
  const quotations = blockQuotePassages(article, marks.passages, cast);
  return { article, marks: { ...marks, passages: [...marks.passages, ...answers, ...quotations] } };
}

/** @param namesOf what a speaker is called, the name first */
export function castOf(
  quotes: readonly { speaker: string; text: string }[],
  namesOf: (speaker: string) => readonly string[],
): Cast {
  const speakers = new Set(quotes.map(({ speaker }) => speaker));
  return { texts: quotes.map(({ text }) => text), names: [...speakers].flatMap(namesOf) };
}
