/**
 * The joined archive as pages, data files, search records and pictures see it: plain data, every reference resolved.
 * What an editor writes has the type of its schema; what is said here comes from reading and joining.
 */
import type { ArticleEntry, ArticleState, BlockEntry, QuoteEntry } from '../content/entries.ts';
import type { ArticleData, CorrectionData, EventData } from '../schemas/article.ts';
import type { PageData } from '../schemas/page.ts';
import type { PublicationData } from '../schemas/publication.ts';
import type { SpeakerData } from '../schemas/speaker.ts';
import type { TopicData } from '../schemas/topic.ts';

/** Somebody who is quoted. */
export interface Voice extends SpeakerData {
  id: string;
  /** Name of the affiliation, where it is a voice as well as where it is not. */
  affiliation: string | undefined;
  /** The affiliation where it is a voice with a page of its own. */
  affiliatedWith: Voice | undefined;
  /** Optional text about the voice, as HTML; empty where there is none. */
  html: string;
  /** `/stimmen/<id>/` */
  path: string;
  /** Newest article first, within it in the order of the text. */
  quotes: Quote[];
}

/** A topic with what is said on it. */
export interface Topic extends TopicData {
  id: string;
  html: string;
  /** `/themen/<id>/` */
  path: string;
  quotes: Quote[];
  /** Articles that name the topic themselves or through one of their quotes, newest first. */
  articles: Article[];
}

/** A quote with its speaker, topics and article as values. */
export interface Quote extends Omit<
  QuoteEntry,
  'speaker' | 'topics' | 'parts' | 'before' | 'after'
> {
  /** `<article>/<quote>`, unique in the archive. */
  key: string;
  article: Article;
  speaker: Voice;
  topics: Topic[];
  /**
   * `text` in parts, in order, which joined give it. `voice` is set on words of another speaker quoted inside
   * this quote (innermost wins); `verbatim` on words in quotation marks.
   */
  parts: QuotePart[];
  /** The sentence or sentences of the article in which the passage stands. */
  context: { before: string; after: string };
  /** 1 for the first of its article, in the order of the marks behind the passages. */
  number: number;
  /** `/zitate/<article>/<quote>/` */
  path: string;
  /** `/artikel/<article>/#<quote>` */
  anchor: string;
}

export interface QuotePart {
  text: string;
  verbatim: boolean;
  voice: Voice | undefined;
}

interface ArticleEvent extends EventData {
  /** Anchor of the passage in the article, `ereignis_1`. */
  anchor: string | undefined;
}

/** A correction with its day. */
export interface Correction extends CorrectionData {
  /** Its day in the publication's time zone. */
  day: string;
}

/** A top-level block of an article's body. */
export interface Block extends Omit<BlockEntry, 'quotes' | 'repeats'> {
  /** Quotes whose passage ends in this block: there stand their marks. */
  quotes: Quote[];
  /** For a block quote that repeats a quote's words, and a heading that does: that quote. */
  repeats: Quote | undefined;
}

/** An article with its quotes and topics as values. */
export interface Article extends Omit<
  ArticleData,
  'topics' | 'events' | 'scareQuotes' | 'quotes' | 'corrections' | 'status' | 'hints'
> {
  id: string;
  /** `published` throughout what is built; the development server shows the others as well. */
  state: ArticleState;
  /** Where it is not given, the date of the newest correction. */
  dateModified: string | undefined;
  /** The days of publication and change in the publication's time zone, `YYYY-MM-DD`. */
  day: string;
  modifiedDay: string | undefined;
  /** The article's own topics, then those of its quotes. */
  topics: Topic[];
  events: ArticleEvent[];
  /** Newest first. */
  corrections: Correction[];
  quotes: Quote[];
  voices: Voice[];
  blocks: Block[];
  /** The articles before and after it in time; undefined at the ends. */
  earlier: Article | undefined;
  later: Article | undefined;
  /** The article's text as `text.txt` has it. */
  text: string;
  /** Hexadecimal SHA-256 of `text` in UTF-8. */
  sha256: string;
  /** What stands for all else that it shows, and for what is said in it. */
  digests: ArticleEntry['digests'];
  /** `/artikel/<id>/` */
  path: string;
}

/** What the site is called and how it looks. */
type Publication = PublicationData;

/** A standing text such as `ueber` or `impressum`. */
export interface Page extends PageData {
  id: string;
  html: string;
  path: string;
}

/** All that a site shows, joined: every reference is the thing itself. */
export interface Archive {
  publication: Publication;
  /** Newest first. */
  articles: Article[];
  /** Newest article first, within it in the order of the text. */
  quotes: Quote[];
  /** Those who are quoted, by name, German collation. */
  voices: Voice[];
  /** Those that articles name, by name. */
  topics: Topic[];
  pages: Page[];
  /** Whether any of the articles was corrected. */
  corrected: boolean;
}
