/** An article's file as the desk works on it: its text, and ways between places in the text and in the file. */
import { readSource, type Source } from '../../content/source/source.ts';
import { sourceOffsets } from '../../content/source/positions.ts';
import type { Problem } from '../../content/rules.ts';
import { parseBody } from '../../markdown/parse.ts';
import { pairMarks, type PairedMarks } from '../../quotes/marks.ts';
import { readText, type ArticleText, type TextRange } from '../../quotes/text.ts';
import type { Span } from '../protocol.ts';

export interface Reading {
  source: Source;
  article: ArticleText;
  marks: PairedMarks;
  /** Where the passages of `marks` stand in the file, without their marks. */
  passageSpans(): readonly Span[];
  /** Where ranges of the text stand in the file. */
  spansOf(ranges: readonly TextRange[]): Span[];
  /** The characters of the text that are written within a span of the file; undefined where there are none. */
  rangeOf(span: Span): TextRange | undefined;
}

/** @returns the problems that make the file unreadable instead */
export function readArticle(shown: string, text: string, base: string): Reading | Problem[] {
  const source = readSource(shown, new TextEncoder().encode(text));
  if (Array.isArray(source)) return source;
  const article = readText(parseBody(source.body, base).tree);
  const inBody = sourceOffsets(article, source.body);
  const inFile = (offset: number): number => source.bodyStart + inBody(offset);
  const { length } = article.text;
  const spansOf = (ranges: readonly TextRange[]): Span[] =>
    ranges.map(({ start, end }) => ({ from: inFile(start), to: inFile(end - 1) + 1 }));
  const marks = pairMarks(article);
  let passageSpans: Span[] | undefined;
  return {
    source,
    article,
    marks,
    passageSpans: () => (passageSpans ??= spansOf(marks.passages)),
    spansOf,
    rangeOf({ from, to }) {
      const start = firstWhere(length, (offset) => inFile(offset) >= from);
      const end = firstWhere(length, (offset) => inFile(offset) >= to);
      return start < end ? { start, end } : undefined;
    },
  };
}

/** The first number below `end` for which something holds that holds for all after it; `end` where there is none. */
function firstWhere(end: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
