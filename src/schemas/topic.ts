import { z } from 'zod';
import { formerIds, text, webAddress } from './common.ts';

/** What quotes and articles are about. */
export const topicSchema = z.strictObject({
  name: text,
  /** Other names under which search finds the topic. */
  alternateName: z.array(text).default([]),
  description: text.optional(),
  /** Addresses that identify the same topic elsewhere, such as Wikidata. */
  sameAs: z.array(webAddress).default([]),
  formerIds,
});

export type TopicData = z.output<typeof topicSchema>;
