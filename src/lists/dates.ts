/** Dates of the content as German readers write them. */

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

/**
 * A day, a month or an interval in words.
 * @param date `2025-12-03`, `2025-11` or `2025-11-24/2025-11-30`
 * @returns `3. Dezember 2025`, `November 2025`, `24. bis 30. November 2025`
 */
export function germanDate(date: string): string {
  const [start = '', end] = date.split('/');
  const from = partsOf(start);
  if (end === undefined) return join(from);
  const to = partsOf(end);
  const sameYear = from.year === to.year;
  const begin = sameYear
    ? { day: from.day, month: from.month === to.month && from.day !== '' ? '' : from.month }
    : from;
  return `${join(begin)} bis ${join(to)}`;
}

interface DateWords {
  day: string;
  month: string;
  year?: string;
}

function partsOf(date: string): Required<DateWords> {
  const [year = '', month = '', day] = date.split('-');
  return {
    day: day === undefined ? '' : `${String(Number(day))}.`,
    month: MONTHS[Number(month) - 1] ?? '',
    year,
  };
}

function join({ day, month, year = '' }: DateWords): string {
  return [day, month, year].filter((word) => word !== '').join(' ');
}
