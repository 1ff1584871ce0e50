import { uncoveredInLine, type CoveredPassage } from '../../quotes/coverage.ts';
import { needleOf } from '../../quotes/haystack.ts';
import { pairMarksOfLine } from '../../quotes/marks.ts';
import { Spans } from '../../quotes/spans.ts';
import { excerpt } from '../excerpt.ts';
import { nearestName } from '../nearest-name.ts';
import type { Problem } from '../rules.ts';
import type { ArticleContext } from './context.ts';
import type { Placed } from './placing.ts';

/** Quotation marks that nothing accounts for, and scare quotes that account for nothing. */
export function coverageProblems(
  context: ArticleContext,
  { quotes, accounted }: Placed,
  covered: readonly CoveredPassage[],
): Problem[] {
  const { source, article, marks, offsetInFile } = context;
  const told = new Spans(accounted);
  const uncovered = covered
    .filter(({ cover }) => cover === undefined && !context.partial)
    .filter(({ passage }) => !told.touch(passage))
    .map(({ passage }) => {
      const text = excerpt(article.text.slice(passage.start, passage.end));
      return source.problem(
        'uncovered',
        offsetInFile(passage.start - 1),
        `“${text}” stands in quotation marks, but no quote accounts for it`,
        'Add a quote that says who says it, or list it in scareQuotes if nobody does.',
      );
    });
  const unpaired = marks.unpaired.map((offset) =>
    source.problem(
      'unpaired-mark',
      offsetInFile(offset),
      `the quotation mark ${article.text.charAt(offset)} has no counterpart in its paragraph`,
      'Pairs are „ “ or „ ”, “ ”, » « or « », " ", ‚ ‘ and › ‹; the quotes around it may be paired wrongly.',
    ),
  );
  return [
    ...uncovered,
    ...unpaired,
    ...unusedScareQuotes(context),
    ...lineProblems(context, quotes),
  ];
}

function lineProblems({ source, data }: ArticleContext, quotes: Placed['quotes']): Problem[] {
  return (['headline', 'description'] as const).flatMap((key) =>
    uncoveredInLine(data[key], quotes, data.scareQuotes).map((text) =>
      source.problem(
        'headline-quote',
        source.offsetOf([key]),
        `the ${key} has “${excerpt(text)}” in quotation marks, but no quote accounts for it`,
        'Use the words of a quote, or list them in scareQuotes if nobody says them.',
      ),
    ),
  );
}

function unusedScareQuotes({ source, data, article, marks }: ArticleContext): Problem[] {
  const lines = [data.headline, data.description];
  const marked = new Set([
    ...marks.passages.map(({ start, end }) => needleOf(article.text.slice(start, end))),
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
          `“${excerpt(entry)}” does not occur in quotation marks`,
          marks.unpaired.length > 0
            ? 'A quotation mark without its counterpart may be why; mend that first.'
            : unusedHint(entry, all),
        ),
  );
}

function unusedHint(entry: string, marked: readonly string[]): string {
  const near = nearestName(entry, marked);
  return near
    ? `Nearest of what does is “${excerpt(near)}”; write it as the text has it, without the marks around it.`
    : 'Write it as the text has it, without the marks around it, or take it out.';
}
