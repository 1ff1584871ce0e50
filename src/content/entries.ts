import type { Speech } from '../quotes/speech.ts';
import type { TextRange } from '../quotes/text.ts';
import type { TextPart } from '../quotes/verbatim.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { PageData } from '../schemas/page.ts';
import type { SpeakerData } from '../schemas/speaker.ts';
import type { TopicData } from '../schemas/topic.ts';

/**
 * What one content file becomes: checked, located, marked up; plain JSON, so that it can be stored. References between
 * files are still ids.
 */
export interface QuoteEntry {
  id: string;
  speaker: string;
  speech: Speech;
  topics: string[];
  text: string;
  verbatim: string[];
  parts: TextPart[];
  prefix: string;
  suffix: string;
  before: string;
  after: string;
  segments: TextRange[][];
}

export interface BlockEntry {
  html: string;
  /** Ids of quotes that begin in it. */
  quotes: string[];
  /** Id of the quote that a heading or block quote repeats. */
  repeats: string | undefined;
}

export interface ArticleEntry {
  id: string;
  data: Omit<ArticleData, 'quotes' | 'scareQuotes'>;
  text: string;
  sha256: string;
  blocks: BlockEntry[];
  quotes: QuoteEntry[];
}

export interface SpeakerEntry {
  id: string;
  data: SpeakerData;
  html: string;
}

export interface TopicEntry {
  id: string;
  data: TopicData;
  html: string;
}

export interface PageEntry {
  id: string;
  data: PageData;
  html: string;
}

/** A whole content tree without errors. */
export interface Tree {
  articles: ArticleEntry[];
  speakers: SpeakerEntry[];
  topics: TopicEntry[];
  pages: PageEntry[];
}
