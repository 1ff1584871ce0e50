/** Parts that pages of several kinds show. */
import type { Article, Quote } from '../archive/model.ts';
import { groupRuns } from '../lists/grouping.ts';
import { monthAnchor } from '../lists/paging.ts';
import { textFragment } from '../publish/citation/text-fragment.ts';
import { runsOf } from '../quotes/wording.ts';
import type { Speech } from '../quotes/speech.ts';
import { mostQuoted } from '../statistics/most-quoted.ts';

/** A link by the name of what it leads to; the path is within the site. */
export interface Link {
  name: string;
  path: string;
}

/** A link to something by its name. */
export function linkTo({ name, path }: Link): Link {
  return { name, path };
}

/** Voices or topics with the number of their quotes. */
export interface Count extends Link {
  count: number;
  detail?: string | undefined;
}

/** Those with most quotes, the first `most` of them. */
export function counts(items: Parameters<typeof mostQuoted>[0], most: number): Count[] {
  return mostQuoted(items, most).map(({ name, path, quotes }) => ({
    name,
    path,
    count: quotes.length,
  }));
}

/** A quote's words. */
export interface Words {
  speech: Speech;
  /** Neighbouring words of one voice; `by` is the name of another than the quote's speaker. */
  runs: { parts: { text: string; verbatim: boolean }[]; by: string | undefined }[];
}

/** A quote's words as pages set them, with the names of others among them. */
export function wordsOf(quote: Quote): Words {
  return {
    speech: quote.speech,
    runs: runsOf(quote).map(({ parts, voice }) => ({ parts, by: voice?.name })),
  };
}

/** The path that leads to a quote's passage in its article, and names its words. */
export function passageLink({ anchor, article, segments, text }: Quote): string {
  const [first] = segments.flat();
  const passage = first === undefined ? text : article.text.slice(first.start, first.end);
  return `${anchor}${textFragment(passage)}`;
}

/** A quote in a list. */
export interface QuoteCard {
  path: string;
  /** Its place in the article. */
  anchor: string;
  words: Words;
  speaker: Link;
  article: ArticleLink;
}

/** A link to an article with its day, `YYYY-MM-DD`. */
export interface ArticleLink {
  headline: string;
  path: string;
  day: string;
}

/** A link to an article by its headline. */
export function articleLink({ headline, path, day }: Article): ArticleLink {
  return { headline, path, day };
}

/** A quote as lists show it. */
export function quoteCard(quote: Quote): QuoteCard {
  const { path, anchor, speaker, article } = quote;
  return {
    path,
    anchor,
    words: wordsOf(quote),
    speaker: linkTo(speaker),
    article: articleLink(article),
  };
}

/** Quotes under the articles they stand in, by year. */
export interface QuotesOfYear {
  year: string;
  /** The first article of a month with an anchor. */
  articles: { article: ArticleLink; quotes: QuoteCard[]; month: string | undefined }[];
}

/** Quotes under the years and articles that they are from, in the order in which they come. */
export function quotesByYear(quotes: readonly Quote[]): QuotesOfYear[] {
  return groupRuns(quotes, ({ article }) => yearOf(article)).map(({ key, items }) => ({
    year: key,
    articles: groupRuns(items, ({ article }) => monthAnchor(article.day)).flatMap(
      ({ key: month, items: ofMonth }) =>
        groupRuns(ofMonth, ({ article }) => article.id).flatMap(({ items: said }, index) =>
          said[0] === undefined
            ? []
            : [
                {
                  article: articleLink(said[0].article),
                  quotes: said.map(quoteCard),
                  month: index === 0 ? month : undefined,
                },
              ],
        ),
    ),
  }));
}

/** The year of publication: `2025`. */
export function yearOf({ day }: Article): string {
  return day.slice(0, 4);
}

/** An article in a list. */
export interface Teaser extends ArticleLink {
  description: string;
  quotes: number;
  voices: number;
}

/** An article as lists show it. */
export function teaserOf(article: Article): Teaser {
  return {
    ...articleLink(article),
    description: article.description,
    quotes: article.quotes.length,
    voices: article.voices.length,
  };
}
