/** Where to go from an article. */
import type { Article } from '../archive/model.ts';
import { similarTo } from '../statistics/similar-articles.ts';
import { articleLink, type ArticleLink } from './parts.ts';

/** Where a reader may go on from an article. */
export interface RelatedArticles {
  /** Articles that tell an event of the same day or days, newest first. */
  sameEvent: ArticleLink[];
  /** Others, the most similar first, each with the names of the topics and voices that both have. */
  similar: { article: ArticleLink; shared: string[] }[];
  /** The articles before and after it in time. */
  earlier: ArticleLink | undefined;
  later: ArticleLink | undefined;
}

const MOST = 4;
const SHARED = 3;

/** What to read after an article: on the same event, similar ones, and those before and after it. */
export function relatedArticles(article: Article): RelatedArticles {
  const { sameEvent, similar } = similarTo(article, MOST);
  const { earlier, later } = article;
  return {
    sameEvent: sameEvent.map(articleLink),
    similar: similar.map(({ article: other, topics, voices }) => ({
      article: articleLink(other),
      shared: [...topics, ...voices].slice(0, SHARED).map(({ name }) => name),
    })),
    earlier: earlier && articleLink(earlier),
    later: later && articleLink(later),
  };
}
