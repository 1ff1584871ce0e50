import type { ArticleText, TextRange } from './text.ts';

/** A passage in quotation marks: the range of the text between the two marks. */
export interface MarkedPassage extends TextRange {
  /** Index of its block in `ArticleText.blocks`. */
  block: number;
}

export interface PairedMarks {
  /** In the order of their closing marks; inner passages before outer ones. Marks with nothing between are none. */
  passages: MarkedPassage[];
  /** Offsets of marks that have no counterpart in their block. */
  unpaired: number[];
}

/** Every character that is a quotation mark anywhere in the rules below. */
export const QUOTATION_MARKS = /[„“”»«"‚‘›‹]/gu;

/** Pairs the quotation marks of an article, each block for itself. */
export function pairMarks(article: ArticleText): PairedMarks {
  const closers = closersFor(article.text);
  const passages: MarkedPassage[] = [];
  const unpaired: number[] = [];
  for (const [index, block] of article.blocks.entries()) {
    const text = article.text.slice(block.start, block.end);
    const found = pairIn(text, closers);
    for (const { start, end } of found.passages) {
      passages.push({ start: block.start + start, end: block.start + end, block: index });
    }
    for (const offset of found.unpaired) unpaired.push(block.start + offset);
  }
  return { passages, unpaired };
}

/** Pairs the marks of one line of text, such as a headline, for itself. */
export function pairMarksOfLine(text: string): TextRange[] {
  return pairIn(text, closersFor(text)).passages;
}

/**
 * Which marks close which: „ with “ or ”, “ with ” where no „ is open, » with « and › with ‹ (outward in an article
 * whose first guillemet points outward), " with itself, ‚ with ‘.
 */
function closersFor(text: string): ReadonlyMap<string, string> {
  const outward = /^[«‹]/u.test(/[»«]/u.exec(text)?.[0] ?? /[›‹]/u.exec(text)?.[0] ?? '»');
  return new Map([
    ['„', '“”'],
    ['“', '”'],
    outward ? ['«', '»'] : ['»', '«'],
    ['"', '"'],
    ['‚', '‘'],
    outward ? ['‹', '›'] : ['›', '‹'],
  ]);
}

function pairIn(
  text: string,
  closers: ReadonlyMap<string, string>,
): { passages: TextRange[]; unpaired: number[] } {
  const passages: TextRange[] = [];
  const unpaired: number[] = [];
  const open: { mark: string; offset: number }[] = [];
  /** Where each opening mark stands in `open`. */
  const places = new Map([...closers.keys()].map((mark): [string, number[]] => [mark, []]));
  for (const { 0: mark, index: offset } of text.matchAll(QUOTATION_MARKS)) {
    const opening = Math.max(
      ...[...places].map(([one, at]) =>
        closers.get(one)?.includes(mark) ? (at.at(-1) ?? -1) : -1,
      ),
    );
    const [opener, ...between] = opening < 0 ? [] : open.splice(opening);
    if (opener) {
      const start = opener.offset + 1;
      if (text.slice(start, offset).trim() !== '') passages.push({ start, end: offset });
      for (const one of between) unpaired.push(one.offset);
      for (const one of [opener, ...between]) places.get(one.mark)?.pop();
    } else if (closers.has(mark)) {
      places.get(mark)?.push(open.length);
      open.push({ mark, offset });
    } else if (mark !== '‘') {
      // ‘ alone stands for an apostrophe more often than for a mark.
      unpaired.push(offset);
    }
  }
  for (const one of open) unpaired.push(one.offset);
  return { passages, unpaired: unpaired.sort((a, b) => a - b) };
}
