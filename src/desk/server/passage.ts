/** A selection of the file made into a passage as the content format names it. */
import { haystackOf, isBoundary, needleOf } from '../../quotes/haystack.ts';
import { Locator, SEGMENT_JOINT } from '../../quotes/locate.ts';
import { overlapPartly } from '../../quotes/nesting.ts';
import { prefixesOf } from '../../quotes/prefix.ts';
import type { TextRange } from '../../quotes/text.ts';
import type { Span } from '../protocol.ts';
import type { Reading } from './reading.ts';
import { Refusal } from './refusal.ts';

interface FoundPassage {
  text: string;
  prefix: string | undefined;
  ranges: TextRange[];
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
    .map((range) => snapped(reading, range))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  if (ranges.length === 0)
    throw new Refusal(422, 'Markieren Sie zuerst im Text die Worte, um die es geht.');
  ranges.forEach((range, index) => {
    const before = ranges[index - 1];
    if (before && before.end > range.start)
      throw new Refusal(422, 'Die beiden Teile überschneiden sich. Markieren Sie sie getrennt.');
  });
  const marked = ranges.every((range) => standsInMarks(reading, range));
  const text = ranges.map((range) => wordsOf(reading, range)).join(SEGMENT_JOINT);
  return { text, prefix: prefixFor(reading, text, ranges, marked), ranges, marked };
}

function wordsOf({ article }: Reading, { start, end }: TextRange): string {
  return needleOf(article.text.slice(start, end));
}

function standsInMarks({ marks }: Reading, range: TextRange): boolean {
  return marks.passages.some((pair) => pair.start <= range.start && range.end <= pair.end);
}

/** Grown to whole words and whole pairs of marks; without the pair that is right around it. */
function snapped({ article: { text }, marks }: Reading, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  while (start > 0 && !isBoundary(text, start)) start -= 1;
  while (end < text.length && !isBoundary(text, end)) end += 1;
  for (const pair of marks.passages) {
    const whole = { start: pair.start - 1, end: pair.end + 1 };
    if (!overlapPartly({ start, end }, whole) && !overlapPartly({ start, end }, pair)) continue;
    start = Math.min(start, whole.start);
    end = Math.max(end, whole.end);
  }
  const around = marks.passages.find((pair) => pair.start - 1 === start && pair.end + 1 === end);
  if (around) return trimmed(text, around);
  return trimmed(text, { start, end });
}

/** Without white space at its ends, and without the comma or stop that belongs to the sentence around it. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  let last = end;
  while (last > start && /[\s,;:]/.test(text.charAt(last - 1))) last -= 1;
  let first = start;
  while (first < last && /[\s,;:]/.test(text.charAt(first))) first += 1;
  return { start: first, end: last };
}

/** The fewest words before a passage that make it unambiguous; undefined where none are needed. */
function prefixFor(
  { article, marks }: Reading,
  text: string,
  [first, ...others]: readonly TextRange[],
  direct: boolean,
): string | undefined {
  const locator = new Locator(article, marks);
  const meant = (prefix?: string): boolean => {
    const place = locator.locate({ text, prefix, direct });
    const ranges = place.found ? place.segments.flat() : [];
    return (
      ranges[0]?.start === first?.start &&
      others.every((range, index) => ranges[index + 1]?.start === range.start)
    );
  };
  if (!first || meant()) return undefined;
  // Block quotes are left out of what is looked in first: the words before a passage are those before it there.
  const prefix = [false, true]
    .map((pulls) => haystackOf(article, pulls))
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
