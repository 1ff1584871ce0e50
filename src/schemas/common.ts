import { z } from 'zod';

/** File names and quote ids: the parts that addresses are made of. */
export const ID_PATTERN = /^[a-z0-9-]+$/;

/** `seite-2` and so on are the addresses at which long lists go on. */
export const RESERVED_ID_PATTERN = /^seite-\d+$/;

export const id = z
  .string()
  .regex(ID_PATTERN, { error: 'an id has only a–z, 0–9 and hyphens' })
  .refine((value) => !RESERVED_ID_PATTERN.test(value), {
    error: '“seite-<number>” is reserved for the pages of long lists',
  });

/** Control characters but tab and line ends: no text has them, and XML cannot. */
export const CONTROL_CHARACTER = /[\p{Cc}--[\t\n\r]]/v;

/** A string with something in it besides white space; lines are joined, as those of a paragraph are. */
export const text = z
  .string()
  .refine((value) => value.trim() !== '', { error: 'must not be empty' })
  .refine((value) => value.isWellFormed() && !CONTROL_CHARACTER.test(value), {
    error: 'has an escape (\\…) for something that is no character of a text',
  })
  .transform((value) => value.replace(/[ \t\r\n]+/g, ' ').trim());

/** A web address, `http` or `https`. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an http or https address',
});

/** Days and date-times of the Gregorian calendar that exist: 2026-02-31 does not. */
const day = z.iso.date();
const dateTime = z.union([
  z.iso.datetime({ offset: true }),
  z.iso.datetime({ offset: true, precision: -1 }),
]);

export const date = z
  .string()
  .refine((value) => day.safeParse(value).success || dateTime.safeParse(value).success, {
    error:
      'must be a date that exists, as YYYY-MM-DD or an ISO 8601 date-time with zone (2025-12-02T18:30:00+01:00)',
  });

/** A day, a month (`2025-11`) or an interval of days (`2025-11-24/2025-11-30`). */
export const eventDate = z
  .string()
  .refine((value) => day.safeParse(value).success || isMonth(value) || isInterval(value), {
    error:
      'must be a day (2025-12-03), a month (2025-11) or an interval (2025-11-24/2025-11-30) that exists',
  });

function isMonth(value: string): boolean {
  return /^\d{4}-\d{2}$/.test(value) && day.safeParse(`${value}-01`).success;
}

function isInterval(value: string): boolean {
  const [from = '', to = '', ...rest] = value.split('/');
  return (
    rest.length === 0 && day.safeParse(from).success && day.safeParse(to).success && from <= to
  );
}
