import type { ArticleData } from '../../schemas/article.ts';
import type { Place, Problem } from '../rules.ts';
import type { Source } from '../source/source.ts';
import { say } from '../wording/say.ts';

/** An id that a file had before, and where that is written. */
export interface FormerId {
  id: string;
  place: Place;
}

/** A file of a folder, with the ids that it had before. */
interface WithFormerIds {
  id: string;
  file: string;
  formerIds: readonly FormerId[];
}

/** Former ids of a file with their places; one that has none need not be taken apart for it. */
export function formerIdsOf(sourceOf: () => Source, ids: readonly string[]): FormerId[] {
  if (ids.length === 0) return [];
  const source = sourceOf();
  return ids.map((id, index) => ({
    id,
    place: source.place(source.offsetOf(['formerIds', index])),
  }));
}

/**
 * Former ids of the files of one folder that are in use, or claimed twice.
 *
 * @param inUse files of the folder, those included whose frontmatter has mistakes
 */
export function formerIdProblems(
  inUse: readonly { id: string; shown: string }[],
  entries: readonly WithFormerIds[],
): Problem[] {
  const holders = new Map(inUse.map(({ id, shown }) => [id, shown]));
  const claims = new Map<string, string>();
  return entries.flatMap(({ id: own, file, formerIds }) =>
    formerIds.flatMap(({ id, place }) => {
      const holder = holders.get(id);
      const claimed = claims.get(id);
      claims.set(id, claimed ?? file);
      const message =
        id === own
          ? say('former-own', { id })
          : holder !== undefined
            ? say('former-in-use', { id, holder })
            : claimed !== undefined
              ? say('former-twice', { id, holder: claimed })
              : undefined;
      return message === undefined
        ? []
        : [{ file, ...place, rule: 'former-id' as const, message, hint: say('former-mend') }];
    }),
  );
}

/** Former ids of an article’s quotes that one of them has, or two claim. */
export function formerQuoteProblems(source: Source, { quotes }: ArticleData): Problem[] {
  const line = (path: PropertyKey[]): number => source.place(source.offsetOf(path)).line;
  const holders = new Map(
    quotes.map(({ id }, index) => [id, { index, line: line(['quotes', index, 'id']) }]),
  );
  const claims = new Map<string, number>();
  return quotes.flatMap(({ formerIds }, index) =>
    formerIds.flatMap((id, nth) => {
      const path = ['quotes', index, 'formerIds', nth];
      const holder = holders.get(id);
      const claimed = claims.get(id);
      claims.set(id, claimed ?? line(path));
      const message =
        holder?.index === index
          ? say('former-own', { id })
          : holder !== undefined
            ? say('former-in-use', { id, holder: say('quote-in-line', { line: holder.line }) })
            : claimed !== undefined
              ? say('former-twice', { id, holder: say('quote-in-line', { line: claimed }) })
              : undefined;
      return message === undefined
        ? []
        : source.problem('former-id', source.offsetOf(path), message, say('former-mend'));
    }),
  );
}
