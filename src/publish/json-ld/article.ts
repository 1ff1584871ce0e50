import type { Article } from '../../archive/model.ts';
import { shorten } from '../../german/shorten.ts';
import { FILES } from '../../paths.ts';
import { SITE, type Addresses } from '../../site.ts';
import { isoDateTime } from '../dates.ts';
import { pictureOf } from '../pictures.ts';
import { listed, organization, publisherNode, topicNode, voiceNode } from './entities.ts';
import { identityOf, reference } from './identity.ts';
import { quoteNode } from './quote.ts';
import type { JsonLdNode } from './serialise.ts';

/** Search engines read the first type, the second says which kind of news article it is. */
const ARTICLE_TYPE = ['NewsArticle', 'AnalysisNewsArticle'] as const;

/** UTF-16 units: search engines take no longer ones. */
const HEADLINE_LENGTH = 110;

/** What other nodes' pages say of an article. */
export function articleSummaryNode(article: Article, addresses: Addresses): JsonLdNode {
  return {
    '@type': ARTICLE_TYPE,
    '@id': identityOf(addresses).article(article),
    headline: shorten(article.headline, HEADLINE_LENGTH),
    datePublished: isoDateTime(article.datePublished, addresses.publication.timeZone),
  };
}

/** An article whole, with its quotes, voices and topics in it. */
export function articleNode(article: Article, addresses: Addresses): JsonLdNode {
  const id = identityOf(addresses);
  const { absolute, publication } = addresses;
  const { timeZone } = publication;
  const authors = article.author.map((name) => ({ '@type': 'Person', name }));
  return {
    ...articleSummaryNode(article, addresses),
    url: absolute(article.path),
    description: article.description,
    dateModified:
      article.dateModified === undefined ? undefined : isoDateTime(article.dateModified, timeZone),
    dateline: article.dateline,
    correction: listed(
      article.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: isoDateTime(date, timeZone),
        text,
      })),
    ),
    image: addresses.pictures ? absolute(pictureOf(article).path) : undefined,
    inLanguage: SITE.language,
    author: listed(authors) ?? publisherNode(addresses),
    publisher: authors.length > 0 ? publisherNode(addresses) : reference(id.publisher),
    creditText:
      article.headlineBy === 'editors'
        ? `Überschrift und Vorspann: Redaktion von ${publication.name}`
        : undefined,
    isBasedOn: article.source && {
      '@type': 'CreativeWork',
      url: article.source.url,
      publisher: organization(article.source.name),
    },
    mainEntityOfPage: absolute(article.path),
    isPartOf: reference(id.site),
    about: listed(article.topics.map((topic) => topicNode(topic, addresses))),
    mentions: listed(article.voices.map((voice) => voiceNode(voice, addresses))),
    hasPart: listed(
      article.quotes.map((quote) => ({ ...quoteNode(quote, addresses), isPartOf: undefined })),
    ),
    encoding: {
      '@type': 'MediaObject',
      contentUrl: absolute(`${article.path}${FILES.text}`),
      encodingFormat: 'text/plain',
      sha256: article.sha256,
    },
  };
}
