/** The pictures that stand for pages where links to them are shared. */
import type { Article, Quote } from '../archive/model.ts';
import { PATHS, picturePath } from '../paths.ts';
import type { PublicationFacts } from '../site.ts';
import { hasOwnWords, quoteTitle } from '../quotes/wording.ts';

/** A picture for social networks, as heads and feeds name it. */
export interface Picture {
  path: string;
  /** What it shows, for those who do not see it. */
  alt: string;
}

/** UTF-16 units. */
const ALT_LENGTH = 400;

/** The picture of every page without its own picture. */
export function sitePictureOf({ name, claim }: PublicationFacts): Picture {
  return { path: PATHS.sitePicture, alt: `${name}: ${claim}` };
}

/** The picture of an article, which shows its headline over the band of its voices. */
export function pictureOf(article: Article): Picture {
  return { path: picturePath(article.id), alt: article.headline };
}

/**
 * The picture of a quote, which shows its words and who says them; of one that has no words of its speaker’s own it is
 * the article’s.
 */
export function quotePictureOf(quote: Quote): Picture {
  if (!hasOwnWords(quote)) return pictureOf(quote.article);
  return { path: picturePath(quote.key), alt: quoteTitle(quote, ALT_LENGTH) };
}
