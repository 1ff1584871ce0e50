/** Long lists on several pages. */

/** Which of a list's pages one is. */
export interface Position {
  /** 1 for the first. */
  number: number;
  last: number;
  /** The list's own address, `/zitate/`. */
  path: string;
}

/** One page of a long list, with what stands on it. */
export interface ListPage<Item> extends Position {
  items: Item[];
}

/** Divides a list into pages; an empty list has one empty page. */
export function pagesOf<Item>(
  items: readonly Item[],
  size: number,
  path: string,
): ListPage<Item>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    path,
  }));
}

/** `/zitate/` for the first page, `/zitate/seite-2/` for the second. */
export function pagePath(path: string, number: number): string {
  return number === 1 ? path : `${path}seite-${String(number)}/`;
}

/** The route parameter of a page: what stands for `[...page]` in its address. */
export function pageParam({ number }: Position): string | undefined {
  return number === 1 ? undefined : `seite-${String(number)}`;
}

/** Numbers that a pager names: the first, the last, those about the current one; 0 stands for a gap. */
export function pagerNumbers(current: number, last: number): number[] {
  const near = [1, current - 1, current, current + 1, last];
  const numbers = [...new Set(near.filter((number) => number >= 1 && number <= last))].sort(
    (a, b) => a - b,
  );
  return numbers.flatMap((number, index) => {
    const gap = number - (numbers[index - 1] ?? number - 1);
    if (gap === 1) return [number];
    return gap === 2 ? [number - 1, number] : [0, number];
  });
}

/** `Zitate` for the first page, `Zitate, Seite 2` for the second. */
export function pageTitle(title: string, number: number): string {
  return number === 1 ? title : `${title}, Seite ${String(number)}`;
}

/** A part of a long list, such as a year or a letter, and the address at which it begins. */
export interface PartStart {
  name: string;
  /** `/zitate/seite-2/#jahr-2024` */
  path: string;
}

/**
 * Tells where each part of a list begins.
 * @param pages all pages of the list, which is sorted by its parts
 * @param nameOf the part in which an item stands
 */
export function partStarts<Item>(
  pages: readonly ListPage<Item>[],
  nameOf: (item: Item) => string,
  anchorOf: (name: string) => string,
): PartStart[] {
  const first = new Map<string, string>();
  for (const { items, path, number } of pages) {
    for (const item of items) {
      const name = nameOf(item);
      if (!first.has(name)) first.set(name, `${pagePath(path, number)}#${anchorOf(name)}`);
    }
  }
  return [...first].map(([name, path]) => ({ name, path }));
}

/** The anchor of what a list has of a year. */
export function yearAnchor(year: string): string {
  return `jahr-${year}`;
}

/** The anchor of what a list has of the month of a day or month. */
export function monthAnchor(date: string): string {
  return `zeit-${date.slice(0, 7)}`;
}
