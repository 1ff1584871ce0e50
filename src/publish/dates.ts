/**
 * Instants for machines, derived from the content alone: a plain day is its first moment in Berlin.
 */
import { SITE } from '../site.ts';

const ZONE_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: SITE.timeZone,
  timeZoneName: 'longOffset',
  calendar: 'iso8601',
  year: 'numeric',
});

const MINUTE = 60_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A date of the content as ISO 8601 date-time with zone (RFC 3339).
 * @param date a day, `2025-12-02`, or a date-time with zone
 * @returns the day's midnight in Berlin, `2025-12-02T00:00:00+01:00`; a date-time in Berlin's zone
 */
export function isoDateTime(date: string): string {
  const { clock, offset } = berlin(date);
  return `${clock.toISOString().slice(0, 19)}${offset}`;
}

/** The same as RSS wants it (RFC 822 with four digits of the year): `Tue, 02 Dec 2025 00:00:00 +0100`. */
export function rssDate(date: string): string {
  const { clock, offset } = berlin(date);
  const day = String(clock.getUTCDate()).padStart(2, '0');
  const month = MONTHS[clock.getUTCMonth()] ?? '';
  const time = clock.toISOString().slice(11, 19);
  const weekday = WEEKDAYS[clock.getUTCDay()] ?? '';
  return `${weekday}, ${day} ${month} ${String(clock.getUTCFullYear())} ${time} ${offset.replace(':', '')}`;
}

/** What a clock in Berlin shows, kept in the UTC fields of a Date, and how far it is ahead of UTC. */
function berlin(date: string): { clock: Date; offset: string } {
  const isDay = date.length === 10;
  const instant = new Date(date);
  // A day's midnight in Berlin lies an offset before its midnight in UTC, and clocks never change at midnight there.
  const offset = offsetAt(isDay ? new Date(instant.getTime() - 60 * MINUTE) : instant);
  return {
    clock: isDay ? instant : new Date(instant.getTime() + minutesOf(offset) * MINUTE),
    offset,
  };
}

function offsetAt(instant: Date): string {
  const zone = ZONE_CLOCK.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return zone === undefined || zone === 'GMT' ? '+00:00' : zone.slice('GMT'.length);
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
