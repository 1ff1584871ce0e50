/** Takes at most `most` items, spread evenly from the first to the last, which are always among them. */
export function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) =>
    items.at(Math.round((index * (items.length - 1)) / (most - 1))),
  ).filter((item) => item !== undefined);
}
