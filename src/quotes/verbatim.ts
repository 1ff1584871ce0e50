import type { PlacedQuote } from './coverage.ts';
import { SEGMENT_JOINT } from './locate.ts';
import type { MarkedPassage } from './marks.ts';
import { lengthOf, type NestedSegment } from './nesting.ts';
import { wordsOf } from './standing.ts';
import { firstIndex, Spans } from './spans.ts';
import { isVerbatim } from './speech.ts';
import type { ArticleText, TextRange } from './text.ts';

/** A part of a quote's text, by whose words it is. */
export interface TextPart {
  text: string;
  /** Words in quotation marks inside a quote that is not direct. */
  verbatim: boolean;
  /** Set on words of another speaker who is quoted inside the quote: that speaker's id. */
  speaker: string | undefined;
}

/**
 * The ranges of a quote’s verbatim words: its passages in quotation marks, less scare quotes and less nested quotes of
 * other speakers. None for `direct`, which is verbatim throughout.
 *
 * @param nested segments of other quotes inside this one
 */
export function verbatimRanges(
  article: ArticleText,
  quote: PlacedQuote,
  nested: readonly NestedSegment<PlacedQuote>[],
  passages: Spans<MarkedPassage>,
  scareQuotes: ReadonlySet<string>,
): TextRange[] {
  if (isVerbatim(quote.speech)) return [];
  const inside = quote.segments
    .flat()
    .flatMap((range) => passages.beginningIn(range).filter((passage) => passage.end <= range.end))
    .filter((passage) => !scareQuotes.has(wordsOf(article, passage)));
  const foreign = new Spans(
    nested.filter(({ of }) => of.speaker !== quote.speaker).flatMap(({ ranges }) => ranges),
  );
  return outermost(inside)
    .flatMap((passage) => subtract(passage, foreign.touching(passage)))
    .filter((range) => /[\p{L}\p{N}]/u.test(article.text.slice(range.start, range.end)))
    .sort((a, b) => a.start - b.start);
}

/** Ranges that lie in no other. */
function outermost(ranges: readonly TextRange[]): TextRange[] {
  const found: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.end > (found.at(-1)?.end ?? -1)) found.push(range);
  }
  return found;
}

/** A range less its holes, which come in the order of their beginnings. */
function subtract(range: TextRange, holes: readonly TextRange[]): TextRange[] {
  const left: TextRange[] = [];
  let { start } = range;
  for (const hole of holes) {
    if (hole.start > start) left.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < range.end) left.push({ start, end: range.end });
  return left;
}

/** A quote's text in parts, which joined give it: by whose words they are, and whether verbatim. */
export function partsOf(
  article: ArticleText,
  quote: PlacedQuote,
  inside: readonly NestedSegment<PlacedQuote>[],
  verbatim: readonly TextRange[],
): TextPart[] {
  // Longest first, so that the words of the innermost, of several the first, are painted last and are those kept.
  const nested = inside.toReversed().sort((a, b) => lengthOf(b.ranges) - lengthOf(a.ranges));
  const marked = new Spans(verbatim);
  const edges = [...nested.flatMap(({ ranges }) => ranges), ...verbatim, ...quote.segments.flat()]
    .flatMap((range) => [range.start, range.end])
    .sort((a, b) => a - b);
  const cuts = [...new Set(edges)];
  const cutAt = (offset: number): number =>
    firstIndex(cuts.length, (index) => (cuts[index] ?? 0) >= offset);
  const speakers = new Array<string | undefined>(cuts.length);
  for (const { ranges, of } of nested) {
    const speaker = of.speaker === quote.speaker ? undefined : of.speaker;
    for (const { start, end } of ranges) speakers.fill(speaker, cutAt(start), cutAt(end));
  }

  const parts: TextPart[] = [];
  const push = (part: TextPart): void => {
    const last = parts.at(-1);
    if (last && last.verbatim === part.verbatim && last.speaker === part.speaker) {
      last.text += part.text;
    } else if (part.text !== '') {
      parts.push(part);
    }
  };
  const joint = (text: string): void => push({ text, verbatim: false, speaker: undefined });
  quote.segments.forEach((ranges, index) => {
    if (index > 0) joint(SEGMENT_JOINT);
    ranges.forEach((range, nth) => {
      if (nth > 0) joint(' ');
      const last = cutAt(range.end);
      for (let index = cutAt(range.start); index < last; index++) {
        const [start = 0, end = range.end] = cuts.slice(index, index + 2);
        push({
          text: article.text.slice(start, end).replaceAll('\u00ad', '').replaceAll('\n', ' '),
          verbatim: marked.hold({ start, end }),
          speaker: speakers[index],
        });
      }
    });
  });
  return parts;
}
