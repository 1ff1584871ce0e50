import { z } from 'zod';
import { formerIds, line, list, webAddress } from './common.ts';

/** What can speak; `Unnamed`: a source that the text does not name, such as „Regierungskreise“. */
export const SPEAKER_TYPES = ['Person', 'Organization', 'Country', 'Unnamed'] as const;

/** Someone who is quoted. */
export const speakerSchema = z.strictObject({
  name: line,
  /** Other spellings under which search finds the voice: Selenskij, Zelensky. */
  alternateName: list(line),
  type: z.enum(SPEAKER_TYPES).default('Person'),
  /** Office, e.g. Nato-Generalsekretär. */
  jobTitle: line.optional(),
  /** Id of the speaker that this one belongs to, or a name. */
  affiliation: line.optional(),
  /** Addresses that identify the same entity elsewhere, such as Wikidata. */
  sameAs: list(webAddress),
  formerIds,
});

/** The frontmatter of a speaker, once checked. */
export type SpeakerData = z.output<typeof speakerSchema>;
