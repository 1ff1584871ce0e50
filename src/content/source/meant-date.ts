const MONTHS = [
  'januar jänner jan january',
  'februar feber feb february',
  'märz maerz mär mrz march mar',
  'april apr',
  'mai may',
  'juni jun june',
  'juli jul july',
  'august aug',
  'september sept sep',
  'oktober okt october oct',
  'november nov',
  'dezember dez december dec',
].map((names) => names.split(' '));

/** `4.3.2025`, `4. März 2025`, `04/03/2025` is left out: which of the two is the month? */
const DAY_FIRST = /^(\d{1,2})\.?\s*(\d{1,2}|\p{L}+)\.?\s*(\d{4})$/u;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;

/** The day that a date in another form is likely meant for, as `YYYY-MM-DD`; undefined where that cannot be told. */
export function meantDate(found: unknown): string | undefined {
  if (typeof found !== 'string') return undefined;
  const written = found.trim();
  const [, first = '', middle = '', last = ''] =
    YEAR_FIRST.exec(written) ?? DAY_FIRST.exec(written) ?? [];
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const month = /^\d+$/.test(middle) ? Number(middle) : monthOf(middle);
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

/** An interval whose last day was written first, `2025-11-30/2025-11-24`, the other way round. */
export function inOrder(found: unknown): string {
  return String(found).split('/').reverse().join('/');
}

function monthOf(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
