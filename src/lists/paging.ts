/** Long lists on several pages. */

export interface Sheet<Item> {
  items: Item[];
  /** 1 for the first. */
  number: number;
  last: number;
  /** The list's own address, `/zitate/`. */
  path: string;
}

/** Divides a list into sheets; an empty list has one empty sheet. */
export function sheetsOf<Item>(items: readonly Item[], size: number, path: string): Sheet<Item>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    path,
  }));
}

/** `/zitate/` for the first sheet, `/zitate/seite-2/` for the second. */
export function sheetPath(path: string, number: number): string {
  return number === 1 ? path : `${path}seite-${String(number)}/`;
}

/** The route parameter of a sheet: what stands for `[...seite]` in its address. */
export function sheetParam({ number }: Sheet<unknown>): string | undefined {
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

/** `Zitate` for the first sheet, `Zitate, Seite 2` for the second. */
export function sheetTitle(title: string, number: number): string {
  return number === 1 ? title : `${title}, Seite ${String(number)}`;
}

export interface YearSheet {
  year: string;
  /** Number of the first sheet that has something of the year. */
  number: number;
}

/** On which sheet each year begins, for lists sorted by time. */
export function yearSheets<Item>(
  sheets: readonly Sheet<Item>[],
  yearOf: (item: Item) => string,
): YearSheet[] {
  const first = new Map<string, number>();
  for (const { items, number } of sheets) {
    for (const item of items) {
      const year = yearOf(item);
      if (!first.has(year)) first.set(year, number);
    }
  }
  return [...first].map(([year, number]) => ({ year, number }));
}
