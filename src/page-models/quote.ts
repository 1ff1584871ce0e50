/** What a quote's page shows. */
import type { Archive, Quote } from '../archive/model.ts';
import { CITATION_FORMATS } from '../publish/citation/formats.ts';
import { referenceTo } from '../publish/citation/reference.ts';
import { embedCode } from '../publish/embed.ts';
import { quoteMeta } from '../publish/page-meta.ts';
import { wordingOf } from '../quotes/wording.ts';
import type { Addresses } from '../site.ts';
import { moreOf } from '../statistics/related.ts';
import { sentenceParts, type SentencePart } from '../statistics/sentence.ts';
import { frameOf, type PageModel } from './page.ts';
import {
  articleLink,
  linkTo,
  passageLink,
  quoteCard,
  wordsOf,
  type ArticleLink,
  type Link,
  type QuoteCard,
  type Words,
} from './parts.ts';

interface QuotePage extends PageModel {
  poster: Poster;
  /** The sentence in which the quote stands. */
  sentence: SentencePart[];
  citing: Citing;
  /** The code of a frame that shows the quote on another site. */
  embedCode: string;
  /** Other quotes of the voice; none where it has no other. */
  more: { title: string; quotes: QuoteCard[] };
  neighbours: Neighbour[];
}

/** A quote set large, on its own page. */
export interface Poster {
  key: string;
  words: Words;
  /** How long the words are, and so how large they are set. */
  size: 'short' | 'long' | 'very-long';
  speaker: Link & { jobTitle: string | undefined };
  topics: Link[];
  article: ArticleLink;
  anchor: string;
  /** The link to the passage, which names its words. */
  passage: string;
}

/** The reference to a quote in words, and in the formats of reference managers. */
export interface Citing {
  reference: string;
  formats: { name: string; text: string }[];
}

/** The quote before or after in the same article. */
export interface Neighbour {
  rel: 'prev' | 'next';
  path: string;
  speaker: string;
  words: string;
}

/** Above these numbers of characters the words are set smaller. */
const LONG = 120;
const VERY_LONG = 280;
const MORE = 4;
const NEIGHBOUR_LENGTH = 80;

/** What a quote's page shows: its words, the sentence around them, ways to cite it, and what else there is to read. */
export function quotePage(archive: Archive, quote: Quote, addresses: Addresses): QuotePage {
  const more = moreOf(quote, MORE);
  return {
    ...frameOf(archive, quote.path, quoteMeta(quote, addresses)),
    poster: posterOf(quote),
    sentence: sentenceParts(quote),
    citing: citingOf(quote, addresses),
    embedCode: embedCode(quote, addresses),
    more: { title: more.title, quotes: more.quotes.map(quoteCard) },
    neighbours: neighboursOf(quote),
  };
}

function posterOf(quote: Quote): Poster {
  const { key, text, speaker, topics, article, anchor } = quote;
  return {
    key,
    words: wordsOf(quote),
    size: text.length > VERY_LONG ? 'very-long' : text.length > LONG ? 'long' : 'short',
    speaker: { ...linkTo(speaker), jobTitle: speaker.jobTitle },
    topics: topics.map(linkTo),
    article: articleLink(article),
    anchor,
    passage: passageLink(quote),
  };
}

function citingOf(quote: Quote, { absolute, publication }: Addresses): Citing {
  const { name: site } = publication;
  const url = absolute(quote.path);
  return {
    reference: referenceTo(quote, url, site),
    formats: Object.values(CITATION_FORMATS)
      .filter(({ single }) => single)
      .map(({ label, write }) => ({
        name: label,
        text: write([quote], { addressOf: () => url, site }),
      })),
  };
}

function neighboursOf({ article, number }: Quote): Neighbour[] {
  const neighbour = (rel: Neighbour['rel'], other: Quote | undefined): Neighbour[] =>
    other === undefined
      ? []
      : [
          {
            rel,
            path: other.path,
            speaker: other.speaker.name,
            words: wordingOf(other, NEIGHBOUR_LENGTH),
          },
        ];
  return [
    ...neighbour('prev', article.quotes[number - 2]),
    ...neighbour('next', article.quotes[number]),
  ];
}
