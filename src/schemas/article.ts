import { z } from 'zod';
import {
  date,
  eventDate,
  faulty,
  formerIds,
  line,
  list,
  reference,
  text,
  TEXT_LIMITS,
  webAddress,
} from './common.ts';
import { quoteSchema } from './quote.ts';

const sha256 = z
  .string()
  .refine((value) => /^[\da-f]{64}$/i.test(value), faulty('sha256'))
  .transform((value) => value.toLowerCase());

/** An entry of the chronology. */
const eventSchema = z.strictObject({
  /** A day, a month or an interval of days. */
  date: eventDate,
  title: line,
  /** A passage of the body that tells the event, matched like a quote; free to overlap quotes. */
  text: text.optional(),
});

/** A mistake that was corrected in an article. */
const correctionSchema = z.strictObject({
  date,
  /** Tells the mistake and its correction. Quotation marks in it need not be accounted for. */
  text,
  /** SHA-256 of the article's text before. */
  sha256: sha256.optional(),
});

/** A correction as its file has it, once checked. */
export type CorrectionData = z.output<typeof correctionSchema>;

/** An event as its file has it, once checked. */
export type EventData = z.output<typeof eventSchema>;

/** The frontmatter of an article; the handbook explains each key to editors. */
export const articleSchema = z.strictObject({
  headline: line,
  /** `editors`: the source text has no headline; the page says that the editors supplied it. */
  headlineBy: z.enum(['source', 'editors']).default('source'),
  /** Teaser and meta description. */
  description: line,
  datePublished: date,
  dateModified: date.optional(),
  /** The place from which the article reports, e.g. Brüssel. */
  dateline: line.optional(),
  author: list(line),
  /** Where the text was published first. */
  source: z.strictObject({ name: line, url: webAddress.optional() }).optional(),
  /** Ids of files in `topics/`. */
  topics: list(reference),
  events: list(eventSchema),
  /** Passages in quotation marks that nobody is quoted as saying: names, titles, irony. */
  scareQuotes: list(text),
  /** Who says what, in the order of the text. */
  quotes: list(quoteSchema, TEXT_LIMITS.quotes),
  /** A draft is shown by the development server and is in nothing that is built. */
  status: z.enum(['published', 'draft']).default('published'),
  corrections: list(correctionSchema),
  /** Whether speech in the text that no quote accounts for is pointed out. */
  hints: z.boolean().default(true),
  formerIds,
});

/** The frontmatter of an article, once checked, with the values that stand where a key is missing. */
export type ArticleData = z.output<typeof articleSchema>;
