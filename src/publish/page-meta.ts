/** What stands in the heads of pages: one function a kind of page. */
import { pagePath, pageTitle } from '../lists/paging.ts';
import type { Article, Page, Quote, Topic, Voice } from '../archive/model.ts';
import { PATHS } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { citationMetas } from './citation/embedded.ts';
import { isoDateTime } from './dates.ts';
import {
  articlePageData,
  listPageData,
  quotePageData,
  sitePageData,
  topicPageData,
  voicePageData,
} from './json-ld/pages.ts';
import { formatsAbout } from './open-data.ts';
import { alternatesOf, pageMeta, type PageMeta } from './page-head.ts';
import { pictureOf, quotePictureOf } from './pictures.ts';
import { quoteTitle, wordingOf } from '../quotes/wording.ts';

const TITLE_LENGTH = 90;
/** Characters of a quote's words in a description; the rest is for its speaker and article. */
const WORDS_LENGTH = 120;

/** The head of the front page. */
export function homeMeta(addresses: Addresses): PageMeta {
  const { claim, description } = addresses.publication;
  return pageMeta(
    {
      title: claim,
      description,
      path: PATHS.home,
      data: sitePageData(addresses),
    },
    addresses,
  );
}

/**
 * The head of an article's page: with its dates and topics after the Open Graph protocol
 * (https://ogp.me/#type_article).
 */
export function articleMeta(article: Article, addresses: Addresses): PageMeta {
  const { path, headline, description, datePublished, dateModified } = article;
  const { timeZone } = addresses.publication;
  return pageMeta(
    {
      title: headline,
      description,
      path,
      picture: pictureOf(article),
      type: 'article',
      properties: [
        ['article:published_time', isoDateTime(datePublished, timeZone)],
        ...(dateModified === undefined
          ? []
          : [['article:modified_time', isoDateTime(dateModified, timeZone)] as const]),
        ...article.topics.map(({ name }) => ['article:tag', name] as const),
      ],
      alternates: alternatesOf(
        formatsAbout('article', article),
        { path, name: headline },
        addresses,
      ),
      data: articlePageData(article, addresses),
    },
    addresses,
  );
}

/** The head of a quote's page, with what reference managers read; title and description are shortened. */
export function quoteMeta(quote: Quote, addresses: Addresses): PageMeta {
  const { timeZone } = addresses.publication;
  return pageMeta(
    {
      title: quoteTitle(quote, TITLE_LENGTH),
      description: `${wordingOf(quote, WORDS_LENGTH)} – ${quote.speaker.name} in „${quote.article.headline}“`,
      path: quote.path,
      picture: quotePictureOf(quote),
      type: 'article',
      properties: [['article:published_time', isoDateTime(quote.article.datePublished, timeZone)]],
      cited: citationMetas(quote, addresses),
      data: quotePageData(quote, addresses),
    },
    addresses,
  );
}

/** @param page which page of the voice's quotes, 1 for the first */
export function voiceMeta(voice: Voice, addresses: Addresses, page = 1): PageMeta {
  const who = voice.jobTitle === undefined ? voice.name : `${voice.name}, ${voice.jobTitle}`;
  return pageMeta(
    {
      title: pageTitle(voice.name, page),
      description: `${who}: alle Zitate, am Wortlaut geprüft.`,
      path: pagePath(voice.path, page),
      type: voice.type === 'Person' ? 'profile' : 'website',
      alternates: alternatesOf(formatsAbout('voice', voice), voice, addresses),
      data: voicePageData(voice, addresses),
    },
    addresses,
  );
}

/** @param page which page of the topic's quotes, 1 for the first */
export function topicMeta(topic: Topic, addresses: Addresses, page = 1): PageMeta {
  return pageMeta(
    {
      title: pageTitle(topic.name, page),
      description: topic.description ?? `Wer sagt was zum Thema ${topic.name}?`,
      path: pagePath(topic.path, page),
      alternates: alternatesOf(formatsAbout('topic', topic), topic, addresses),
      data: topicPageData(topic, addresses),
    },
    addresses,
  );
}

/** A list of articles, quotes, voices or topics, or a page of it (`/zitate/seite-2/`). */
export function listMeta(
  list: { title: string; description: string; path: string },
  addresses: Addresses,
): PageMeta {
  return pageMeta({ ...list, data: listPageData(list, addresses) }, addresses);
}

/** The head of a page of `content/pages`. */
export function standingMeta(page: Page, addresses: Addresses): PageMeta {
  const { name, path } = page;
  return pageMeta(
    { title: name, description: `${name} – ${addresses.publication.description}`, path, data: [] },
    addresses,
  );
}

/** A page that search engines should leave out: 404, a reader's own list. */
export function unindexedMeta(
  page: { title: string; path: string },
  addresses: Addresses,
): PageMeta {
  const { description } = addresses.publication;
  return pageMeta({ ...page, description, indexed: false, data: [] }, addresses);
}
