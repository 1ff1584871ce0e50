import { firstIndex } from './spans.ts';
import type { ArticleText, TextBlock, TextRange } from './text.ts';

/** A passage in quotation marks, or what of it stands in one block: the range of the text between the two marks. */
export interface MarkedPassage extends TextRange {
  /** Index of its block in `ArticleText.blocks`. */
  block: number;
  /** Set where it runs over paragraphs: its part of each paragraph, in order. */
  whole?: readonly TextRange[];
  /** Set where no quotation marks stand around it, but something that counts as such. */
  by?: 'label' | 'blockquote';
}

/** Two marks in different blocks that pair where a direct quote runs from the one to the other. */
export interface DistantPair {
  /** Offsets of the marks. */
  opening: number;
  closing: number;
  /** What stands between them in each block, in order. */
  pieces: readonly MarkedPassage[];
}

/** The quotation marks of a text, put in pairs. Offsets count UTF-16 code units of the text. */
export interface PairedMarks {
  /** In the order of their closing marks; inner passages before outer ones. Marks with nothing between are none. */
  passages: MarkedPassage[];
  /** Offsets of marks that have no counterpart. */
  unpaired: number[];
  /** Offsets of marks at a paragraph's beginning that say that the passage of the one before goes on. */
  continuing: ReadonlySet<number>;
  distant: DistantPair[];
}

/** Every character that is a quotation mark anywhere in the rules below. */
export const QUOTATION_MARKS = /[„“”»«"‚‘›‹]/gu;

/** What closes each mark that opens. */
type Closers = ReadonlyMap<string, string>;

/** An opening mark, and in each further block the same mark at its beginning. */
interface Opening {
  mark: string;
  places: { offset: number; block: number }[];
}

/**
 * Pairs the quotation marks of an article, each block for itself; a passage that is not closed in its paragraph goes
 * on in the next where that begins with the same mark.
 */
export function pairMarks(article: ArticleText): PairedMarks {
  const closers = closersFor(article.text);
  const found: Found = { passages: [], unpaired: [], continuing: new Set() };
  for (const blocks of sequencesOf(article)) {
    const open: Opening[] = [];
    for (const block of blocks) {
      const { start = 0, end = 0, kind } = article.blocks[block] ?? {};
      const text = article.text.slice(start, end);
      const goesOn = kind === 'paragraph' ? leadingMarks(text, open) : 0;
      leaveUnpaired(found, open.splice(goesOn));
      open.forEach(({ places }, index) => {
        places.push({ offset: start + index, block });
        found.continuing.add(start + index);
      });
      pairIn(article, { text, start, block }, { closers, open, from: goesOn, found });
      if (kind === 'heading') leaveUnpaired(found, open.splice(0));
    }
    leaveUnpaired(found, open);
  }
  const passages = found.passages.sort((a, b) => a.end - b.end || b.start - a.start);
  const unpaired = found.unpaired.sort((a, b) => a - b);
  return { ...found, passages, unpaired, distant: distantPairs(article, unpaired, closers) };
}

interface Found {
  passages: MarkedPassage[];
  unpaired: number[];
  continuing: Set<number>;
}

/** Blocks that follow one another: those of the text, and those of each block quote, by its place. */
type Sequence = 'text' | number;

function sequenceOf(block: TextBlock | undefined): Sequence {
  return block && (block.pull || block.own) ? block.root : 'text';
}

function sequencesOf({ blocks }: ArticleText): Iterable<number[]> {
  return Map.groupBy(blocks.keys(), (index) => sequenceOf(blocks[index])).values();
}

/** How many of the open marks stand in their order at a text's beginning. */
function leadingMarks(text: string, open: readonly Opening[]): number {
  const other = open.findIndex(({ mark }, index) => text.charAt(index) !== mark);
  return other < 0 ? open.length : other;
}

function leaveUnpaired({ unpaired }: Found, open: readonly Opening[]): void {
  for (const { places } of open) for (const { offset } of places) unpaired.push(offset);
}

/** Pairs the marks of one line of text alone, such as a headline. */
export function pairMarksOfLine(text: string): TextRange[] {
  const block = { kind: 'paragraph', pull: false, root: 0, start: 0, end: text.length } as const;
  return pairMarks({ text, blocks: [block], pieces: [] }).passages;
}

/**
 * Which marks close which: „ with “ or ”, “ with ” where no „ is open, » with « and › with ‹ (outward in an article
 * whose first guillemet points outward), " with itself, ‚ with ‘.
 */
function closersFor(text: string): Closers {
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

/** Pairs the marks of a block from an offset within it on; `open` holds those that are open before, and after. */
function pairIn(
  article: ArticleText,
  { text, start, block }: { text: string; start: number; block: number },
  { closers, open, from, found }: { closers: Closers; open: Opening[]; from: number; found: Found },
): void {
  /** Where each opening mark stands in `open`. */
  const places = new Map([...closers.keys()].map((mark): [string, number[]] => [mark, []]));
  open.forEach(({ mark }, index) => places.get(mark)?.push(index));
  for (const { 0: mark, index } of text.matchAll(QUOTATION_MARKS)) {
    if (index < from) continue;
    const offset = start + index;
    const opening = Math.max(
      ...[...places].map(([one, at]) =>
        closers.get(one)?.includes(mark) ? (at.at(-1) ?? -1) : -1,
      ),
    );
    const [opener, ...between] = opening < 0 ? [] : open.splice(opening);
    if (opener) {
      for (const passage of passagesOf(article, opener, offset)) found.passages.push(passage);
      leaveUnpaired(found, between);
      for (const one of [opener, ...between]) places.get(one.mark)?.pop();
    } else if (closers.has(mark)) {
      places.get(mark)?.push(open.length);
      open.push({ mark, places: [{ offset, block }] });
    } else if (mark !== '‘') {
      // ‘ alone stands for an apostrophe more often than for a mark.
      found.unpaired.push(offset);
    }
  }
}

function passagesOf(article: ArticleText, { places }: Opening, closing: number): MarkedPassage[] {
  const pieces = places.map(({ offset, block }, index) => ({
    start: offset + 1,
    end: index < places.length - 1 ? (article.blocks[block]?.end ?? closing) : closing,
    block,
  }));
  return asPassages(article, pieces);
}

/** Pieces in which something stands, as one passage. */
function asPassages(article: ArticleText, pieces: readonly MarkedPassage[]): MarkedPassage[] {
  const whole = pieces.filter(({ start, end }) => article.text.slice(start, end).trim() !== '');
  return whole.length > 1 ? whole.map((piece) => ({ ...piece, whole })) : whole;
}

/** An opening mark and a closing one in a later block, both unpaired, with no unpaired mark of their kind between. */
function distantPairs(
  article: ArticleText,
  unpaired: readonly number[],
  closers: Closers,
): DistantPair[] {
  const { blocks, text } = article;
  const blockAt = (offset: number): number =>
    firstIndex(blocks.length, (index) => (blocks[index]?.end ?? 0) > offset);
  const pairs: DistantPair[] = [];
  for (const [opener, closing] of closers) {
    /** The newest mark of the kind in each sequence of blocks. */
    const newest = new Map<Sequence, { opening: number; first: number }>();
    for (const offset of unpaired) {
      const mark = text.charAt(offset);
      if (mark !== opener && !closing.includes(mark)) continue;
      const last = blockAt(offset);
      const sequence = sequenceOf(blocks[last]);
      const { opening, first } = newest.get(sequence) ?? { opening: -1, first: last };
      if (closing.includes(mark) && first < last && text.charAt(opening) === opener) {
        const pieces = between(article, { opening, closing: offset, first, last });
        pairs.push({ opening, closing: offset, pieces });
      }
      newest.set(sequence, { opening: offset, first: last });
    }
  }
  return pairs;
}

/** What stands between two marks, in each block of their sequence. */
function between(
  article: ArticleText,
  {
    opening,
    closing,
    first,
    last,
  }: { opening: number; closing: number; first: number; last: number },
): MarkedPassage[] {
  const sequence = sequenceOf(article.blocks[first]);
  const pieces = article.blocks.slice(first, last + 1).flatMap((block, index) =>
    sequenceOf(block) === sequence
      ? [
          {
            start: Math.max(block.start, opening + 1),
            end: Math.min(block.end, closing),
            block: first + index,
          },
        ]
      : [],
  );
  return asPassages(article, pieces);
}
