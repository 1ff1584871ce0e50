import type { Topic, Voice } from '../archive/model.ts';

/** Those with most quotes first, at most `count`, none without a quote. */
export function mostQuoted<Item extends Voice | Topic>(
  items: readonly Item[],
  count: number,
): Item[] {
  return items
    .filter(({ quotes }) => quotes.length > 0)
    .sort((a, b) => b.quotes.length - a.quotes.length)
    .slice(0, count);
}
