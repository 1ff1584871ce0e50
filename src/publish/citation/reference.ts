/** The German reference to a quote, for footnotes. */
import { wordingOf, type Worded } from '../../quotes/wording.ts';
import { germanDate } from '../../lists/dates.ts';
import type { Article } from '../../archive/model.ts';
import { SPEECH, type Speech } from '../../quotes/speech.ts';
import { citationLine, referenceLine } from './line.ts';

/** What a reference says of a quote. */
interface Referred {
  speech: Speech;
  speaker: { name: string };
  article: Pick<Article, 'headline' | 'author' | 'day'> & { source?: { name: string } | undefined };
}

/** What a citation says of a quote, with its words; a `Quote` of the archive is one. */
export interface Cited extends Referred, Pick<Worded<{ name: string }>, 'parts'> {
  /** `<article>/<quote>` */
  key: string;
  /** What a reader has noted on it. */
  note?: string | undefined;
}

/** Where quotes are cited. */
export interface CitedAt {
  /** The address of a quote's page. */
  addressOf: (quote: Cited) => string;
  /** The publication's name. */
  site: string;
}

/**
 * `Mark Rutte, zitiert in: „…“, Tagesblatt, 2. Dezember 2025, https://…`
 * @param site the publication's name
 */
export function referenceTo(quote: Referred, url: string, site: string): string {
  const { article, speaker, speech } = quote;
  const where = `${placeOf(article, site)}, ${url}`;
  return referenceLine(speaker.name, SPEECH[speech].reference, where);
}

/** Where quotes of an article stand, without their address: `Eva Kurz, „…“, Tagesblatt, 2. Dezember 2025` */
export function placeOf(article: Referred['article'], site: string): string {
  const headline = `„${article.headline}“`;
  const day = germanDate(article.day);
  return [...article.author, headline, publisherOf(article, site), day].join(', ');
}

/** The quote with its reference. */
export function citationOf(quote: Cited, url: string, site: string): string {
  return citationLine(wordingOf(quote), referenceTo(quote, url, site));
}

/** What is cited, as managers of references keep it: `Mark Rutte (wörtlich): „…“`. */
export function abstractOf(quote: Cited): string {
  return `${attribution(quote)}: ${wordingOf(quote)}`;
}

/** Who says it, and how: `Mark Rutte (wörtlich)`. */
export function attribution({ speaker, speech }: Referred): string {
  return `${speaker.name} (${SPEECH[speech].label})`;
}

/** Where the text was published. */
export function publisherOf(article: Referred['article'], site: string): string {
  return article.source?.name ?? site;
}
