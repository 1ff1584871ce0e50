import { parseBody, type SiteLink } from '../../markdown/parse.ts';
import { coverPassages } from '../../quotes/coverage.ts';
import { settleMarks } from '../../quotes/standing.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { ArticleEntry } from '../entries.ts';
import { articleState, type Calendar } from '../release.ts';
import type { Problem } from '../rules.ts';
import { bodyProblems } from '../source/body-problems.ts';
import type { Source } from '../source/source.ts';
import { contextOf } from './context.ts';
import { coverageProblems } from './coverage-problems.ts';
import { dateProblems } from './date-problems.ts';
import { entryOf } from './entry.ts';
import { kindProblems } from './kind-problems.ts';
import { quoteLimits } from './limit-problems.ts';
import { overlapProblems, sameQuoteProblems } from './overlap-problems.ts';
import { placeAll } from './placing.ts';
import { speechHints } from './speech-hints.ts';
import { signProblems } from './sign-problems.ts';

export interface CheckOptions {
  /** What a speaker id stands for, the name first; none where there is no such speaker. */
  namesOf: (speaker: string) => readonly string[];
  /** Base path of links within the site. */
  base: string;
  calendar: Calendar;
  /** Quotes were left out before. */
  partial: boolean;
}

/** Checks an article against its own text and turns it into what the site shows. */
export function checkArticle(
  id: string,
  source: Source,
  data: ArticleData,
  { namesOf, base, calendar, partial }: CheckOptions,
): { entry: ArticleEntry; problems: Problem[]; links: readonly SiteLink[] } {
  const body = parseBody(source.body, base);
  const { context: read, problems: unread } = contextOf(source, data, body, { partial, namesOf });
  const located = placeAll(read);
  const context = { ...read, marks: settleMarks(read.article, read.marks, located.quotes) };
  const tooMany = quoteLimits(context, located.quotes);
  const placed = tooMany.length > 0 ? { ...located, quotes: [], events: [] } : located;
  const { article, marks } = context;
  const covered = coverPassages(article, marks.passages, placed.quotes, context.data.scareQuotes);
  const problems = [
    ...bodyProblems(source, body, 'article'),
    ...dateProblems(context, calendar),
    ...signProblems(context),
    ...unread,
    ...placed.problems,
    ...tooMany,
    // Without the quotes, each passage in quotation marks would be one more problem with the same cause.
    ...(tooMany.length > 0
      ? []
      : [
          ...overlapProblems(context, placed.quotes),
          ...sameQuoteProblems(context, placed.quotes),
          ...kindProblems(context, placed.quotes),
          ...coverageProblems(context, placed, covered),
          ...speechHints(context, placed.quotes),
        ]),
  ];
  const state = articleState(data, calendar);
  const entry = { id, state, ...entryOf(context, placed, covered) };
  return { entry, problems, links: body.links };
}
