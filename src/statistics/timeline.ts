/** Quotes over time. */
import type { Quote } from '../archive/model.ts';

export interface Period {
  /** `2025-12` or `2025`. */
  date: string;
  count: number;
}

const MONTHS_AT_MOST = 18;

/** Counts by month, or by year where the time is long, empty periods between included; the earliest first. */
export function timelineOf(quotes: readonly Quote[]): Period[] {
  const months = quotes.map(({ article }) => article.day.slice(0, 7)).sort();
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const byMonth = monthNumber(last) - monthNumber(first) < MONTHS_AT_MOST;
  const counts = new Map<string, number>();
  for (const month of months) {
    const date = byMonth ? month : month.slice(0, 4);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const periods = byMonth ? monthsBetween(first, last) : yearsBetween(first, last);
  return periods.map((date) => ({ date, count: counts.get(date) ?? 0 }));
}

function monthNumber(month: string): number {
  const [year = 0, index = 0] = month.split('-').map(Number);
  return year * 12 + index - 1;
}

function monthsBetween(first: string, last: string): string[] {
  const from = monthNumber(first);
  return Array.from({ length: monthNumber(last) - from + 1 }, (_, index) => {
    const month = from + index;
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function yearsBetween(first: string, last: string): string[] {
  const from = Number(first.slice(0, 4));
  return Array.from({ length: Number(last.slice(0, 4)) - from + 1 }, (_, index) =>
    String(from + index).padStart(4, '0'),
  );
}
