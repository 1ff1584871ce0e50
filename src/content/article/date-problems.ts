import { dayIn } from '../days.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import type { ArticleContext } from './context.ts';

/** Changes and corrections before publication: by the instant where both have one, else by the day in the time zone. */
export function dateProblems({ source, data }: ArticleContext, timeZone: string): Problem[] {
  const { datePublished: published, dateModified: modified, corrections } = data;
  const changes: [key: string, date: string | undefined, path: (string | number)[]][] = [
    ['dateModified', modified, ['dateModified']],
    ...corrections.map(({ date }, index): [string, string, (string | number)[]] => [
      'date',
      date,
      ['corrections', index, 'date'],
    ]),
  ];
  return changes.flatMap(([key, date, path]) =>
    date === undefined || !isBefore(date, published, timeZone)
      ? []
      : source.problem(
          'date',
          source.offsetOf(path),
          say('date-order', { key, date, published }),
          say('date-order-mend'),
        ),
  );
}

function isBefore(date: string, other: string, timeZone: string): boolean {
  return date.includes('T') && other.includes('T')
    ? Date.parse(date) < Date.parse(other)
    : dayIn(timeZone, date) < dayIn(timeZone, other);
}
