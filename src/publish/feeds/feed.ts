/** What feeds say, whatever their format. */
import type { Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import type { Archive, Article, Quote, Topic, Voice } from '../../archive/model.ts';
import { germanDate } from '../../lists/dates.ts';
import type { Addresses } from '../../site.ts';
import { quoteTitle, wordingOf } from '../../quotes/wording.ts';
import { attribution } from '../citation/reference.ts';

export interface Feed {
  title: string;
  description: string;
  /** The page that the feed belongs to; `feed.xml` and `feed.json` stand beside it. */
  path: string;
  items: FeedItem[];
}

export interface FeedItem {
  path: string;
  title: string;
  /** As in the content: a day or a date-time with zone. */
  published: string;
  modified: string | undefined;
  authors: string[];
  topics: string[];
  text: string;
  html: string;
}

/** Feeds tell what is new; the whole archive is in `/zitate.json`. */
const FEED_LENGTH = 50;
const TITLE_LENGTH = 120;

/** Articles, newest first. */
export function siteFeed(archive: Archive): Feed {
  const { name, description } = archive.publication;
  return {
    title: name,
    description,
    path: '/',
    items: archive.articles.slice(0, FEED_LENGTH).map((article) => articleItem(article, [])),
  };
}

/** What a voice says: one item a quote. */
export function voiceFeed(voice: Voice, { publication }: Addresses): Feed {
  return {
    title: `${publication.name}: ${voice.name}`,
    description: `${voice.name}: alle Zitate, am Wortlaut geprüft`,
    path: voice.path,
    items: voice.quotes.slice(0, FEED_LENGTH).map(quoteItem),
  };
}

/** Who says what on a topic: one item an article, with its quotes on the topic. */
export function topicFeed(topic: Topic, { publication }: Addresses): Feed {
  return {
    title: `${publication.name}: ${topic.name}`,
    description: topic.description ?? `Wer sagt was zum Thema ${topic.name}`,
    path: topic.path,
    items: topic.articles.slice(0, FEED_LENGTH).map((article) =>
      articleItem(
        article,
        article.quotes.filter(({ topics }) => topics.includes(topic)),
      ),
    ),
  };
}

function articleItem(article: Article, quotes: readonly Quote[]): FeedItem {
  const corrections = article.corrections.map(
    ({ day, text }) => `Korrigiert am ${germanDate(day)}: ${text}`,
  );
  return {
    path: article.path,
    title: article.headline,
    published: article.datePublished,
    modified: article.dateModified,
    authors: article.author,
    topics: article.topics.map(({ name }) => name),
    text: [
      article.description,
      ...corrections,
      ...quotes.map((quote) => `${wordingOf(quote)} – ${attribution(quote)}`),
    ].join('\n\n'),
    html: html([
      element('p', article.description),
      ...corrections.map((correction) => element('p', correction)),
      ...quotes.flatMap((quote) => quotation(quote, attribution(quote))),
    ]),
  };
}

function quoteItem(quote: Quote): FeedItem {
  const { article } = quote;
  return {
    path: quote.path,
    title: quoteTitle(quote, TITLE_LENGTH),
    published: article.datePublished,
    modified: article.dateModified,
    authors: article.author,
    topics: quote.topics.map(({ name }) => name),
    text: wordingOf(quote),
    html: html(quotation(quote, `${attribution(quote)} in „${article.headline}“`)),
  };
}

function quotation(quote: Quote, source: string): RootContent[] {
  return [element('blockquote', element('p', wordingOf(quote))), element('p', `– ${source}`)];
}

function element(tagName: 'blockquote' | 'p', child: string | RootContent): RootContent {
  const content = typeof child === 'string' ? ({ type: 'text', value: child } as const) : child;
  return {
    type: 'element',
    tagName,
    properties: {},
    children: content.type === 'doctype' ? [] : [content],
  };
}

const serialiser = rehype().freeze();

function html(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return serialiser.stringify(root);
}
