/** What the standard Pagefind index holds: a record for each quote, topic and voice. */
import type { Archive, Quote, Topic, Voice } from '../../archive/model.ts';
import { pictureOf, quotePictureOf, type Picture } from '../../publish/pictures.ts';
import { SPEECH } from '../../quotes/speech.ts';
import { wordingOf } from '../../quotes/wording.ts';

export interface PagefindRecord {
  /** Within the site: clients put the base path, in which they find the index, before it. */
  url: string;
  content: string;
  language: string;
  meta: Partial<Record<(typeof META)[number], string>>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** Where the pictures are that records show; undefined for a site without pictures. */
export type PictureAddress = ((path: string) => string) | undefined;

/** Names of all meta data, as Pagefind sorts them. */
export const META = ['article', 'date', 'image', 'image_alt', 'key', 'title', 'voice'] as const;

/**
 * One record for each quote, each topic, and each voice of whom a record says more than that of its quote.
 * @param pictures makes the address of a picture from its path; undefined leaves pictures out
 */
export function pagefindRecords(archive: Archive, pictures: PictureAddress): PagefindRecord[] {
  const { quotes, topics, voices } = archive;
  return [
    ...quotes.map((quote) => quoteRecord(quote, pictures)),
    ...topics.map((topic) => topicRecord(topic, pictures)),
    ...voices.filter(saysMore).map((voice) => voiceRecord(voice)),
  ];
}

/**
 * Whether a voice’s record would say more than that of its quote, which has its name. Every client loads a list of all
 * records before it searches.
 */
function saysMore({ quotes, alternateName, jobTitle, affiliation }: Voice): boolean {
  const known = [...alternateName, jobTitle, affiliation].some((one) => one !== undefined);
  return quotes.length !== 1 || known;
}

/** Words of another voice within the quote stand with its name, so that no client shows them under the speaker's alone. */
function quoteRecord(quote: Quote, pictures: PictureAddress): PagefindRecord {
  const { article, speaker, speech } = quote;
  const topics = article.topics.map(({ name }) => name);
  return {
    url: quote.anchor,
    content: `${speaker.name}: ${wordingOf(quote)}`,
    language: 'de',
    meta: {
      title: `${speaker.name}, ${SPEECH[speech].label}`,
      voice: speaker.name,
      date: article.day,
      article: article.headline,
      key: quote.key,
      ...(pictures && imageOf(quotePictureOf(quote), pictures)),
    },
    filters: {
      Stimme: [speaker.name],
      Art: [SPEECH[speech].label],
      Jahr: [article.day.slice(0, 4)],
      ...(topics.length > 0 ? { Thema: topics } : {}),
    },
    sort: { Datum: article.day },
  };
}

function topicRecord(topic: Topic, pictures: PictureAddress): PagefindRecord {
  const { name, alternateName, description, articles, path } = topic;
  const headlines = articles.map(({ headline }) => headline);
  return {
    url: path,
    content: [name, ...alternateName, description ?? '', ...headlines].filter(Boolean).join('. '),
    language: 'de',
    meta: {
      title: `Thema: ${name}`,
      ...dateOf(articles[0]?.day),
      ...(pictures && articles[0] && imageOf(pictureOf(articles[0]), pictures)),
    },
    filters: { Thema: [name] },
    sort: sortOf(articles[0]?.day),
  };
}

function voiceRecord(voice: Voice): PagefindRecord {
  const { name, alternateName, jobTitle, affiliation, quotes, path } = voice;
  const newest = quotes[0]?.article.day;
  return {
    url: path,
    content: [name, ...alternateName, jobTitle ?? '', affiliation ?? ''].filter(Boolean).join('. '),
    language: 'de',
    meta: { title: `Stimme: ${name}`, ...dateOf(newest) },
    filters: { Stimme: [name] },
    sort: sortOf(newest),
  };
}

function imageOf(
  { path, alt }: Picture,
  address: (path: string) => string,
): Record<string, string> {
  return { image: address(path), image_alt: alt };
}

function dateOf(day: string | undefined): Record<string, string> {
  return day === undefined ? {} : { date: day };
}

function sortOf(day: string | undefined): Record<string, string> {
  return day === undefined ? {} : { Datum: day };
}
