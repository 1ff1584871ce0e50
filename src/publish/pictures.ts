/** The pictures that stand for pages where links to them are shared. */
import type { Article, Quote } from '../archive/model.ts';
import { SITE } from '../site.ts';
import { quoteTitle } from './wording.ts';

export interface Picture {
  path: string;
  /** What it shows, for those who do not see it. */
  alt: string;
}

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

const ALT_LENGTH = 400;

export const SITE_PICTURE: Picture = {
  path: '/bilder/wortlaut.png',
  alt: `${SITE.name}: ${SITE.claim}`,
};

export function pictureOf(article: Article): Picture {
  return { path: `/bilder/${article.id}.png`, alt: article.headline };
}

export function quotePictureOf(quote: Quote): Picture {
  return { path: `/bilder/${quote.key}.png`, alt: quoteTitle(quote, ALT_LENGTH) };
}
