/** Where a selection begins and ends once it is whole words, with quotation marks in pairs. */
import { isBoundary } from '../../quotes/haystack.ts';
import type { MarkedPassage, PairedMarks } from '../../quotes/marks.ts';
import { contains, overlapPartly } from '../../quotes/nesting.ts';
import type { TextRange } from '../../quotes/text.ts';
import type { Reading } from './reading.ts';

/** What stands between two marks, which may be in different paragraphs, and the same with its marks. */
interface Pair {
  inner: TextRange;
  outer: TextRange;
}

/**
 * Grown to whole words and whole pairs of marks; without the pair that is right around it. What is closed in one
 * paragraph and opened again in the next is a part for each pair.
 */
export function snapped(reading: Reading, range: TextRange): TextRange[] {
  const { text } = reading.article;
  const pairs = pairsOf(reading.marks);
  let { start, end } = wholeWords(text, range);
  for (const { inner, outer } of pairs) {
    if (!overlapPartly({ start, end }, outer) && !overlapPartly({ start, end }, inner)) continue;
    start = Math.min(start, outer.start);
    end = Math.max(end, outer.end);
  }
  const bare = behindLabel(reading, { start, end });
  const possible = [...pairs, ...distantPairs(reading.marks)];
  return (filledBy(text, bare, possible) ?? [bare]).map((part) => trimmed(text, part));
}

function wholeWords(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  while (start > 0 && !isBoundary(text, start)) start -= 1;
  while (end < text.length && !isBoundary(text, end)) end += 1;
  return { start, end };
}

/** The pairs of marks, each over all its paragraphs; what only counts as standing in marks has none. */
function pairsOf({ passages }: PairedMarks): Pair[] {
  return passages.flatMap((passage) => {
    if (passage.by !== undefined || !isLastPiece(passage)) return [];
    const start = passage.whole?.[0]?.start ?? passage.start;
    const inner = { start, end: passage.end };
    return [{ inner, outer: { start: start - 1, end: passage.end + 1 } }];
  });
}

/** Marks in different paragraphs that pair where a quote runs from the one to the other, as this one may. */
function distantPairs({ distant }: PairedMarks): Pair[] {
  return distant.map(({ opening, closing }) => ({
    inner: { start: opening + 1, end: closing },
    outer: { start: opening, end: closing + 1 },
  }));
}

function isLastPiece({ whole, end }: MarkedPassage): boolean {
  return whole === undefined || whole.at(-1)?.end === end;
}

/** The pairs between which, and around which, nothing else stands but white space and what ends a sentence. */
function filledBy(text: string, range: TextRange, pairs: readonly Pair[]): TextRange[] | undefined {
  const parts: TextRange[] = [];
  let reached = range.start;
  const isBlank = (to: number): boolean => /^[\s,;:.!?]*$/.test(text.slice(reached, to));
  const inside = pairs.filter(({ outer }) => contains(range, outer));
  // An outer pair comes before those in it.
  for (const { inner, outer } of inside.sort((a, b) => a.outer.start - b.outer.start)) {
    if (outer.start < reached) continue;
    if (!isBlank(outer.start)) return undefined;
    parts.push(inner);
    reached = outer.end;
  }
  return parts.length > 0 && isBlank(range.end) ? parts : undefined;
}

/** A speaker’s label is no part of the answer that it stands before. */
function behindLabel({ article, marks }: Reading, range: TextRange): TextRange {
  const answer = marks.passages.find((passage) => {
    const block = article.blocks[passage.block];
    return (
      passage.by === 'label' &&
      block !== undefined &&
      block.start <= range.start &&
      range.start < passage.start &&
      passage.start < range.end
    );
  });
  return answer ? { ...range, start: answer.start } : range;
}

/** Without white space at its ends, and without the comma or stop that belongs to the sentence around it. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  let last = end;
  while (last > start && /[\s,;:]/.test(text.charAt(last - 1))) last -= 1;
  let first = start;
  while (first < last && /[\s,;:]/.test(text.charAt(first))) first += 1;
  return { start: first, end: last };
}
