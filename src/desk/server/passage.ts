/** A selection of the file made into a passage as the content format names it. */
import { haystackOf, rangesOf, type Haystack } from '../../quotes/haystack.ts';
import { SEGMENT_JOINT } from '../../quotes/locate.ts';
import { prefixesOf } from '../../quotes/prefix.ts';
import { firstIndex } from '../../quotes/spans.ts';
import { Standing } from '../../quotes/standing.ts';
import type { TextRange } from '../../quotes/text.ts';
import type { Span } from '../protocol.ts';
import type { Reading } from './reading.ts';
import { Refusal } from './refusal.ts';
import { snapped } from './snapping.ts';

interface FoundPassage {
  text: string;
  prefix: string | undefined;
  /** One list of ranges a segment, as the locator gives them. */
  segments: TextRange[][];
  /** Each segment stands in quotation marks. */
  marked: boolean;
}

/**
 * Snaps selections to whole words and to quotation marks, joins them in the order of the text, and finds the prefix
 * that tells the passage from others of the same words.
 *
 * @throws Refusal where nothing is selected, or selections overlap
 */
export function passageOf(reading: Reading, selections: readonly Span[]): FoundPassage {
  const ranges = selections
    .flatMap((span) => reading.rangeOf(span) ?? [])
    .flatMap((range) => snapped(reading, range))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  if (ranges.length === 0)
    throw new Refusal(422, 'Markieren Sie zuerst im Text die Worte, um die es geht.');
  ranges.forEach((range, index) => {
    const before = ranges[index - 1];
    if (before && before.end > range.start)
      throw new Refusal(422, 'Die beiden Teile überschneiden sich. Markieren Sie sie getrennt.');
  });
  const found = inHaystack(reading, ranges);
  const standing = new Standing(reading.article, reading.marks);
  const marked = found.segments.every((segment) => standing.hold(segment));
  return { ...found, prefix: prefixFor(reading, found, marked), marked };
}

/** A passage as the locator sees it: its words, and where each segment stands. */
type Segments = Pick<FoundPassage, 'text' | 'segments'>;

/**
 * What is left out of what passages are looked for in is left out of them: pull quotes, and marks which say that a
 * passage goes on. Parts between which nothing else stands are one segment.
 */
function inHaystack({ article, marks }: Reading, ranges: readonly TextRange[]): Segments {
  const isLeftOut = ({ start, end }: TextRange): boolean =>
    article.blocks.some((block) => block.pull && block.start <= start && end <= block.end);
  const haystack = haystackOf(article, ranges.some(isLeftOut), marks.continuing);
  const segments: TextRange[] = [];
  for (const { start, end } of ranges) {
    const part = { start: placeIn(haystack, start), end: placeIn(haystack, end) };
    const before = segments.at(-1);
    if (before && haystack.text.slice(before.end, part.start).trim() === '') before.end = part.end;
    else segments.push(part);
  }
  return {
    text: segments.map(({ start, end }) => haystack.text.slice(start, end)).join(SEGMENT_JOINT),
    segments: segments.map(({ start, end }) => rangesOf(haystack, start, end)),
  };
}

/** Where a character of the article’s text, or the next that is there, stands in a haystack. */
function placeIn({ text, offsets }: Haystack, offset: number): number {
  return firstIndex(text.length, (at) => (offsets[at] ?? 0) >= offset);
}

/** The fewest words before a passage that make it unambiguous; undefined where none are needed. */
function prefixFor(
  { article, marks, locator }: Reading,
  { text, segments }: Segments,
  direct: boolean,
): string | undefined {
  const [first, ...others] = segments.flat();
  const meant = (prefix?: string): boolean => {
    const place = locator().locate({ text, prefix, direct });
    const ranges = place.found ? place.segments.flat() : [];
    return (
      ranges[0]?.start === first?.start &&
      others.every((range, index) => ranges[index + 1]?.start === range.start)
    );
  };
  if (!first || meant()) return undefined;
  // Block quotes are left out of what is looked in first: the words before a passage are those before it there.
  const prefix = [false, true]
    .map((pulls) => haystackOf(article, pulls, marks.continuing))
    .flatMap(({ text: all, offsets }) => {
      const at = offsets.indexOf(first.start);
      return at < 0 ? [] : prefixesOf(all, at);
    })
    .find(meant);
  if (prefix !== undefined) return prefix;
  throw new Refusal(
    422,
    'Diese Worte stehen mehrmals im Text, und nichts davor unterscheidet die Stellen. Markieren Sie mehr.',
  );
}
