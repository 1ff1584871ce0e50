import { checkUnlessKept, type KeptArticles } from './article/kept-article.ts';
import { listContent, readContent } from './files.ts';
import { readOthers } from './others.ts';

/**
 * Checks the articles of a tree from the last on, and keeps what is found, until it comes to one of which something is
 * kept already: whoever reads the tree meanwhile, from the first on, has come as far. What may not be kept is left to them.
 *
 * @param directory the content root
 */
export async function checkAhead(
  directory: string,
  { base, now, kept }: { base: string; now: Date; kept: KeptArticles },
): Promise<void> {
  const listing = await listContent(directory);
  const { publication, known, namesOf } = readOthers(listing, { base, found: undefined }, []);
  const calendar = { now, timeZone: publication.timeZone };
  let met = false;
  const articles: KeptArticles = {
    read: (of) => {
      const found = kept.read(of);
      met = found !== undefined;
      return found;
    },
    keep: (of, found) => kept.keep(of, found),
  };
  for (const file of listing.files.articles.toReversed()) {
    const bytes = readContent(file, []);
    if (bytes) checkUnlessKept(file, bytes, { known, namesOf, base, calendar }, articles);
    if (met) return;
  }
}
