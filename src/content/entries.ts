import type { PlacedQuote } from '../quotes/coverage.ts';
import type { Surroundings } from '../quotes/surroundings.ts';
import type { TextRange } from '../quotes/text.ts';
import type { TextPart } from '../quotes/verbatim.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { PageData } from '../schemas/page.ts';
import type { PublicationData } from '../schemas/publication.ts';
import type { SpeakerData } from '../schemas/speaker.ts';
import type { TopicData } from '../schemas/topic.ts';

/**
 * What one content file becomes: checked, located, marked up; plain JSON, so that it can be stored. References between
 * files are still ids.
 */
export interface QuoteEntry extends PlacedQuote, Surroundings {
  topics: string[];
  formerIds: string[];
  /** Where in the article's text a quote that is not direct has words in quotation marks; none for direct. */
  verbatimRanges: TextRange[];
  /** Those words, white space folded. */
  verbatim: string[];
  parts: TextPart[];
}

/** What a top-level block of a body is. */
export type BlockKind = 'heading' | 'paragraph' | 'list' | 'blockquote' | 'code' | 'rule';

/** A block of an article, rendered. */
export interface BlockEntry {
  kind: BlockKind;
  /**
   * Each passage is `<span class="passage" data-quote="q3" data-speech="direct">`, nested where quotes nest, the first
   * piece of a quote with `id="q3"`; words in quotation marks inside a quote that is not direct are
   * `<span class="verbatim">`; the last piece of a quote is followed by
   * `<button type="button" class="note-mark" popovertarget="anm_q3" aria-label="…">` without text.
   */
  html: string;
  /** Ids of quotes that end in it: there stand their marks. */
  quotes: string[];
  /** Id of the quote that a heading or block quote repeats. */
  repeats: string | undefined;
}

/** Whether readers see an article: not as long as it is a draft, or its date lies ahead. */
export type ArticleState = 'published' | 'draft' | 'heldBack';

/** An article as it was read and checked. */
export interface ArticleEntry {
  id: string;
  state: ArticleState;
  data: Omit<ArticleData, 'quotes' | 'scareQuotes' | 'hints'>;
  text: string;
  sha256: string;
  /** Its blocks, a list of `BlockEntry` as JSON: half of all that a tree holds, of which a build seldom needs more than one. */
  blocks: string;
  quotes: QuoteEntry[];
  /** Digests of all that it shows but its headline: of what is said in it, and of the rest. */
  digests: { quotes: string; rest: string };
}

/** The blocks of an article as it was read. */
export function blocksIn({ blocks }: Pick<ArticleEntry, 'blocks'>): BlockEntry[] {
  return JSON.parse(blocks) as BlockEntry[];
}

/** A speaker as it was read and checked; `html` is the text of its file. */
export interface SpeakerEntry {
  id: string;
  data: SpeakerData;
  html: string;
}

/** A topic as it was read and checked; `html` is the text of its file. */
export interface TopicEntry {
  id: string;
  data: TopicData;
  html: string;
}

/** A page as it was read and checked. */
interface PageEntry {
  id: string;
  data: PageData;
  html: string;
}

/** A content tree as it is shown. */
export interface Tree {
  publication: PublicationData;
  articles: ArticleEntry[];
  speakers: SpeakerEntry[];
  topics: TopicEntry[];
  pages: PageEntry[];
}
