import { z } from 'zod';
import { ID_PATTERN, RESERVED_ID_PATTERN } from './ids.ts';

/** What can be wrong with a value besides its type; `src/content/wording` says each in words. */
export type Fault =
  | 'id-signs'
  | 'id-reserved'
  | 'escape'
  | 'web-address'
  | 'date'
  | 'date-year'
  | 'event-date'
  | 'event-order'
  | 'sha256'
  | 'colour'
  | 'colour-faint'
  | 'time-zone'
  | 'address-space'
  | LimitFault;

/** Something is longer, or there is more of it, than is read; `known.most` is the limit. */
export const LIMIT_FAULTS = [
  'id-long',
  'line-long',
  'list-long',
  'address-long',
  'segments',
] as const;
/** A fault that says only that something is too long or too much. */
export type LimitFault = (typeof LIMIT_FAULTS)[number];

/** Parameters of a check, which its issue carries: what is wrong, and what the advice on it needs to know. */
export function faulty(
  fault: Fault,
  known: Record<string, string> = {},
): { params: { fault: Fault; known: Record<string, string> } } {
  return { params: { fault, known } };
}

/** Parameters of a check that something is not more than is read. */
export function tooMuch(fault: LimitFault, most: number): ReturnType<typeof faulty> {
  return faulty(fault, { most: String(most) });
}

/** How much is read; more than any article has. Beyond it, checks and pages would take minutes. */
export const TEXT_LIMITS = {
  /** Characters of a word. */
  word: 1000,
  /** Characters of a headline, a name, or whatever stands in one line. */
  line: 1000,
  /** Characters of a web address. */
  address: 2000,
  /** Characters of an id, which is the name of a folder of the site: file systems take 255 bytes. */
  id: 200,
  /** Passages in quotation marks inside one another. */
  marksInMarks: 30,
  /** Quotes inside one another, or on the same passage. */
  quotesInQuotes: 50,
  quotes: 1000,
  /** Parts of a quote that […] joins. */
  segments: 100,
  /** Entries of any other list. */
  list: 500,
} as const;

/** An id: part of addresses, and the name of a file or an anchor. */
export const id = z
  .string()
  .refine((value) => ID_PATTERN.test(value), faulty('id-signs'))
  .refine((value) => !RESERVED_ID_PATTERN.test(value), faulty('id-reserved'))
  .refine((value) => value.length <= TEXT_LIMITS.id, tooMuch('id-long', TEXT_LIMITS.id));

/** Control characters but tab and line ends: no text has them, and XML cannot. */
export const CONTROL_CHARACTER = /[\p{Cc}--[\t\n\r]]/v;

const filled = z.string().refine((value) => value.trim() !== '');

/** Ids that a file or quote had before: their addresses lead to it. */
export const formerIds = list(id);

/** The id of a file in another folder; whether there is one, only the whole tree can tell. */
export const reference = filled;

/** A string with something in it besides white space; lines are joined, as those of a paragraph are. */
export const text = filled
  .refine((value) => value.isWellFormed() && !CONTROL_CHARACTER.test(value), faulty('escape'))
  .transform((value) => value.replace(/[ \t\r\n]+/g, ' ').trim());

/** A text that stands in one line, such as a name. */
export const line = text.refine(
  (value) => value.length <= TEXT_LIMITS.line,
  tooMuch('line-long', TEXT_LIMITS.line),
);

/** A list of not too many entries. */
export function list<Item extends z.ZodType>(item: Item, most: number = TEXT_LIMITS.list) {
  return z
    .array(item)
    .refine((entries) => entries.length <= most, tooMuch('list-long', most))
    .default([]);
}

/** A web address, `http` or `https`. */
const address = z.url({ protocol: /^https?$/ });

/** An address of the web with http or https, as editors type it. */
export const webAddress = z
  .string()
  // The parser of addresses passes over line ends and tabs, which are kept.
  .refine((value) => !/[\s\p{Cc}]/u.test(value), faulty('address-space'))
  .refine(
    (value) => value.length <= TEXT_LIMITS.address,
    tooMuch('address-long', TEXT_LIMITS.address),
  )
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
  )
  .refine((value) => !isInterval(value) || isInOrder(value), faulty('event-order'));

function isMonth(value: string): boolean {
  return /^\d{4}-\d{2}$/.test(value) && day.safeParse(`${value}-01`).success;
}

function isInterval(value: string): boolean {
  const [from, to, ...rest] = value.split('/');
  return rest.length === 0 && [from, to].every((one) => day.safeParse(one).success);
}

function isInOrder(interval: string): boolean {
  const [from = '', to = ''] = interval.split('/');
  return from <= to;
}
