/** What the front page shows. */
import type { Archive, Article, Quote } from '../archive/model.ts';
import { PATHS } from '../paths.ts';
import { homeMeta } from '../publish/page-meta.ts';
import type { Addresses } from '../site.ts';
import { quoteOfNote } from '../statistics/quote-of-note.ts';
import { readingMinutes } from '../statistics/reading-time.ts';
import { frameOf, type PageModel } from './page.ts';
import {
  counts,
  linkTo,
  teaserOf,
  wordsOf,
  type Count,
  type Link,
  type Teaser,
  type Words,
} from './parts.ts';

interface FrontPage extends PageModel {
  /** The day of the newest publication or change; undefined where there is no article. */
  asOf: string | undefined;
  lead: Lead | undefined;
  quote: QuoteOfNote | undefined;
  articles: Teaser[];
  voices: Count[];
  topics: Count[];
  /** How many there are in all. */
  total: { articles: number; voices: number; topics: number };
}

/** The article on top of the front page. */
export interface Lead extends Teaser {
  minutes: number;
}

/** The quote that the front page shows large. */
export interface QuoteOfNote {
  path: string;
  words: Words;
  speaker: Link & { jobTitle: string | undefined };
}

const RECENT = 8;
const MOST = 8;

/** What the front page shows: the newest articles, a quote of note, voices and topics. */
export function frontPage(archive: Archive, addresses: Addresses): FrontPage {
  const { articles, voices, topics } = archive;
  const [lead, ...rest] = articles;
  const quote = quoteOfNote(archive);
  return {
    ...frameOf(archive, PATHS.home, homeMeta(addresses)),
    asOf: newestDay(articles),
    lead: lead && leadOf(lead),
    quote: quote && noteworthy(quote),
    articles: rest.slice(0, RECENT).map(teaserOf),
    voices: counts(voices, MOST),
    topics: counts(topics, MOST),
    total: { articles: articles.length, voices: voices.length, topics: topics.length },
  };
}

function newestDay(articles: readonly Article[]): string | undefined {
  return articles
    .map(({ day, modifiedDay }) => modifiedDay ?? day)
    .sort()
    .at(-1);
}

function leadOf(article: Article): Lead {
  return { ...teaserOf(article), minutes: readingMinutes(article.text) };
}

function noteworthy(quote: Quote): QuoteOfNote {
  const { path, speaker } = quote;
  return {
    path,
    words: wordsOf(quote),
    speaker: { ...linkTo(speaker), jobTitle: speaker.jobTitle },
  };
}
