import { z } from 'zod';

/** File names and quote ids: the parts that addresses are made of. */
export const ID_PATTERN = /^[a-z0-9-]+$/;

/** `seite-2` and so on are the addresses at which long lists go on, `einbetten` is that of a quote to embed. */
export const RESERVED_ID_PATTERN = /^(?:seite-\d+|einbetten)$/;

/** What can be wrong with a value besides its type; `src/content/wording` says each in words. */
export type Fault =
  | 'id-signs'
  | 'id-reserved'
  | 'escape'
  | 'web-address'
  | 'date'
  | 'date-year'
  | 'event-date'
  | 'sha256'
  | 'colour'
  | 'colour-faint'
  | 'time-zone';

/** Parameters of a check, which its issue carries: what is wrong, and what the advice on it needs to know. */
export function faulty(
  fault: Fault,
  known: Record<string, string> = {},
): { params: { fault: Fault; known: Record<string, string> } } {
  return { params: { fault, known } };
}

export const id = z
  .string()
  .refine((value) => ID_PATTERN.test(value), faulty('id-signs'))
  .refine((value) => !RESERVED_ID_PATTERN.test(value), faulty('id-reserved'));

/** Control characters but tab and line ends: no text has them, and XML cannot. */
export const CONTROL_CHARACTER = /[\p{Cc}--[\t\n\r]]/v;

const filled = z.string().refine((value) => value.trim() !== '');

/** Ids that a file or quote had before: their addresses lead to it. */
export const formerIds = z.array(id).default([]);

/** The id of a file in another folder; whether there is one, only the whole tree can tell. */
export const reference = filled;

/** A string with something in it besides white space; lines are joined, as those of a paragraph are. */
export const text = filled
  .refine((value) => value.isWellFormed() && !CONTROL_CHARACTER.test(value), faulty('escape'))
  .transform((value) => value.replace(/[ \t\r\n]+/g, ' ').trim());

/** A web address, `http` or `https`. */
const address = z.url({ protocol: /^https?$/ });

export const webAddress = z
  .string()
  .refine((value) => address.safeParse(value).success, faulty('web-address'));

/** Days and date-times of the Gregorian calendar that exist: 2026-02-31 does not. */
const day = z.iso.date();
const dateTime = z.union([
  z.iso.datetime({ offset: true }),
  z.iso.datetime({ offset: true, precision: -1 }),
]);

/** Days before the Gregorian calendar, and those that are typing mistakes. */
const EARLIEST_YEAR = 1582;
const LATEST_YEAR = 2200;

function hasUsualYear(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return EARLIEST_YEAR <= year && year <= LATEST_YEAR;
}

/** When something is published, changed or corrected. */
export const date = z
  .string()
  .refine(
    (value) => day.safeParse(value).success || dateTime.safeParse(value).success,
    faulty('date'),
  )
  .refine(
    (value) => hasUsualYear(value) || !day.safeParse(value.slice(0, 10)).success,
    faulty('date-year'),
  );

/** A day, a month (`2025-11`) or an interval of days (`2025-11-24/2025-11-30`). */
export const eventDate = z
  .string()
  .refine(
    (value) => day.safeParse(value).success || isMonth(value) || isInterval(value),
    faulty('event-date'),
  );

function isMonth(value: string): boolean {
  return /^\d{4}-\d{2}$/.test(value) && day.safeParse(`${value}-01`).success;
}

function isInterval(value: string): boolean {
  const [from = '', to = '', ...rest] = value.split('/');
  return (
    rest.length === 0 && day.safeParse(from).success && day.safeParse(to).success && from <= to
  );
}
