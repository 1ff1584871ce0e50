import { z } from 'zod';
import { line, list, webAddress } from './common.ts';

/** Someone who is quoted. */
export const speakerSchema = z.strictObject({
  name: line,
  /** Other spellings under which search finds the voice: Selenskij, Zelensky. */
  alternateName: list(line),
  type: z.enum(['Person', 'Organization', 'Country']).default('Person'),
  /** Office, e.g. Nato-Generalsekretär. */
  jobTitle: line.optional(),
  affiliation: line.optional(),
  /** Addresses that identify the same entity elsewhere, such as Wikidata. */
  sameAs: list(webAddress),
});

export type SpeakerData = z.output<typeof speakerSchema>;
