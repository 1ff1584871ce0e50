/** Quotes in time, one lane a voice or topic, all along one axis. */
import type { Quote } from '../archive/model.ts';
import { germanDate } from '../lists/dates.ts';
import { countIn, placeInTime, ticksOf } from '../statistics/timeline.ts';

/** The axis of a drawing of time. */
export interface Axis {
  /** How many there are. */
  periods: number;
  /** Periods that are named, with where their middle lies, 0 to 1. */
  ticks: { label: string; at: number }[];
}

/** One row of such a drawing. */
export interface Lane {
  /** Periods in which there are quotes, the earliest first, each with where they are listed. */
  times: Moment[];
  /** How many quotes there are at a place of the axis, 0 to 1. */
  dots: { at: number; count: number }[];
}

/** A period with quotes, and where they are listed. */
export interface Moment {
  label: string;
  count: number;
  path: string;
}

/** As many dots as a lane has at most: quotes that lie nearer together share one. */
const DOTS = 40;

/** Undefined where there is but one period: nothing is earlier or later then. */
export function axisOf(periods: readonly string[]): Axis | undefined {
  if (periods.length < 2) return undefined;
  return {
    periods: periods.length,
    ticks: ticksOf(periods).map(({ date, at }) => ({ label: germanDate(date), at })),
  };
}

/**
 * @param periods of the axis
 * @param pathOf where the quotes of a period are listed
 */
export function laneOf(
  periods: readonly string[],
  quotes: readonly Quote[],
  pathOf: (period: string) => string,
): Lane {
  const dots = new Map<number, number>();
  for (const { article } of quotes) {
    const dot = Math.min(DOTS - 1, Math.floor(placeInTime(periods, article.day) * DOTS));
    dots.set(dot, (dots.get(dot) ?? 0) + 1);
  }
  return {
    times: countIn(periods, quotes)
      .filter(({ count }) => count > 0)
      .map(({ date, count }) => ({ label: germanDate(date), count, path: pathOf(date) })),
    dots: [...dots]
      .sort(([a], [b]) => a - b)
      .map(([dot, count]) => ({ at: (dot + 0.5) / DOTS, count })),
  };
}
