/** Days are those of Europe/Berlin, whatever the machine's time zone is. */
const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day (`YYYY-MM-DD`) of a day or of a date-time with zone. */
export function berlinDay(date: string): string {
  return date.includes('T') ? berlin.format(new Date(date)) : date;
}
