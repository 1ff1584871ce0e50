import type { PlacedQuote } from './coverage.ts';
import { needleOf } from './haystack.ts';
import { SEGMENT_JOINT } from './locate.ts';
import type { MarkedPassage } from './marks.ts';
import { contains, lengthOf, segmentsInside } from './nesting.ts';
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
 * The ranges of a quote's verbatim words: its passages in quotation marks, less scare quotes and less nested quotes of
 * other speakers. None for `direct`, which is verbatim throughout.
 */
export function verbatimRanges(
  article: ArticleText,
  quote: PlacedQuote,
  quotes: readonly PlacedQuote[],
  passages: readonly MarkedPassage[],
  scareQuotes: ReadonlySet<string>,
): TextRange[] {
  if (isVerbatim(quote.speech)) return [];
  const own = quote.segments.flat();
  const inside = passages
    .filter((passage) => own.some((range) => contains(range, passage)))
    .filter(
      (passage) => !scareQuotes.has(needleOf(article.text.slice(passage.start, passage.end))),
    );
  const outermost = inside.filter(
    (passage) => !inside.some((other) => other !== passage && contains(other, passage)),
  );
  const foreign = quotes
    .filter((other) => other.speaker !== quote.speaker)
    .flatMap((other) => segmentsInside(other, quote).flat());
  return outermost
    .flatMap((passage) => subtract(passage, foreign))
    .filter((range) => /[\p{L}\p{N}]/u.test(article.text.slice(range.start, range.end)))
    .sort((a, b) => a.start - b.start);
}

function subtract(range: TextRange, holes: readonly TextRange[]): TextRange[] {
  return holes.reduce<TextRange[]>(
    (rest, hole) =>
      rest.flatMap((part) =>
        hole.end <= part.start || part.end <= hole.start
          ? [part]
          : [
              { start: part.start, end: Math.max(part.start, hole.start) },
              { start: Math.min(part.end, hole.end), end: part.end },
            ].filter((piece) => piece.start < piece.end),
      ),
    [{ start: range.start, end: range.end }],
  );
}

/** A quote's text in parts, which joined give it: by whose words they are, and whether verbatim. */
export function partsOf(
  article: ArticleText,
  quote: PlacedQuote,
  quotes: readonly PlacedQuote[],
  verbatim: readonly TextRange[],
): TextPart[] {
  // Shortest first, so that the first one that holds a place is the innermost, whose words it is.
  const nested = quotes
    .flatMap((other) =>
      segmentsInside(other, quote).map((ranges) => ({ ranges, speaker: other.speaker })),
    )
    .sort((a, b) => lengthOf(a.ranges) - lengthOf(b.ranges));
  const bounds = [...nested.flatMap(({ ranges }) => ranges), ...verbatim].flatMap((range) => [
    range.start,
    range.end,
  ]);
  const at = (offset: number): Omit<TextPart, 'text'> => {
    const holds = (range: TextRange): boolean => range.start <= offset && offset < range.end;
    const innermost = nested.find(({ ranges }) => ranges.some(holds));
    return {
      verbatim: verbatim.some(holds),
      speaker: innermost && innermost.speaker !== quote.speaker ? innermost.speaker : undefined,
    };
  };

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
      const cuts = [range.start, ...bounds.filter((cut) => range.start < cut && cut < range.end)];
      const ordered = [...new Set(cuts)].sort((a, b) => a - b);
      ordered.forEach((start, n) => {
        const text = article.text.slice(start, ordered[n + 1] ?? range.end);
        push({ text: text.replaceAll('\u00ad', '').replaceAll('\n', ' '), ...at(start) });
      });
    });
  });
  return parts;
}
