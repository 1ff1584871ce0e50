import { z } from 'zod';
import { formerIds, line, list, webAddress } from './common.ts';

/** What quotes and articles are about. */
export const topicSchema = z.strictObject({
  name: line,
  /** Other names under which search finds the topic. */
  alternateName: list(line),
  description: line.optional(),
  /** Addresses that identify the same topic elsewhere, such as Wikidata. */
  sameAs: list(webAddress),
  formerIds,
});

/** The frontmatter of a topic, once checked. */
export type TopicData = z.output<typeof topicSchema>;
