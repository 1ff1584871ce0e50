/**
 * Instants for machines, derived from the content alone: a plain day is its first moment in the publication's time zone.
 */

/** Making one takes longer than a thousand answers. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      timeZoneName: 'longOffset',
      calendar: 'iso8601',
      year: 'numeric',
    });
  clocks.set(timeZone, clock);
  return clock;
}

const MINUTE = 60_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A date of the content as ISO 8601 date-time with zone (RFC 3339).
 * @param date a day, `2025-12-02`, or a date-time with zone
 * @param timeZone `Europe/Berlin`
 * @returns the day's midnight there, `2025-12-02T00:00:00+01:00`; a date-time by the clocks there
 */
export function isoDateTime(date: string, timeZone: string): string {
  const { clock, offset } = clockAt(date, timeZone);
  return `${clock.toISOString().slice(0, 19)}${offset}`;
}

/** The same as RSS wants it (RFC 822 with four digits of the year): `Tue, 02 Dec 2025 00:00:00 +0100`. */
export function rssDate(date: string, timeZone: string): string {
  const { clock, offset } = clockAt(date, timeZone);
  const day = String(clock.getUTCDate()).padStart(2, '0');
  const month = MONTHS[clock.getUTCMonth()] ?? '';
  const time = clock.toISOString().slice(11, 19);
  const weekday = WEEKDAYS[clock.getUTCDay()] ?? '';
  return `${weekday}, ${day} ${month} ${String(clock.getUTCFullYear())} ${time} ${offset.replace(':', '')}`;
}

interface Shown {
  clock: Date;
  offset: string;
}

/** Most days are asked for many times, by each of their quotes. */
const shown = new Map<string, Shown>();

function clockAt(date: string, timeZone: string): Shown {
  const key = `${date} ${timeZone}`;
  let found = shown.get(key);
  if (!found) shown.set(key, (found = lookAt(date, timeZone)));
  return found;
}

/** What a clock in a time zone shows, kept in the UTC fields of a Date, and how far it is ahead of UTC. */
function lookAt(date: string, timeZone: string): Shown {
  const isDay = date.length === 10;
  const instant = new Date(date);
  const offset = offsetAt(isDay ? midnightOf(instant, timeZone) : instant, timeZone);
  return {
    clock: isDay ? instant : new Date(instant.getTime() + minutesOf(offset) * MINUTE),
    offset,
  };
}

/** A day's midnight in a time zone lies an offset before its midnight in UTC. */
function midnightOf(utc: Date, timeZone: string): Date {
  const before = (instant: Date): Date =>
    new Date(utc.getTime() - minutesOf(offsetAt(instant, timeZone)) * MINUTE);
  // The offset in UTC's midnight may be that from before or after a change of the clocks.
  return before(before(utc));
}

function offsetAt(instant: Date, timeZone: string): string {
  const zone = clockIn(timeZone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  // Clocks went by the sun once; what machines read has no seconds of an offset.
  return zone === undefined || zone === 'GMT' ? '+00:00' : zone.slice(3, 9);
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
