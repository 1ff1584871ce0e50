import { articleSchema } from '../../schemas/article.ts';
import type { ArticleEntry } from '../entries.ts';
import { duplicateIds, unknownReferences, type Known } from '../references/reference-problems.ts';
import type { Problem } from '../rules.ts';
import { withoutMistakes } from '../source/salvage.ts';
import { parseFrontmatter } from '../source/schema-problems.ts';
import { readSource } from '../source/source.ts';
import { checkArticle, type CheckOptions } from './article.ts';

/** What an article is checked against, besides itself. */
export interface ArticleFileOptions extends Omit<CheckOptions, 'partial'> {
  known: Known;
}

/**
 * Checks the bytes of one article file in every way. An article whose frontmatter has mistakes is checked further
 * without the parts that have them, so that it has an entry, too; none where the file cannot be read at all.
 *
 * @param file the article’s id, and its path as problems show it
 */
export function checkArticleFile(
  { id, shown }: { id: string; shown: string },
  bytes: Uint8Array,
  { known, ...options }: ArticleFileOptions,
): { entry: ArticleEntry | undefined; problems: Problem[] } {
  const source = readSource(shown, bytes);
  if (Array.isArray(source)) return { entry: undefined, problems: source };
  const { data, issues, problems } = parseFrontmatter(source, articleSchema);
  const read = data ? { source, data, partial: false } : withoutMistakes(source, issues);
  if (!read) return { entry: undefined, problems };
  const { entry, problems: found } = checkArticle(id, read.source, read.data, {
    ...options,
    partial: read.partial,
  });
  return {
    entry,
    problems: [
      ...problems,
      ...unknownReferences(read.source, read.data, known),
      ...duplicateIds(read.source, read.data),
      ...found,
    ],
  };
}
