import { dayIn } from '../days.ts';
import type { Problem } from '../rules.ts';
import type { ArticleContext } from './context.ts';

/** A change before publication: by the instant where both have one, else by the day in the time zone. */
export function dateProblems({ source, data }: ArticleContext, timeZone: string): Problem[] {
  const { datePublished: published, dateModified: modified } = data;
  if (modified === undefined) return [];
  const early =
    published.includes('T') && modified.includes('T')
      ? Date.parse(modified) < Date.parse(published)
      : dayIn(timeZone, modified) < dayIn(timeZone, published);
  if (!early) return [];
  const message = `dateModified ${modified} lies before datePublished ${published}`;
  return [
    source.problem(
      'date',
      source.offsetOf(['dateModified']),
      message,
      'An article is changed after it is published; correct one of the two.',
    ),
  ];
}
