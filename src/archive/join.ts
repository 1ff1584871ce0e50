import { dayIn } from '../content/days.ts';
import { blocksIn, type ArticleEntry, type QuoteEntry, type Tree } from '../content/entries.ts';
import {
  articlePath,
  quoteAnchor,
  quotePath,
  standingPath,
  topicPath,
  voicePath,
} from '../paths.ts';
import { eventId } from '../quotes/layers.ts';
import type { Archive, Article, Block, Page, Quote, Topic, Voice } from './model.ts';
import type { Joined } from './watched.ts';

const german = new Intl.Collator('de', { numeric: true });

/**
 * Joins the entries of a tree without errors: every reference resolved, everything sorted.
 * @param joined for an archive that is watched
 */
export function joinArchive(tree: Tree, joined: Joined = (_, made) => made): Archive {
  const { publication } = tree;
  const voices = new Map(tree.speakers.map((entry) => [entry.id, joined('voice', voiceOf(entry))]));
  const topics = new Map(tree.topics.map((entry) => [entry.id, joined('topic', topicOf(entry))]));
  const known: Others = { voices, topics, joined };
  const articles = tree.articles
    .map((entry) => articleOf(entry, known, publication.timeZone))
    .sort((a, b) => descending(published(a), published(b)) || ascending(a.id, b.id));

  for (const [place, article] of articles.entries()) {
    article.earlier = articles[place + 1];
    article.later = articles[place - 1];
    for (const quote of article.quotes) {
      quote.speaker.quotes.push(quote);
      for (const topic of quote.topics) topic.quotes.push(quote);
    }
    for (const topic of article.topics) topic.articles.push(article);
  }
  const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
    german.compare(a.name, b.name) || ascending(a.id, b.id);
  affiliate(voices);
  return joined('archive', {
    publication,
    articles,
    quotes: articles.flatMap((article) => article.quotes),
    voices: [...voices.values()].filter(({ quotes }) => quotes.length > 0).sort(byName),
    topics: [...topics.values()].filter((topic) => topic.articles.length > 0).sort(byName),
    pages: tree.pages.map(pageOf).sort(byName),
    corrected: articles.some(({ corrections }) => corrections.length > 0),
  });
}

function voiceOf({ id, data, html }: Tree['speakers'][number]): Voice {
  const { affiliation } = data;
  const path = voicePath(id);
  return { ...data, affiliation, affiliatedWith: undefined, id, html, path, quotes: [] };
}

/** Affiliations that are ids get the names of their speakers, and lead to those who have a page. */
function affiliate(voices: ReadonlyMap<string, Voice>): void {
  for (const voice of voices.values()) {
    const other = voices.get(voice.affiliation ?? '');
    if (!other) continue;
    voice.affiliation = other.name;
    voice.affiliatedWith = other.quotes.length > 0 ? other : undefined;
  }
}

function topicOf({ id, data, html }: Tree['topics'][number]): Topic {
  return { ...data, id, html, path: topicPath(id), quotes: [], articles: [] };
}

function pageOf({ id, data, html }: Tree['pages'][number]): Page {
  return { ...data, id, html, path: standingPath(id) };
}

/** What articles and quotes refer to. */
interface Others {
  voices: ReadonlyMap<string, Voice>;
  topics: ReadonlyMap<string, Topic>;
  joined: Joined;
}

function articleOf(entry: ArticleEntry, others: Others, timeZone: string): Article {
  const { id, state, text, sha256, quotes, digests } = entry;
  const { status, ...data } = entry.data;
  const corrections = data.corrections
    .map((correction) => ({ ...correction, day: dayIn(timeZone, correction.date) }))
    .sort((a, b) => descending(Date.parse(a.date), Date.parse(b.date)));
  let shown: Block[] | undefined;
  const dateModified = data.dateModified ?? corrections[0]?.date;
  const article: Article = others.joined('article', {
    ...data,
    id,
    state,
    dateModified,
    day: dayIn(timeZone, data.datePublished),
    modifiedDay: dateModified && dayIn(timeZone, dateModified),
    corrections,
    topics: [],
    events: data.events.map((event, index) => ({
      ...event,
      anchor: event.text === undefined ? undefined : eventId(index),
    })),
    quotes: [],
    voices: [],
    get blocks() {
      return (shown ??= blocksOf(entry, article));
    },
    earlier: undefined,
    later: undefined,
    text,
    sha256,
    digests,
    path: articlePath(id),
  });
  article.quotes = quotes.map((quote, index) => quoteOf(quote, index + 1, article, others));
  article.voices = [...new Set(article.quotes.map((quote) => quote.speaker))];
  article.topics = [
    ...new Set([
      ...data.topics.map((topic) => existing(others.topics, topic)),
      ...article.quotes.flatMap((quote) => quote.topics),
    ]),
  ];
  return article;
}

function blocksOf(entry: ArticleEntry, { quotes }: Article): Block[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return blocksIn(entry).map((block) => ({
    ...block,
    quotes: block.quotes.map((quote) => existing(byId, quote)),
    repeats: block.repeats === undefined ? undefined : existing(byId, block.repeats),
  }));
}

function quoteOf(
  { before, after, ...entry }: QuoteEntry,
  number: number,
  article: Article,
  { voices, topics, joined }: Others,
): Quote {
  const key = `${article.id}/${entry.id}`;
  return joined('quote', {
    ...entry,
    key,
    article,
    speaker: existing(voices, entry.speaker),
    topics: [...new Set(entry.topics)].map((topic) => existing(topics, topic)),
    parts: entry.parts.map(({ text, verbatim, speaker }) => ({
      text,
      verbatim,
      voice: speaker === undefined ? undefined : existing(voices, speaker),
    })),
    context: { before, after },
    number,
    path: quotePath(key),
    anchor: quoteAnchor(article.id, entry.id),
  });
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
