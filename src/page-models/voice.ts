/** What a voice's page shows. */
import type { Archive, Quote, Voice } from '../archive/model.ts';
import { monthAnchor, pagePath, pagesOf, type ListPage, type Position } from '../lists/paging.ts';
import { hasFeeds } from '../publish/open-data.ts';
import { voiceMeta } from '../publish/page-meta.ts';
import { SPEECH_KINDS, type Speech } from '../quotes/speech.ts';
import type { Addresses } from '../site.ts';
import { timelineOf } from '../statistics/timeline.ts';
import { frameOf, type PageModel } from './page.ts';
import { axisOf, laneOf, type Axis, type Moment } from './lanes.ts';
import { quotesByYear, type QuotesOfYear } from './parts.ts';
import { voiceTopics, type VoiceTopics } from './voice-topics.ts';

/** A page of a voice's quotes. */
export interface VoicePage extends PageModel {
  name: string;
  /** Job title and affiliation. */
  office: string;
  count: number;
  kinds: { kind: Speech; count: number }[];
  /** Who the voice is, and when and on what it is quoted: on the first page of its quotes alone. */
  about: VoiceAbout | undefined;
  years: QuotesOfYear[];
  position: Position;
}

interface VoiceAbout {
  /** Whether a feed stands beside the page. */
  feed: boolean;
  alternateName: string[];
  html: string;
  timeline: Timeline;
  topics: VoiceTopics;
  sameAs: string[];
}

/** Quotes over time; an axis where there is more than one time. */
export interface Timeline {
  /** One a period, empty ones included. */
  counts: number[];
  axis: Axis | undefined;
  times: Moment[];
}

const QUOTES_A_PAGE = 40;

/** The pages of a voice's quotes. */
export function voiceListPages(voice: Voice): ListPage<Quote>[] {
  return pagesOf(voice.quotes, QUOTES_A_PAGE, voice.path);
}

/** @param page one of `voiceListPages(voice)` */
export function voicePage(
  archive: Archive,
  voice: Voice,
  { items, number, last, path }: ListPage<Quote>,
  addresses: Addresses,
): VoicePage {
  const { name, jobTitle, affiliation, quotes } = voice;
  return {
    ...frameOf(archive, pagePath(path, number), voiceMeta(voice, addresses, number)),
    name,
    office: [jobTitle, affiliation].filter((part) => part !== undefined).join(', '),
    count: quotes.length,
    kinds: SPEECH_KINDS.map((kind) => ({
      kind,
      count: quotes.filter(({ speech }) => speech === kind).length,
    })).filter(({ count }) => count > 0),
    about: number === 1 ? aboutOf(voice) : undefined,
    years: quotesByYear(items),
    position: { number, last, path },
  };
}

function aboutOf(voice: Voice): VoiceAbout {
  const { alternateName, html, sameAs } = voice;
  return {
    feed: hasFeeds(voice),
    alternateName,
    html,
    timeline: timeline(voice),
    topics: voiceTopics(voice),
    sameAs,
  };
}

function timeline(voice: Voice): Timeline {
  const periods = timelineOf(voice.quotes);
  const dates = periods.map(({ date }) => date);
  const pages = voiceListPages(voice);
  return {
    counts: periods.map(({ count }) => count),
    axis: axisOf(dates),
    times: laneOf(dates, voice.quotes, (period) => listed(pages, period) ?? voice.path).times,
  };
}

/** Where the list has what a month or year begins with. */
function listed(pages: readonly ListPage<Quote>[], period: string): string | undefined {
  for (const { items, path, number } of pages) {
    const quote = items.find(({ article }) => article.day.startsWith(period));
    if (quote) return `${pagePath(path, number)}#${monthAnchor(quote.article.day)}`;
  }
  return undefined;
}
