/** Which articles a word finds, and by what. */
import type { ArticleRows } from '../lexicon/entry.ts';

/** What of an article has the word, best first. */
const ARTICLE_PARTS = ['headline', 'teaser', 'topic'] as const;
export type ArticlePart = (typeof ARTICLE_PARTS)[number];

interface ArticleMatch {
  rows: ArticleRows;
  part: ArticlePart;
}

/** By number of the article, each with the best of its parts. */
export class ArticleMatches {
  readonly all = new Map<number, ArticleMatch>();

  add(articles: Iterable<ArticleRows>, part: ArticlePart): void {
    for (const rows of articles) {
      const known = this.all.get(rows.article);
      if (!known || rankOf(part) < rankOf(known.part)) this.all.set(rows.article, { rows, part });
    }
  }

  addAll(other: ArticleMatches): void {
    for (const { rows, part } of other.all.values()) this.add([rows], part);
  }
}

function rankOf(part: ArticlePart): number {
  return ARTICLE_PARTS.indexOf(part);
}

export interface FoundArticle {
  rows: ArticleRows;
  /** The least of the parts that its words stand in. */
  part: ArticlePart;
}

/** Articles that every group has: headlines first, then the newer. */
export function articlesOfAll(groups: readonly ArticleMatches[]): FoundArticle[] {
  const [first, ...rest] = groups;
  if (!first) return [];
  return [...first.all]
    .flatMap(([number, { rows, part }]): FoundArticle[] => {
      const parts = rest.map(({ all }) => all.get(number)?.part);
      if (parts.includes(undefined)) return [];
      const least = Math.max(rankOf(part), ...parts.map((other) => rankOf(other ?? 'topic')));
      return [{ rows, part: ARTICLE_PARTS[least] ?? 'topic' }];
    })
    .sort((a, b) => rankOf(a.part) - rankOf(b.part) || a.rows.article - b.rows.article);
}
