/** What a voice's page shows. */
import type { Archive, Quote, Voice } from '../archive/model.ts';
import { germanDate } from '../lists/dates.ts';
import { pagePath, pagesOf, type ListPage, type Position } from '../lists/paging.ts';
import { voiceMeta } from '../publish/page-meta.ts';
import { SPEECH_KINDS, type Speech } from '../quotes/speech.ts';
import type { Addresses } from '../site.ts';
import { rank } from '../statistics/matrix.ts';
import { timelineOf } from '../statistics/timeline.ts';
import { frameOf, type PageModel } from './page.ts';
import { quotesByYear, type Count, type QuotesOfYear } from './parts.ts';

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

export interface VoiceAbout {
  alternateName: string[];
  html: string;
  timeline: { label: string; count: number }[];
  topics: Count[];
  sameAs: string[];
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

function aboutOf({ alternateName, html, sameAs, quotes }: Voice): VoiceAbout {
  return {
    alternateName,
    html,
    timeline: timelineOf(quotes).map(({ date, count }) => ({ label: germanDate(date), count })),
    topics: rank(quotes, (quote) => quote.topics).map(({ item, quotes: said }) => ({
      name: item.name,
      path: item.path,
      count: said.length,
    })),
    sameAs,
  };
}
