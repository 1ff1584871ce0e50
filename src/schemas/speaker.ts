import { z } from 'zod';
import { text, webAddress } from './common.ts';

/** Someone who is quoted. */
export const speakerSchema = z.strictObject({
  name: text,
  /** Other spellings under which search finds the voice: Selenskij, Zelensky. */
  alternateName: z.array(text).default([]),
  type: z.enum(['Person', 'Organization', 'Country']).default('Person'),
  /** Office, e.g. Nato-Generalsekretär. */
  jobTitle: text.optional(),
  affiliation: text.optional(),
  /** Addresses that identify the same entity elsewhere, such as Wikidata. */
  sameAs: z.array(webAddress).default([]),
});

export type SpeakerData = z.output<typeof speakerSchema>;
