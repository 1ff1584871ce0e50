/** What the page shows that other sites frame: an article's quotes, or the one that the address names. */
import type { Archive, Article, Quote } from '../archive/model.ts';
import { embedPath } from '../paths.ts';
import { accentLinks } from '../publish/accent.ts';
import type { Addresses } from '../site.ts';
import { articleLink, passageLink, wordsOf, type ArticleLink, type Words } from './parts.ts';

/** The page that other sites show in a frame. */
export interface EmbedPage {
  path: string;
  title: string;
  /** What the site is called. */
  site: string;
  /** Links in its head. */
  links: { rel: string; href: string }[];
  article: ArticleLink;
  quotes: EmbeddedQuote[];
  /** What the article is about, where it has no quotes. */
  teaser: string | undefined;
}

/** A quote of that page. */
export interface EmbeddedQuote {
  /** Anchors that name it: its id, and those that it had, as code that was copied stays where it is. */
  id: string;
  formerIds: string[];
  words: Words;
  speaker: { name: string; jobTitle: string | undefined };
  /** The link to the passage, which names its words. */
  passage: string;
}

/** What the page for other sites shows: the quotes of an article and nothing else. */
export function embedPage(
  { publication }: Archive,
  article: Article,
  addresses: Addresses,
): EmbedPage {
  const site = publication.name;
  return {
    path: embedPath(article.id),
    title: `Zitate aus „${article.headline}“ – ${site}`,
    site,
    links: accentLinks(addresses),
    article: articleLink(article),
    quotes: article.quotes.map(embeddedQuote),
    teaser: article.quotes.length === 0 ? article.description : undefined,
  };
}

function embeddedQuote(quote: Quote): EmbeddedQuote {
  const { id, formerIds, speaker } = quote;
  return {
    id,
    formerIds,
    words: wordsOf(quote),
    speaker: { name: speaker.name, jobTitle: speaker.jobTitle },
    passage: passageLink(quote),
  };
}
