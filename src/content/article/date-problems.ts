import { berlinDay } from '../../archive/days.ts';
import type { ArticleContext } from './article.ts';
import type { Problem } from '../rules.ts';

/** A change before publication: by the instant where both have one, else by the day in Berlin. */
export function dateProblems({ source, data }: ArticleContext): Problem[] {
  const { datePublished: published, dateModified: modified } = data;
  if (modified === undefined) return [];
  const early =
    published.includes('T') && modified.includes('T')
      ? Date.parse(modified) < Date.parse(published)
      : berlinDay(modified) < berlinDay(published);
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
