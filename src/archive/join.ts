import { berlinDay } from './days.ts';
import type { ArticleEntry, QuoteEntry, Tree } from '../content/entries.ts';
import type { Archive, Article, Page, Quote, Topic, Voice } from './model.ts';
import {
  articlePath,
  quoteAnchor,
  quotePath,
  standingPath,
  topicPath,
  voicePath,
} from '../paths.ts';
import { eventId } from '../quotes/layers.ts';

const german = new Intl.Collator('de', { numeric: true });

/** Joins the entries of a tree without errors: every reference resolved, everything sorted. */
export function joinArchive(tree: Tree): Archive {
  const voices = new Map(tree.speakers.map((entry) => [entry.id, voiceOf(entry)]));
  const topics = new Map(tree.topics.map((entry) => [entry.id, topicOf(entry)]));
  const articles = tree.articles
    .map((entry) => articleOf(entry, voices, topics))
    .sort((a, b) => descending(published(a), published(b)) || ascending(a.id, b.id));

  for (const article of articles) {
    for (const quote of article.quotes) {
      quote.speaker.quotes.push(quote);
      for (const topic of quote.topics) topic.quotes.push(quote);
    }
    for (const topic of article.topics) topic.articles.push(article);
  }
  const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
    german.compare(a.name, b.name) || ascending(a.id, b.id);
  return {
    articles,
    quotes: articles.flatMap((article) => article.quotes),
    voices: [...voices.values()].sort(byName),
    topics: [...topics.values()].sort(byName),
    pages: tree.pages.map(pageOf).sort(byName),
  };
}

function voiceOf({ id, data, html }: Tree['speakers'][number]): Voice {
  const { name, alternateName, type, jobTitle, affiliation, sameAs } = data;
  const path = voicePath(id);
  return { id, name, alternateName, type, jobTitle, affiliation, sameAs, html, path, quotes: [] };
}

function topicOf({ id, data, html }: Tree['topics'][number]): Topic {
  const { name, alternateName, description, sameAs } = data;
  const path = topicPath(id);
  return { id, name, alternateName, description, sameAs, html, path, quotes: [], articles: [] };
}

function pageOf({ id, data, html }: Tree['pages'][number]): Page {
  return { id, name: data.name, html, path: standingPath(id) };
}

function articleOf(
  entry: ArticleEntry,
  voices: ReadonlyMap<string, Voice>,
  topics: ReadonlyMap<string, Topic>,
): Article {
  const { id, data, text, sha256 } = entry;
  const path = articlePath(id);
  const article: Article = {
    id,
    headline: data.headline,
    headlineBy: data.headlineBy,
    description: data.description,
    datePublished: data.datePublished,
    dateModified: data.dateModified,
    day: berlinDay(data.datePublished),
    modifiedDay: data.dateModified && berlinDay(data.dateModified),
    dateline: data.dateline,
    author: data.author,
    source: data.source,
    topics: [],
    events: data.events.map((event, index) => ({
      date: event.date,
      title: event.title,
      text: event.text,
      anchor: event.text === undefined ? undefined : eventId(index),
    })),
    quotes: [],
    voices: [],
    blocks: [],
    text,
    sha256,
    path,
  };
  article.quotes = entry.quotes.map((quote, index) =>
    quoteOf(quote, index + 1, article, voices, topics),
  );
  article.voices = [...new Set(article.quotes.map((quote) => quote.speaker))];
  article.topics = [
    ...new Set([
      ...data.topics.map((topic) => existing(topics, topic)),
      ...article.quotes.flatMap((quote) => quote.topics),
    ]),
  ];
  const byId = new Map(article.quotes.map((quote) => [quote.id, quote]));
  article.blocks = entry.blocks.map((block) => ({
    html: block.html,
    quotes: block.quotes.map((quote) => existing(byId, quote)),
    repeats: block.repeats === undefined ? undefined : existing(byId, block.repeats),
  }));
  return article;
}

function quoteOf(
  entry: QuoteEntry,
  number: number,
  article: Article,
  voices: ReadonlyMap<string, Voice>,
  topics: ReadonlyMap<string, Topic>,
): Quote {
  const { id, speech, text, verbatim, prefix, suffix, before, after, segments } = entry;
  const key = `${article.id}/${id}`;
  return {
    key,
    id,
    article,
    speaker: existing(voices, entry.speaker),
    topics: [...new Set(entry.topics)].map((topic) => existing(topics, topic)),
    speech,
    text,
    verbatim,
    parts: entry.parts.map((part) => ({
      text: part.text,
      verbatim: part.verbatim,
      voice: part.speaker === undefined ? undefined : existing(voices, part.speaker),
    })),
    prefix,
    suffix,
    context: { before, after },
    segments,
    number,
    path: quotePath(key),
    anchor: quoteAnchor(article.id, id),
  };
}

/** The checks have made sure that every reference leads somewhere; one that does not is a fault of this program. */
function existing<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`“${id}” is referred to but not in the tree`);
  return value;
}

/** The instant of publication; a day counts from its beginning in UTC, which orders days. */
function published(article: Article): number {
  return Date.parse(article.datePublished);
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function descending(a: number, b: number): number {
  return b - a;
}
