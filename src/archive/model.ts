/**
 * The joined archive as pages, data files, search records and pictures see it: plain data, every reference resolved.
 */
import type { Speech } from '../quotes/speech.ts';

/** A stretch of an article's text: UTF-16 offsets into `Article.text`, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

export interface Voice {
  id: string;
  name: string;
  alternateName: string[];
  type: 'Person' | 'Organization' | 'Country';
  jobTitle: string | undefined;
  affiliation: string | undefined;
  sameAs: string[];
  /** Optional text about the voice, as HTML; empty where there is none. */
  html: string;
  /** `/stimmen/<id>/` */
  path: string;
  /** Newest article first, within it in the order of the text. */
  quotes: Quote[];
}

export interface Topic {
  id: string;
  name: string;
  alternateName: string[];
  description: string | undefined;
  sameAs: string[];
  html: string;
  /** `/themen/<id>/` */
  path: string;
  quotes: Quote[];
  /** Articles that name the topic themselves or through one of their quotes, newest first. */
  articles: Article[];
}

export interface Quote {
  /** `<article>/<quote>`, unique in the archive. */
  key: string;
  /** Unique in its article. */
  id: string;
  article: Article;
  speaker: Voice;
  topics: Topic[];
  speech: Speech;
  /** The passage verbatim, white space folded; segments joined by ` […] `. */
  text: string;
  /** Words in quotation marks within a quote that is not direct; empty for direct. */
  verbatim: string[];
  /**
   * `text` in parts, in order, which joined give it. `voice` is set on words of another speaker quoted inside
   * this quote (innermost wins); `verbatim` on words in quotation marks.
   */
  parts: QuotePart[];
  /** Up to 32 characters of the article's text before and after the passage. */
  prefix: string;
  suffix: string;
  /** The sentence or sentences of the article in which the passage stands. */
  context: { before: string; after: string };
  /** One list of ranges a segment; more than one range only where a segment runs over a pull quote. */
  segments: TextRange[][];
  /** 1 for the first quote of its article. */
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

export interface ArticleEvent {
  /** `2025-12-03`, `2025-11` or `2025-11-24/2025-11-30`. */
  date: string;
  title: string;
  /** The passage that tells it, verbatim. */
  text: string | undefined;
  /** Anchor of that passage in the article, `ereignis_1`. */
  anchor: string | undefined;
}

/** A top-level block of an article's body: a paragraph, heading, list or block quote. */
export interface Block {
  /**
   * HTML of the block. Each passage is `<span class="passage" data-quote="q3" data-speech="direct">`, nested where
   * quotes nest, the first piece of a quote with `id="q3"`; words in quotation marks inside a quote that is not
   * direct are `<span class="verbatim">`; the last piece of a quote is followed by
   * `<button type="button" class="note-mark" popovertarget="anm_q3" aria-label="…">` without text.
   */
  html: string;
  /** Quotes whose passage begins in this block. */
  quotes: Quote[];
  /** For a block quote that repeats a quote's words, and a heading that does: that quote. */
  repeats: Quote | undefined;
}

export interface Article {
  id: string;
  headline: string;
  headlineBy: 'source' | 'editors';
  description: string;
  /** As written: a day or a date-time with zone. */
  datePublished: string;
  dateModified: string | undefined;
  /** The day in Europe/Berlin, `YYYY-MM-DD`. */
  day: string;
  modifiedDay: string | undefined;
  dateline: string | undefined;
  author: string[];
  source: { name: string; url?: string | undefined } | undefined;
  /** The article's own topics, then those of its quotes. */
  topics: Topic[];
  events: ArticleEvent[];
  quotes: Quote[];
  voices: Voice[];
  blocks: Block[];
  /** The article's text as `text.txt` has it. */
  text: string;
  /** Hexadecimal SHA-256 of `text` in UTF-8. */
  sha256: string;
  /** `/artikel/<id>/` */
  path: string;
}

/** A standing text such as `ueber` or `impressum`. */
export interface Page {
  id: string;
  name: string;
  html: string;
  path: string;
}

export interface Archive {
  /** Newest first. */
  articles: Article[];
  /** Newest article first, within it in the order of the text. */
  quotes: Quote[];
  /** By name, German collation. */
  voices: Voice[];
  topics: Topic[];
  pages: Page[];
}
