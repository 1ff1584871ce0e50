import { articlePath, embedPath, quotePath, topicPath, voicePath } from '../paths.ts';
import type { Archive } from './model.ts';

/** An address that something had before, and that which it has now; both are paths within the site. */
interface FormerAddress {
  from: string;
  to: string;
}

/**
 * Addresses of pages that former ids had: of articles, with those of their quotes and of the page to frame, and of
 * quotes, voices and topics. A quote with a former id has an old address under each id of its article, former or not.
 * Anchors `#<id>` have none: a browser takes them along.
 */
export function formerAddresses({ articles, voices, topics }: Archive): FormerAddress[] {
  const articleMoves = articles.flatMap((article) => [
    ...article.formerIds.flatMap((id) => [
      { from: articlePath(id), to: article.path },
      { from: embedPath(id), to: embedPath(article.id) },
    ]),
    ...article.quotes.flatMap((quote) =>
      [article.id, ...article.formerIds].flatMap((inArticle) =>
        [quote.id, ...quote.formerIds]
          .filter((id) => inArticle !== article.id || id !== quote.id)
          .map((id) => ({ from: quotePath(`${inArticle}/${id}`), to: quote.path })),
      ),
    ),
  ]);
  const voiceMoves = voices.flatMap(({ formerIds, path }) =>
    formerIds.map((id) => ({ from: voicePath(id), to: path })),
  );
  const topicMoves = topics.flatMap(({ formerIds, path }) =>
    formerIds.map((id) => ({ from: topicPath(id), to: path })),
  );
  return [...articleMoves, ...voiceMoves, ...topicMoves];
}
