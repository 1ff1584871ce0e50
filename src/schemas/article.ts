import { z } from 'zod';
import { date, eventDate, reference, text, webAddress } from './common.ts';
import { quoteSchema } from './quote.ts';

/** An entry of the chronology. */
export const eventSchema = z.strictObject({
  /** A day, a month or an interval of days. */
  date: eventDate,
  title: text,
  /** A passage of the body that tells the event, matched like a quote; free to overlap quotes. */
  text: text.optional(),
});

export type EventData = z.output<typeof eventSchema>;

export const articleSchema = z.strictObject({
  headline: text,
  /** `editors`: the source text has no headline; the page says that the editors supplied it. */
  headlineBy: z.enum(['source', 'editors']).default('source'),
  /** Teaser and meta description. */
  description: text,
  datePublished: date,
  dateModified: date.optional(),
  /** The place from which the article reports, e.g. Brüssel. */
  dateline: text.optional(),
  author: z.array(text).default([]),
  /** Where the text was published first. */
  source: z.strictObject({ name: text, url: webAddress.optional() }).optional(),
  /** Ids of files in `topics/`. */
  topics: z.array(reference).default([]),
  events: z.array(eventSchema).default([]),
  /** Passages in quotation marks that nobody is quoted as saying: names, titles, irony. */
  scareQuotes: z.array(text).default([]),
  /** Who says what, in the order of the text. */
  quotes: z.array(quoteSchema).default([]),
});

export type ArticleData = z.output<typeof articleSchema>;
