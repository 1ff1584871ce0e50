import { articleSchema, type ArticleData } from '../../schemas/article.ts';
import type { ArticleEntry } from '../entries.ts';
import { formerIdsOf, formerQuoteProblems, type FormerId } from '../references/former-problems.ts';
import { duplicateIds, unknownReferences, type Known } from '../references/reference-problems.ts';
import { isError, type Problem } from '../rules.ts';
import { linksOf, type WrittenLink } from '../source/links.ts';
import { withoutMistakes } from '../source/salvage.ts';
import { parseFrontmatter } from '../source/schema-problems.ts';
import { readSource } from '../source/source.ts';
import { checkArticle, type CheckOptions } from './article.ts';

/** What an article is checked against, besides itself. */
export interface ArticleFileOptions extends Omit<CheckOptions, 'partial'> {
  known: Known;
}

export interface CheckedArticle {
  entry: ArticleEntry | undefined;
  problems: Problem[];
  /** Ids of the speakers and topics that it names. */
  names: { speakers: ReadonlySet<string>; topics: ReadonlySet<string> };
  formerIds: FormerId[];
  /** Links of its body within the site. */
  links: WrittenLink[];
}

/**
 * Checks the bytes of one article file in every way. An article whose frontmatter has mistakes is checked further
 * without the parts that have them, so that it has an entry, too; none where the file cannot be read at all. The errors
 * of a draft are tolerated: they stop nothing.
 *
 * @param file the article’s id, and its path as problems show it
 */
export function checkArticleFile(
  { id, shown }: { id: string; shown: string },
  bytes: Uint8Array,
  { known, ...options }: ArticleFileOptions,
): CheckedArticle {
  const source = readSource(shown, bytes);
  if (Array.isArray(source)) return unread(source);
  const { data, issues, problems } = parseFrontmatter(source, articleSchema);
  const read = data ? { source, data, partial: false } : withoutMistakes(source, issues);
  if (!read) return unread(problems);
  const checked = checkArticle(id, read.source, read.data, { ...options, partial: read.partial });
  const all = [
    ...problems,
    ...unknownReferences(read.source, read.data, known),
    ...duplicateIds(read.source, read.data),
    ...formerQuoteProblems(read.source, read.data),
    ...checked.problems,
  ];
  return {
    entry: checked.entry,
    problems: read.data.status === 'draft' ? all.map(tolerated) : all,
    names: namesIn(read.data),
    formerIds: formerIdsOf(() => read.source, read.data.formerIds),
    links: linksOf(read.source, checked.links),
  };
}

function unread(problems: Problem[]): CheckedArticle {
  const names = { speakers: new Set<string>(), topics: new Set<string>() };
  return { entry: undefined, problems, names, formerIds: [], links: [] };
}

/** A problem that stops nothing. */
export function tolerated(problem: Problem): Problem {
  return isError(problem) ? { ...problem, tolerated: true } : problem;
}

function namesIn({ topics, quotes }: ArticleData): CheckedArticle['names'] {
  return {
    speakers: new Set(quotes.map(({ speaker }) => speaker)),
    topics: new Set([...topics, ...quotes.flatMap((quote) => quote.topics)]),
  };
}
