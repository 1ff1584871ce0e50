import { z } from 'zod';
import { SITE } from '../site.ts';
import { colourOf, isReadable, readableAccent } from './accent.ts';
import { faulty, text, webAddress } from './common.ts';

/** A colour of text on the light pages. */
const accent = z
  .string()
  .superRefine((value, context) => {
    const colour = colourOf(value);
    if (colour === undefined) context.addIssue({ code: 'custom', ...faulty('colour') });
    else if (!isReadable(colour)) {
      const near = { colour: readableAccent(colour).light };
      context.addIssue({ code: 'custom', ...faulty('colour-faint', near) });
    }
  })
  .transform((value) => readableAccent(colourOf(value) ?? value));

const timeZone = z.string().refine(isTimeZone, faulty('time-zone'));

/** What the site is called and how it looks. Without the file, it is the one of the project. */
export const publicationSchema = z.strictObject({
  name: text.default(SITE.name),
  /** What it promises, in a sentence, on the front page and its picture. */
  claim: text.default(SITE.claim),
  /** What it is, for search engines, feeds and the footer. */
  description: text.default(SITE.description),
  /** Who answers for it; without it, the publication itself. */
  publisher: z.strictObject({ name: text, url: webAddress.optional() }).optional(),
  /** The colour of links and the first voice, for light pages; that for dark ones is made from it. */
  accent: accent.optional(),
  /** Its days are those of this time zone. */
  timeZone: timeZone.default(SITE.timeZone),
});

/** The frontmatter of `publication.md`, once checked. */
export type PublicationData = z.output<typeof publicationSchema>;

function isTimeZone(value: string): boolean {
  try {
    // Offsets such as +01:00 are no places; their days would shift with summer time.
    return /^[A-Z]/.test(value) && Intl.DateTimeFormat('de', { timeZone: value }) !== undefined;
  } catch {
    return false;
  }
}
