/** Quotes over time. */
import type { Quote } from '../archive/model.ts';

interface Period {
  /** `2025-12` or `2025`. */
  date: string;
  count: number;
}

const MONTHS_AT_MOST = 18;
/** As many names as there is room for below a line as wide as a phone. */
const YEARS_NAMED = 6;
const MONTHS_NAMED = 3;

/** Counts by month, or by year where the time is long, empty periods between included; the earliest first. */
export function timelineOf(quotes: readonly Quote[]): Period[] {
  return countIn(periodsOf(quotes), quotes);
}

/** The months from the first quote to the last, or the years where those are many; the earliest first. */
export function periodsOf(quotes: readonly Quote[]): string[] {
  const months = quotes.map(({ article }) => article.day.slice(0, 7)).sort();
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const byMonth = monthNumber(last) - monthNumber(first) < MONTHS_AT_MOST;
  return byMonth ? monthsBetween(first, last) : yearsBetween(first, last);
}

/** How many of the quotes fall into each of the periods. */
export function countIn(periods: readonly string[], quotes: readonly Quote[]): Period[] {
  const counts = new Map<string, number>();
  const length = periods[0]?.length;
  for (const { article } of quotes) {
    const date = article.day.slice(0, length);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return periods.map((date) => ({ date, count: counts.get(date) ?? 0 }));
}

/** Where on a line from the first of the periods to the end of the last a day lies, 0 to 1. */
export function placeInTime(periods: readonly string[], day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const within = (date - 1) / 31;
  const [length = 0, passed] =
    periods[0]?.length === 4
      ? [periods.length, year - Number(periods[0]) + (month - 1 + within) / 12]
      : [periods.length, monthNumber(day) - monthNumber(periods[0] ?? day) + within];
  return passed / length;
}

interface Tick {
  date: string;
  /** The middle of the period on the line, 0 to 1. */
  at: number;
}

/** Chooses the periods that are named below the line: evenly spaced, always with the first and the last. */
export function ticksOf(periods: readonly string[]): Tick[] {
  const most = periods[0]?.length === 4 ? YEARS_NAMED : MONTHS_NAMED;
  const every = Math.ceil(periods.length / most);
  const last = periods.length - 1;
  return periods.flatMap((date, index) =>
    index === last || (index % every === 0 && last - index >= every * 0.75)
      ? [{ date, at: (index + 0.5) / periods.length }]
      : [],
  );
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
