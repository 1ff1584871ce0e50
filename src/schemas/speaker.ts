import { z } from 'zod';
import { formerIds, text, webAddress } from './common.ts';

/** Someone who is quoted. */
export const speakerSchema = z.strictObject({
  name: text,
  /** Other spellings under which search finds the voice: Selenskij, Zelensky. */
  alternateName: z.array(text).default([]),
  /** `Unnamed`: a source that the text does not name, such as „Regierungskreise“. */
  type: z.enum(['Person', 'Organization', 'Country', 'Unnamed']).default('Person'),
  /** Office, e.g. Nato-Generalsekretär. */
  jobTitle: text.optional(),
  /** Id of the speaker that this one belongs to, or a name. */
  affiliation: text.optional(),
  /** Addresses that identify the same entity elsewhere, such as Wikidata. */
  sameAs: z.array(webAddress).default([]),
  formerIds,
});

export type SpeakerData = z.output<typeof speakerSchema>;
