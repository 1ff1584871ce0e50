/** Finding places in lists that are in the order of the text. */

/** The index of the first item whose key is not below a value; the list’s length where there is none. */
export function lowerBound<Item>(
  items: readonly Item[],
  value: number,
  key: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && key(item) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
