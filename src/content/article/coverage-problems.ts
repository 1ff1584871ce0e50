import { uncoveredInLine, type CoveredPassage, type PlacedQuote } from '../../quotes/coverage.ts';
import { needleOf } from '../../quotes/haystack.ts';
import { pairMarksOfLine, type MarkedPassage } from '../../quotes/marks.ts';
import { wordsOf } from '../../quotes/standing.ts';
import { isVerbatim } from '../../quotes/speech.ts';
import { Spans } from '../../quotes/spans.ts';
import type { TextRange } from '../../quotes/text.ts';
import { excerpt } from '../excerpt.ts';
import { nearestName } from '../nearest-name.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import type { ArticleContext } from './context.ts';
import { mismatches, mismatchMessage } from './mismatches.ts';
import type { Placed } from './placing.ts';

/** Quotation marks that nothing accounts for, and scare quotes that account for nothing. */
export function coverageProblems(
  context: ArticleContext,
  placed: Placed,
  covered: readonly CoveredPassage[],
): Problem[] {
  return [
    ...uncoveredProblems(context, placed, covered),
    ...unpairedProblems(context, placed),
    ...unusedScareQuotes(context),
    ...lineProblems(context, placed),
  ];
}

function uncoveredProblems(
  context: ArticleContext,
  { accounted, quotes }: Placed,
  covered: readonly CoveredPassage[],
): Problem[] {
  const { source, article, offsetInFile, partial } = context;
  if (partial) return [];
  const told = new Spans(accounted);
  const parts = quotedParts(quotes);
  return covered
    .filter(({ cover }) => cover === undefined)
    .filter(({ passage }) => !told.touch(passage))
    .map(({ passage }) => {
      const words = excerpt(article.text.slice(passage.start, passage.end));
      const rest = kindOf(passage) === 'marks' ? restOf(article.text, passage, parts) : undefined;
      if (rest)
        return source.problem(
          'uncovered',
          offsetInFile(passage.start - 1),
          say('uncovered-rest', { ...rest, passage: words }),
          say('uncovered-rest-mend'),
        );
      const [said, mend] = UNCOVERED[kindOf(passage)];
      return source.problem(
        'uncovered',
        offsetInFile(passage.by === undefined ? passage.start - 1 : passage.start),
        say(said, { passage: words }),
        say(mend),
      );
    });
}

interface QuotedPart extends TextRange {
  id: string;
}

/** What direct quotes have of the text. */
function quotedParts(quotes: readonly PlacedQuote[]): Spans<QuotedPart> {
  return new Spans(
    quotes
      .filter(({ speech }) => isVerbatim(speech))
      .flatMap(({ id, segments }) => segments.flat().map(({ start, end }) => ({ start, end, id }))),
  );
}

/** The words of a passage that the quote in it leaves out; undefined where none begins or ends as the passage does. */
function restOf(
  text: string,
  passage: TextRange,
  parts: Spans<QuotedPart>,
): { id: string; rest: string } | undefined {
  const inside = parts
    .touching(passage)
    .filter(({ start, end }) => passage.start <= start && end <= passage.end);
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last || (first.start !== passage.start && last.end !== passage.end))
    return undefined;
  const rests: string[] = [];
  let at = passage.start;
  for (const { start, end } of [...inside, { start: passage.end, end: passage.end }]) {
    const between = text.slice(at, Math.max(at, start)).trim();
    if (between !== '') rests.push(between);
    at = Math.max(at, end);
  }
  return { id: first.id, rest: excerpt(rests.join(' … ')) };
}

/** The messages for a passage that nothing accounts for, with advice, by what marks it as quoted. */
const UNCOVERED = {
  marks: ['uncovered', 'uncovered-mend'],
  goesOn: ['uncovered', 'uncovered-goes-on-mend'],
  label: ['uncovered-answer', 'uncovered-answer-mend'],
  blockquote: ['uncovered-block-quote', 'uncovered-block-quote-mend'],
} as const;

function kindOf({ by, whole, end }: MarkedPassage): keyof typeof UNCOVERED {
  if (by !== undefined) return by;
  return whole !== undefined && end !== whole.at(-1)?.end ? 'goesOn' : 'marks';
}

function unpairedProblems(context: ArticleContext, { toldMarks }: Placed): Problem[] {
  const { source, article, marks, offsetInFile } = context;
  const wrong = mismatches(context).filter(({ closing }) => !toldMarks.has(closing));
  const told = new Set([
    ...toldMarks,
    ...wrong.flatMap(({ opening, closing }) => [opening, closing]),
  ]);
  return [
    ...wrong.map((one) => {
      const { offset, message, hint } = mismatchMessage(context, one);
      return source.problem('unpaired-mark', offsetInFile(offset), message, hint);
    }),
    ...marks.unpaired
      .filter((offset) => !told.has(offset))
      .map((offset) =>
        source.problem(
          'unpaired-mark',
          offsetInFile(offset),
          say('mark-alone', { mark: article.text.charAt(offset) }),
          say('mark-alone-mend'),
        ),
      ),
  ];
}

function lineProblems({ source, data }: ArticleContext, { quotes }: Placed): Problem[] {
  return (['headline', 'description'] as const).flatMap((key) =>
    uncoveredInLine(data[key], quotes, data.scareQuotes).map((text) =>
      source.problem(
        'headline-quote',
        source.offsetOf([key]),
        say('line-uncovered', { key, passage: excerpt(text) }),
        say('line-uncovered-mend'),
      ),
    ),
  );
}

function unusedScareQuotes({ source, data, article, marks }: ArticleContext): Problem[] {
  const lines = [data.headline, data.description];
  const marked = new Set([
    ...marks.passages.map((passage) => wordsOf(article, passage)),
    ...lines.flatMap((line) =>
      pairMarksOfLine(line).map(({ start, end }) => needleOf(line.slice(start, end))),
    ),
  ]);
  const all = [...marked];
  return data.scareQuotes.flatMap((entry, index) =>
    marked.has(needleOf(entry))
      ? []
      : source.problem(
          'scare-quote-unused',
          source.offsetOf(['scareQuotes', index]),
          say('scare-quote-unused', { entry: excerpt(entry) }),
          marks.unpaired.length > 0 ? say('mend-mark-first') : unusedHint(entry, all),
        ),
  );
}

function unusedHint(entry: string, marked: readonly string[]): string {
  const near = nearestName(entry, marked);
  return near ? say('scare-quote-nearest', { passage: excerpt(near) }) : say('scare-quote-mend');
}
