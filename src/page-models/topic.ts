/** What a topic's page shows. */
import type { Archive, Quote, Topic } from '../archive/model.ts';
import { groupRuns } from '../lists/grouping.ts';
import { pagePath, type ListPage, type Position } from '../lists/paging.ts';
import { momentAnchor, voiceAnchor } from '../lists/topic-pages.ts';
import { hasFeeds } from '../publish/open-data.ts';
import { topicMeta } from '../publish/page-meta.ts';
import type { Addresses } from '../site.ts';
import { frameOf, type PageModel } from './page.ts';
import {
  articleLink,
  linkTo,
  quoteCard,
  type ArticleLink,
  type Link,
  type QuoteCard,
} from './parts.ts';
import { topicLanes, type TopicLanes } from './topic-lanes.ts';

/** A page of a topic's quotes. */
export interface TopicPage extends PageModel {
  name: string;
  count: { quotes: number; voices: number; articles: number };
  /** What the topic is and where it is told of: on the first page of its quotes alone. */
  about: TopicAbout | undefined;
  /** Who speaks when: on the first page alone, where more than one voice or time is. */
  lanes: TopicLanes | undefined;
  voices: VoiceOnTopic[];
  position: Position;
}

interface TopicAbout {
  /** Whether a feed stands beside the page. */
  feed: boolean;
  description: string | undefined;
  html: string;
  articles: ArticleLink[];
}

/** What a voice says on the topic. */
export interface VoiceOnTopic {
  voice: Link & { jobTitle: string | undefined };
  anchor: string;
  /** The first of a month with an anchor. */
  quotes: (QuoteCard & { moment: string | undefined })[];
}

const ARTICLES = 6;

/** @param page one of `topicPages(topic)` */
export function topicPage(
  archive: Archive,
  topic: Topic,
  { items, number, last, path }: ListPage<Quote>,
  addresses: Addresses,
): TopicPage {
  const { name, quotes, articles } = topic;
  return {
    ...frameOf(archive, pagePath(path, number), topicMeta(topic, addresses, number)),
    name,
    count: {
      quotes: quotes.length,
      voices: new Set(quotes.map(({ speaker }) => speaker)).size,
      articles: articles.length,
    },
    about: number === 1 ? aboutOf(topic) : undefined,
    lanes: number === 1 ? topicLanes(topic) : undefined,
    voices: groupRuns(items, ({ speaker }) => speaker.id).flatMap(({ items: said }) =>
      said[0] === undefined ? [] : [onTopic(said[0], said)],
    ),
    position: { number, last, path },
  };
}

function aboutOf(topic: Topic): TopicAbout {
  const { description, html, articles } = topic;
  return {
    feed: hasFeeds(topic),
    description,
    html,
    articles: articles.slice(0, ARTICLES).map(articleLink),
  };
}

function onTopic({ speaker }: Quote, quotes: readonly Quote[]): VoiceOnTopic {
  return {
    voice: { ...linkTo(speaker), jobTitle: speaker.jobTitle },
    anchor: voiceAnchor(speaker),
    quotes: groupRuns(quotes, momentAnchor).flatMap(({ key, items }) =>
      items.map((quote, index) => ({
        ...quoteCard(quote),
        moment: index === 0 ? key : undefined,
      })),
    ),
  };
}
