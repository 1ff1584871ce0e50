import { z } from 'zod';
import { SPEECH_KINDS } from '../quotes/speech.ts';
import { formerIds, id, list, reference, text, TEXT_LIMITS, tooMuch } from './common.ts';

/** Who says what: one act of speech of one speaker, a passage of its article. */
export const quoteSchema = z.strictObject({
  /** Unique in the article: anchor in the article and part of the quote's address. */
  id,
  /** Id of a file in `speakers/`. What several say together is one quote a speaker, on the same passage. */
  speaker: reference,
  /** The kind of speech, thought and writing representation. */
  speech: z.enum(SPEECH_KINDS),
  /**
   * The passage, verbatim, without its frame („erklärte Rutte“) and without the quotation marks around it;
   * ` […] ` joins segments where the article interrupts them.
   */
  text: text.refine(
    (value) => value.split(' […] ').length <= TEXT_LIMITS.segments,
    tooMuch('segments', TEXT_LIMITS.segments),
  ),
  /** Text that stands right before the passage; needed where `text` occurs more than once (W3C TextQuoteSelector). */
  prefix: text.optional(),
  /** Ids of files in `topics/`. */
  topics: list(reference),
  formerIds,
});

/** An item of an article's `quotes`, once checked. */
export type QuoteData = z.output<typeof quoteSchema>;
