/**
 * The shape of `/zitate.json`: this schema is its single source. The served JSON Schema is generated from it, the
 * data are typed by it, and whoever reads them back (tests, `npm run verify`) parses with it.
 */
import { z } from 'zod';
import { SPEECH, SPEECH_KINDS } from '../quotes/speech.ts';
import { AROUND_LENGTH } from '../quotes/surroundings.ts';

const address = z.url({ protocol: /^https?$/ });
const name = z.string().min(1);

const quoteRecord = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .describe('<article>/<quote>, unique in the file'),
  url: address.describe('The page of the quote'),
  text: z
    .string()
    .min(1)
    .describe(
      'The passage as it stands in the article, white space folded to one space; “ […] ” joins segments where the article interrupts it. Only in direct speech are these the words of the speaker',
    ),
  speech: z
    .enum(SPEECH_KINDS)
    .describe(
      `Kind of speech representation: ${SPEECH_KINDS.map((kind) => `${kind} (${SPEECH[kind].title})`).join(', ')}`,
    ),
  verbatim: z
    .array(z.string().min(1))
    .describe('Words of the speaker in quotation marks within a quote that is not direct'),
  speaker: z.strictObject({ id: name, name, url: address }),
  topics: z.array(z.strictObject({ id: name, name })),
  article: z.strictObject({
    id: name,
    headline: name,
    url: address,
    datePublished: z
      .string()
      .describe(
        'A day in the publication’s time zone (2025-12-02) or an ISO 8601 date-time with zone',
      ),
  }),
  prefix: z
    .string()
    .max(AROUND_LENGTH)
    .describe('The text of the article right before the passage'),
  suffix: z.string().max(AROUND_LENGTH).describe('The text of the article right after the passage'),
});

/** The file of all quotes, from which its JSON Schema is made. */
export const quotesFile = z.strictObject({
  quotes: z.array(quoteRecord).describe('Newest article first, within it in the order of the text'),
});

/** One quote of the file of all quotes. */
export type QuoteRecord = z.output<typeof quoteRecord>;
