/**
 * Makes something of a list once, for all pages that show it. What is read of the items is not noted again: it may be
 * nothing but what lies open of them (`archive/watched.ts`).
 */
export function madeOnce<Item, Made>(
  make: (list: readonly Item[]) => Made,
): (list: readonly Item[]) => Made {
  const made = new WeakMap<readonly Item[], { value: Made }>();
  return (list) => {
    const known = made.get(list) ?? { value: make(list) };
    made.set(list, known);
    return known.value;
  };
}
