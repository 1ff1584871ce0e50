/** What a picture shows, as plain data: it travels to a worker and its hash is the picture's name in the cache. */
import { PATHS, picturePath } from '../paths.ts';
import { bandOf } from '../statistics/band.ts';
import { hasOwnWords } from '../quotes/wording.ts';
import { voiceShares } from '../statistics/ranges.ts';
import type { Archive, Article, Quote } from '../archive/model.ts';
import type { Speech } from '../quotes/speech.ts';

export interface SpokenPart {
  text: string;
  verbatim: boolean;
  /** Name of the other voice whose words these are. */
  voice: string | undefined;
}

/** What every picture shows of the publication. */
export interface Brand {
  name: string;
  /** `#rrggbb`, where it is not the design's. */
  accent: string | undefined;
}

export interface QuoteSpec {
  kind: 'quote';
  brand: Brand;
  speech: Speech;
  parts: SpokenPart[];
  speaker: string;
  /** What the speaker is: job title, else affiliation. */
  role: string | undefined;
  headline: string;
  day: string;
}

/** A segment of the Stimmenband; its ends are shares of the article's text, from 0 to 1. */
interface BandSegment {
  from: number;
  to: number;
  /** Which of several lanes, where several voices speak at once. */
  lane: number;
  lanes: number;
  /** Index of the voice, of the voices beyond the site's shades the last. */
  voice: number;
  speech: Speech;
}

export interface ArticleSpec {
  kind: 'article';
  brand: Brand;
  headline: string;
  dateline: string | undefined;
  day: string;
  quotes: number;
  /** Who speaks most first. */
  voices: string[];
  band: BandSegment[];
}

export interface SiteSpec {
  kind: 'site';
  brand: Brand;
  claim: string;
  articles: number;
  quotes: number;
  voices: number;
}

export type PictureSpec = QuoteSpec | ArticleSpec | SiteSpec;

interface PlannedPicture {
  /** Site path, `/bilder/….png`. */
  path: string;
  spec: PictureSpec;
}

/**
 * Every picture of the archive, one after the other: the site's, then each article's with those of its quotes that have
 * words of their speaker's own.
 */
export function* plannedPictures(archive: Archive): Generator<PlannedPicture> {
  const { name, accent } = archive.publication;
  const brand: Brand = { name, accent: accent?.light };
  yield { path: PATHS.sitePicture, spec: siteSpec(archive, brand) };
  for (const article of archive.articles) {
    yield { path: picturePath(article.id), spec: articleSpec(article, brand) };
    for (const quote of article.quotes.filter(hasOwnWords))
      yield { path: picturePath(quote.key), spec: quoteSpec(quote, brand) };
  }
}

function siteSpec(archive: Archive, brand: Brand): SiteSpec {
  return {
    kind: 'site',
    brand,
    claim: archive.publication.claim,
    articles: archive.articles.length,
    quotes: archive.quotes.length,
    voices: archive.voices.length,
  };
}

function quoteSpec(quote: Quote, brand: Brand): QuoteSpec {
  return {
    kind: 'quote',
    brand,
    speech: quote.speech,
    parts: quote.parts.map(({ text, verbatim, voice }) => ({ text, verbatim, voice: voice?.name })),
    speaker: quote.speaker.name,
    role: quote.speaker.jobTitle ?? quote.speaker.affiliation,
    headline: quote.article.headline,
    day: quote.article.day,
  };
}

function articleSpec(article: Article, brand: Brand): ArticleSpec {
  const shares = voiceShares(article);
  return {
    kind: 'article',
    brand,
    headline: article.headline,
    dateline: article.dateline,
    day: article.day,
    quotes: article.quotes.length,
    voices: shares.map(({ voice }) => voice.name),
    band: bandOf(article, shares).map(({ quote, x, width, lane, lanes, shade }) => ({
      from: x / 100,
      to: (x + width) / 100,
      lane,
      lanes,
      voice: shade - 1,
      speech: quote.speech,
    })),
  };
}
