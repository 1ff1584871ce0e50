import { distance } from 'fastest-levenshtein';

/** Longer than any name could be by misspelling it. */
const LONGEST_NAME = 60;

/** Of more, the first are compared. */
const MOST_NAMES = 1000;

/** The one of some keys, values or names that is most like a misspelt one; none where more than half would change. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const far = (other: string): number => distance(name.toLowerCase(), other.toLowerCase());
  let near = '';
  let least = Infinity;
  for (const other of names.slice(0, MOST_NAMES)) {
    const [longer, shorter] = [
      Math.max(name.length, other.length),
      Math.min(name.length, other.length),
    ];
    // A longer name differs from a shorter one in at least as many characters as it is longer.
    if (longer - shorter > longer / 2) continue;
    const found = far(other);
    if (found < least) [near, least] = [other, found];
  }
  return least <= Math.max(name.length, near.length) / 2 ? near : undefined;
}
