/** What stands in quotation marks. */
import { needleOf } from './haystack.ts';
import type { DistantPair, MarkedPassage, PairedMarks } from './marks.ts';
import { contains } from './nesting.ts';
import { Spans } from './spans.ts';
import { isVerbatim, type Speech } from './speech.ts';
import type { ArticleText, TextRange } from './text.ts';

/** Tells of segments whether they stand in quotation marks. */
export class Standing {
  private readonly article: ArticleText;
  private readonly passages: Spans<MarkedPassage>;
  private readonly distant: readonly DistantPair[];

  constructor(article: ArticleText, { passages, distant }: PairedMarks) {
    this.article = article;
    this.passages = new Spans(passages);
    this.distant = distant;
  }

  /** A segment, with one range more for each thing left out in its midst, stands in one pair of marks. */
  hold(ranges: readonly TextRange[]): boolean {
    const [only, ...others] = ranges;
    if (!only) return false;
    if (others.length === 0 && this.passages.hold(only)) return true;
    if (this.distant.some((pair) => runsThrough(this.article, pair, ranges))) return true;
    return this.haveOneWhole(ranges.flatMap((range) => linesOf(this.article.text, range)));
  }

  /** One passage over several paragraphs holds them all. */
  private haveOneWhole(parts: readonly TextRange[]): boolean {
    const wholesAround = (part: TextRange) =>
      this.passages
        .touching(part)
        .flatMap((piece) => (piece.whole && contains(piece, part) ? [piece.whole] : []));
    const [first, ...others] = parts;
    return (
      first !== undefined &&
      wholesAround(first).some((whole) =>
        others.every((part) => wholesAround(part).includes(whole)),
      )
    );
  }
}

function wholesOf(passages: readonly MarkedPassage[]): Set<readonly TextRange[]> {
  return new Set(passages.flatMap(({ whole }) => (whole ? [whole] : [])));
}

/** What of a range stands in each line of a text. */
function linesOf(text: string, { start, end }: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line !== '') lines.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return lines;
}

/** From behind the opening mark to before the closing one, white space and punctuation aside. */
function runsThrough(
  { text }: ArticleText,
  { opening, closing }: DistantPair,
  ranges: readonly TextRange[],
): boolean {
  const start = ranges[0]?.start ?? -1;
  const end = ranges.at(-1)?.end ?? -1;
  if (start <= opening || end > closing) return false;
  return (
    text.slice(opening + 1, start).trim() === '' && /^[\s\p{P}]*$/u.test(text.slice(end, closing))
  );
}

/** The marks of an article once its quotes are placed: distant ones pair where a direct quote runs through. */
export function settleMarks(
  article: ArticleText,
  marks: PairedMarks,
  quotes: readonly { speech: Speech; segments: TextRange[][] }[],
): PairedMarks {
  if (marks.distant.length === 0) return marks;
  const spoken = quotes.flatMap(({ speech, segments }) => (isVerbatim(speech) ? segments : []));
  const pairs = marks.distant.filter((pair) =>
    spoken.some((ranges) => runsThrough(article, pair, ranges)),
  );
  const paired = new Set(pairs.flatMap(({ opening, closing }) => [opening, closing]));
  return {
    ...marks,
    passages: [...marks.passages, ...pairs.flatMap(({ pieces }) => pieces)],
    unpaired: marks.unpaired.filter((offset) => !paired.has(offset)),
  };
}

/** The words of a passage, those of all its paragraphs. */
export function wordsOf({ text }: ArticleText, passage: MarkedPassage): string {
  const ranges = passage.by === undefined ? (passage.whole ?? [passage]) : [passage];
  return needleOf(ranges.map(({ start, end }) => text.slice(start, end)).join(' '));
}

/** The words of ranges in order, a passage over several paragraphs in one. */
export function wordsOfEach(
  { text }: ArticleText,
  ranges: readonly TextRange[],
  passages: readonly MarkedPassage[],
): string[] {
  const next = new Map<number, number>();
  for (const whole of wholesOf(passages)) {
    whole.forEach(({ end }, index) => next.set(end, whole[index + 1]?.start ?? -1));
  }
  const words: string[] = [];
  ranges.forEach(({ start, end }, index) => {
    const goesOn = next.get(ranges[index - 1]?.end ?? -1) === start;
    const before = goesOn ? `${words.pop() ?? ''} ` : '';
    words.push(before + needleOf(text.slice(start, end)));
  });
  return words;
}
