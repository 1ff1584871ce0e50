import { needleOf } from '../../quotes/haystack.ts';
import { SEGMENT_JOINT, type NotLocated } from '../../quotes/locate.ts';
import type { ArticleText, TextBlock, TextRange } from '../../quotes/text.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import { placesOf, type ArticleContext } from './context.ts';
import { closingOf, mismatchMessage, mismatches, openingOf, type Mismatch } from './mismatches.ts';
import { typedMarks } from './sign-problems.ts';
import { withoutMarks } from './nearest-hint.ts';
import type { PassageProblem } from './passage-problem.ts';

type Unmarked = Extract<NotLocated, { reason: 'unmarked' }>;

/**
 * A direct quote whose words are not all in quotation marks. Where the text has one that is wrong or missing, that is
 * told at its place; else the quote is wrong, and told at its `text`.
 */
export function unmarkedProblem(
  context: ArticleContext,
  path: [list: string, index: number],
  place: Unmarked,
): PassageProblem {
  const [first = { start: 0, end: 0 }] = place.ranges;
  const extent = { start: first.start, end: place.ranges.at(-1)?.end ?? first.end };
  const marked = markedIn(context, extent);
  const inText = marked.length > 0 ? undefined : markProblem(context, extent, place.segment);
  if (inText) return { ...inText, near: place.ranges };
  const { source } = context;
  const problem = source.problem(
    'quote-unmarked',
    source.offsetOf([...path, 'text']),
    say('unmarked', {
      passage: excerpt(place.segment),
      where: placesOf(context, place.ranges),
    }),
    unmarkedHint(context, path, place, marked, extent),
  );
  return { problem, near: place.ranges, marks: [] };
}

/** The words of a stretch that stand in quotation marks. */
function markedIn({ article, marks }: ArticleContext, extent: TextRange): string[] {
  return outermost(marks.passages)
    .map(({ start, end }) => ({
      start: Math.max(start, extent.start),
      end: Math.min(end, extent.end),
    }))
    .map(({ start, end }) => needleOf(article.text.slice(start, end)))
    .filter((words) => /[\p{L}\p{N}]/u.test(words));
}

/** Passages in quotation marks that lie in no other, in the order of the text. */
function outermost(passages: readonly TextRange[]): TextRange[] {
  const found: TextRange[] = [];
  for (const one of passages.toSorted((a, b) => a.start - b.start)) {
    if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  }
  return found;
}

/** The mark that is wrong or missing around a stretch, if one is. */
function markProblem(
  context: ArticleContext,
  extent: TextRange,
  segment: string,
): { problem: Problem; marks: number[] } | undefined {
  const { source, article, marks, offsetInFile } = context;
  const around = (one: Mismatch): boolean =>
    one.opening < extent.start && extent.end <= one.closing;
  const mismatch = mismatches(context).find(around);
  if (mismatch) {
    const { offset, message, hint } = mismatchMessage(context, mismatch);
    const problem = source.problem('quote-unmarked', offsetInFile(offset), message, hint);
    return { problem, marks: [mismatch.opening, mismatch.closing] };
  }
  const blocks = blocksOf(article, extent);
  const here = marks.unpaired.filter((offset) => blocks.some((block) => holds(block, offset)));
  const goingOn = here.filter((offset) => marks.continuing.has(offset));
  const [offset, ...others] = here.filter((one) => !marks.continuing.has(one));
  if (offset === undefined || others.length > 0) return undefined;
  const there = article.text.charAt(offset);
  const isOpening = offset < extent.start;
  const mark = isOpening ? closingOf(there) : openingOf(there);
  if (mark === undefined) return undefined;
  const at = isOpening ? offsetInFile(extent.end - 1) + 1 : offsetInFile(extent.start);
  const problem = source.problem(
    'quote-unmarked',
    at,
    say('mark-missing', { mark, passage: excerpt(segment) }),
    say('mark-missing-mend', { mark }),
  );
  return { problem, marks: [offset, ...goingOn] };
}

/** What to do about a direct quote whose words are not all in quotation marks. */
function unmarkedHint(
  context: ArticleContext,
  [, index]: [string, number],
  { segment }: Unmarked,
  marked: readonly string[],
  extent: TextRange,
): string {
  const { data, marks, article } = context;
  const passage = marked.join(SEGMENT_JOINT);
  if (marked.length === 1 && withoutMarks(segment) === withoutMarks(passage)) {
    return say('without-marks', { passage: excerpt(passage) });
  }
  if (marked.length > 0) return say('only-marked', { passage: excerpt(passage) });
  const blocks = blocksOf(article, extent);
  if (marks.unpaired.some((mark) => blocks.some((block) => holds(block, mark)))) {
    return say('mend-mark-first');
  }
  const around = article.text.slice(Math.max(0, extent.start - 2), extent.end + 2);
  if (typedMarks(around).length > 0) return say('mend-mark-first');
  const quote = data.quotes[index];
  if (quote && blocks.some((block) => followsLabel(article.text, block, extent))) {
    const [name = quote.speaker] = context.namesOf(quote.speaker);
    return say('interview-answer', { name, file: `speakers/${quote.speaker}.md` });
  }
  return needleOf(quote?.text ?? '') === segment ? say('nobody-verbatim') : say('leave-part-out');
}

/** The blocks that a stretch runs over. */
function blocksOf({ blocks }: ArticleText, { start, end }: TextRange): TextBlock[] {
  return blocks.filter((block) => block.start < end && start < block.end);
}

function holds({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset < end;
}

/** What may be the name of who answers, at a paragraph's beginning: „Frage: …“. */
const LABEL = /^[^:.!?„“"»«]{1,60}: ?$/;

function followsLabel(text: string, block: TextRange, { start }: TextRange): boolean {
  return LABEL.test(text.slice(block.start, start));
}
