import { dayIn } from '../days.ts';
import { articleState, type Calendar } from '../release.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import type { ArticleContext } from './context.ts';

interface Change {
  /** What the editor finds it by. */
  key: string;
  date: string;
  offset: number;
}

/**
 * Changes and corrections before publication: by the instant where both have one, else by the day in the time zone.
 * And those that are still to come, in an article that readers see.
 */
export function dateProblems(context: ArticleContext, calendar: Calendar): Problem[] {
  const { source, data } = context;
  const published = data.datePublished;
  const isShown = articleState(data, calendar) === 'published';
  return changesOf(context).flatMap(({ key, date, offset }) => {
    if (isBefore(date, published, calendar.timeZone)) {
      const told = say('date-order', { key, date, published });
      return source.problem('date', offset, told, say('date-order-mend'));
    }
    if (isShown && articleState({ datePublished: date }, calendar) === 'heldBack') {
      const told = say('date-future', { key, date });
      return source.problem('future-date', offset, told, say('date-future-mend'));
    }
    return [];
  });
}

function changesOf({ source, data }: ArticleContext): Change[] {
  const { dateModified: date, corrections } = data;
  return [
    ...(date === undefined
      ? []
      : [{ key: 'dateModified', date, offset: source.offsetOf(['dateModified']) }]),
    ...corrections.map((correction, index) => ({
      key: 'corrections: date',
      date: correction.date,
      offset: source.offsetOf(['corrections', index, 'date']),
    })),
  ];
}

function isBefore(date: string, other: string, timeZone: string): boolean {
  return date.includes('T') && other.includes('T')
    ? Date.parse(date) < Date.parse(other)
    : dayIn(timeZone, date) < dayIn(timeZone, other);
}
