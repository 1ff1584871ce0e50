/** Rows of the index: which quotes have something, by their place in the archive. */

/** Row numbers, ascending. */
export type Rows = number[];

/** All rows of the lists, each once, ascending. */
export function union(lists: Rows[]): Rows {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** Each row as its distance from the one before, the first from 0; `sums` turns them back. */
export function differences(rows: Rows): Rows {
  return rows.map((row, at) => row - (rows[at - 1] ?? 0));
}

/** The rows of which these are the `differences`. */
export function sums(steps: Rows): Rows {
  let row = 0;
  return steps.map((step) => (row += step));
}
