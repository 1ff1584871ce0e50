/** What an article's page shows. */
import type { Archive, Article, Block, Quote } from '../archive/model.ts';
import { placeOf } from '../publish/citation/reference.ts';
import { articleMeta } from '../publish/page-meta.ts';
import type { Speech } from '../quotes/speech.ts';
import type { Addresses } from '../site.ts';
import { readingMinutes } from '../statistics/reading-time.ts';
import { articleMatrix, type ArticleMatrix } from './article-matrix.ts';
import { frameOf, type PageModel } from './page.ts';
import { linkTo, wordsOf, type Link, type Words } from './parts.ts';
import { relatedArticles, type RelatedArticles } from './related.ts';
import { voiceBand, type VoiceBand } from './voice-band.ts';

interface ArticlePage extends PageModel {
  head: ArticleHead;
  /** Undefined where nobody is quoted. */
  band: VoiceBand | undefined;
  blocks: TextBlock[];
  /** The quotes in order, as the list at the end of a printed article has them. */
  quotes: PrintedQuote[];
  /** Where they stand, as citations say it, up to the path of a quote's page. */
  place: string;
  matrix: ArticleMatrix;
  /** Events in order of time. */
  chronology: Happening[];
  /** All topics of the article. */
  topics: Link[];
  /** Newest first. */
  corrections: CorrectionNote[];
  sha256: string;
  related: RelatedArticles;
}

/** What stands above an article's text. */
export interface ArticleHead {
  kicker: Link | undefined;
  /** Set where readers do not see the article yet: the development server shows it alone. */
  unpublished: 'draft' | 'heldBack' | undefined;
  headline: string;
  headlineBy: Article['headlineBy'];
  description: string;
  author: string[];
  dateline: string | undefined;
  day: string;
  modifiedDay: string | undefined;
  /** The day of the newest correction, which a list below tells. */
  correctedDay: string | undefined;
  source: Article['source'];
  /** Whole minutes that reading takes. */
  minutes: number;
}

/** A block of the text, with the notes beside it. */
export interface TextBlock {
  html: string;
  /** For a block quote that repeats a quote: that quote. A heading that does links to it by itself. */
  pulled: { path: string; speech: Speech } | undefined;
  /** Notes of the quotes whose marks stand in the block. */
  notes: Note[];
}

/** The note on a quote: who says it, and how. */
export interface Note {
  id: string;
  number: number;
  speaker: Link;
  speech: Speech;
  topics: Link[];
  path: string;
  /** The note before it in the same margin names the same voice. */
  continued: boolean;
}

/** A quote in the list that only print has. */
export interface PrintedQuote {
  speaker: string;
  words: Words;
}

/** What was wrong and is right now. */
export interface CorrectionNote {
  day: string;
  text: string;
  sha256: string | undefined;
}

/** An event of the chronology; `anchor` is the element that tells of it in the text. */
export interface Happening {
  date: string;
  title: string;
  text: string | undefined;
  anchor: string | undefined;
}

/** What an article's page shows. */
export function articlePage(archive: Archive, article: Article, addresses: Addresses): ArticlePage {
  return {
    ...frameOf(archive, article.path, articleMeta(article, addresses)),
    head: headOf(article),
    band: voiceBand(article),
    blocks: article.blocks.map(textBlock),
    quotes: article.quotes.map((quote) => ({
      speaker: quote.speaker.name,
      words: wordsOf(quote),
    })),
    place: placeBefore(article, addresses),
    matrix: articleMatrix(article.quotes),
    chronology: chronologyOf(article),
    topics: article.topics.map(linkTo),
    corrections: article.corrections.map(({ day, text, sha256 }) => ({ day, text, sha256 })),
    sha256: article.sha256,
    related: relatedArticles(article),
  };
}

function placeBefore(article: Article, { absolute, publication }: Addresses): string {
  const { origin } = new URL(absolute(article.path));
  return `${placeOf(article, publication.name)}, ${origin}`;
}

function headOf(article: Article): ArticleHead {
  const { headline, headlineBy, description, author, dateline, day, modifiedDay, source } = article;
  const [correction] = article.corrections;
  const [kicker] = article.topics;
  return {
    kicker: kicker && linkTo(kicker),
    unpublished: article.state === 'published' ? undefined : article.state,
    headline,
    headlineBy,
    description,
    author,
    dateline,
    day,
    modifiedDay,
    correctedDay: correction?.day,
    source,
    minutes: readingMinutes(article.text),
  };
}

function textBlock({ kind, html, quotes, repeats }: Block): TextBlock {
  const pulled = kind === 'heading' ? undefined : repeats;
  return {
    html,
    pulled: pulled && { path: pulled.path, speech: pulled.speech },
    notes: quotes.map((quote, index) =>
      noteOf(quote, quotes[index - 1]?.speaker === quote.speaker),
    ),
  };
}

function noteOf(quote: Quote, continued: boolean): Note {
  const { id, number, speaker, speech, topics, path } = quote;
  return {
    id,
    number,
    speaker: linkTo(speaker),
    speech,
    topics: topics.map(linkTo),
    path,
    continued,
  };
}

function chronologyOf({ events }: Article): Happening[] {
  return [...events]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ date, title, text, anchor }) => ({ date, title, text, anchor }));
}
