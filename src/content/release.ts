import type { ArticleData } from '../schemas/article.ts';
import { dayIn } from './days.ts';
import type { ArticleState } from './entries.ts';

/** The moment that a site is built for, and the time zone that its days are those of. */
export interface Calendar {
  now: Date;
  timeZone: string;
}

/** An article that readers do not see yet. */
export interface HeldBack {
  id: string;
  headline: string;
  /** Its `datePublished`, as written: a day, or a date-time with zone. */
  until: string;
}

/** Whether something that was held back is due by now. */
export function isDue({ until }: HeldBack, calendar: Calendar): boolean {
  return articleState({ datePublished: until }, calendar) === 'published';
}

/** Whether readers see an article at a moment: a day begins at midnight in the time zone. */
export function articleState(
  {
    status,
    datePublished,
  }: Pick<ArticleData, 'datePublished'> & { status?: ArticleData['status'] },
  { now, timeZone }: Calendar,
): ArticleState {
  if (status === 'draft') return 'draft';
  const ahead = datePublished.includes('T')
    ? Date.parse(datePublished) > now.getTime()
    : datePublished > dayIn(timeZone, now.toISOString());
  return ahead ? 'heldBack' : 'published';
}
