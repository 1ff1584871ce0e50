import { distance } from 'fastest-levenshtein';

/** Longer than any name could be by misspelling it. */
const LONGEST_NAME = 60;

/** The one of some keys, values or names that is most like a misspelt one; none where more than half would change. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const far = (other: string): number => distance(name.toLowerCase(), other.toLowerCase());
  const [near = ''] = names.toSorted((a, b) => far(a) - far(b));
  return far(near) <= Math.max(name.length, near.length) / 2 ? near : undefined;
}
