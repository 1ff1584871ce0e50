const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar of a time zone, independent of the machine's own. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts });
  calendars.set(timeZone, calendar);
  return calendar;
}

/**
 * The day (`YYYY-MM-DD`) in a time zone.
 *
 * @param date a day, which is the same everywhere, or a date-time with zone
 */
export function dayIn(timeZone: string, date: string): string {
  return date.includes('T') ? calendarOf(timeZone).format(new Date(date)) : date;
}
