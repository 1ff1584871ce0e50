/**
 * What each kind of page tells machines: the nodes of its graph. Of what else a page names, the name (`@id`) is the
 * address of its own page, which says the rest.
 */
import type { Article, Quote, Topic, Voice } from '../../archive/model.ts';
import { PATHS } from '../../paths.ts';
import { NAVIGATION, SITE, type Addresses } from '../../site.ts';
import { formatsOf, pathOf, withoutCharset } from '../open-data.ts';
import { wordingOf } from '../../quotes/wording.ts';
import { articleNode, articleSummaryNode } from './article.ts';
import {
  breadcrumbNode,
  listed,
  publisherNode,
  siteNode,
  topicNode,
  voiceNode,
} from './entities.ts';
import { identityOf, reference } from './identity.ts';
import { quoteNode } from './quote.ts';
import type { JsonLdNode } from './serialise.ts';

const STEP_LENGTH = 60;

/** The front page: the site, its search and its open data. */
export function sitePageData(addresses: Addresses): JsonLdNode[] {
  return [siteNode(addresses), datasetNode(addresses)];
}

/** An article's page: the article with its quotes, voices and topics. */
export function articlePageData(article: Article, addresses: Addresses): JsonLdNode[] {
  const { headline: name, path } = article;
  return [articleNode(article, addresses), trail(PATHS.articles, { name, path }, addresses)];
}

/** A quote's page: the quote with its article in short, its voice and topics. */
export function quotePageData(quote: Quote, addresses: Addresses): JsonLdNode[] {
  const name = wordingOf(quote, STEP_LENGTH);
  return [
    {
      ...quoteNode(quote, addresses),
      url: addresses.absolute(quote.path),
      creator: voiceNode(quote.speaker, addresses),
      isPartOf: articleSummaryNode(quote.article, addresses),
      about: listed(quote.topics.map((topic) => topicNode(topic, addresses))),
    },
    trail(PATHS.quotes, { name, path: quote.path }, addresses),
  ];
}

/** A voice's page. */
export function voicePageData(voice: Voice, addresses: Addresses): JsonLdNode[] {
  const type = voice.type === 'Country' ? 'WebPage' : 'ProfilePage';
  const mainEntity = { ...voiceNode(voice, addresses), url: addresses.absolute(voice.path) };
  return [pageNode(type, voice, { mainEntity }, addresses), trail(PATHS.voices, voice, addresses)];
}

/** A topic's page. */
export function topicPageData(topic: Topic, addresses: Addresses): JsonLdNode[] {
  const about = { ...topicNode(topic, addresses), url: addresses.absolute(topic.path) };
  return [
    pageNode('CollectionPage', topic, { about }, addresses),
    trail(PATHS.topics, topic, addresses),
  ];
}

/** A section's list, or a page of it. */
export function listPageData(
  list: { title: string; path: string },
  addresses: Addresses,
): JsonLdNode[] {
  const section = NAVIGATION.find(({ path }) => list.path.startsWith(path));
  if (section === undefined || section.path === list.path) return [];
  return [trail(section.path, { name: list.title, path: list.path }, addresses)];
}

/** The page itself, beside what it is about. */
function pageNode(
  type: string,
  { name, path }: { name: string; path: string },
  subject: JsonLdNode,
  addresses: Addresses,
): JsonLdNode {
  return {
    '@type': type,
    '@id': addresses.absolute(path),
    name,
    inLanguage: SITE.language,
    ...subject,
    isPartOf: reference(identityOf(addresses).site),
  };
}

/** From a section to the page itself; every page is the site's, so that its front page is no step worth naming. */
function trail(
  section: (typeof NAVIGATION)[number]['path'],
  page: { name: string; path: string },
  addresses: Addresses,
): JsonLdNode {
  const above = NAVIGATION.filter(({ path }) => path === section);
  const steps = above.map(({ label, path }) => ({ name: label, path }));
  return breadcrumbNode([...steps, page], addresses);
}

/** The open data of the whole archive. */
function datasetNode(addresses: Addresses): JsonLdNode {
  const { name } = addresses.publication;
  return {
    '@type': 'Dataset',
    '@id': `${addresses.absolute(PATHS.home)}#zitate`,
    name: `${name}: alle Zitate`,
    description: `Alle Zitate aus den Artikeln von ${name}, jedes mit der Stimme, der Redeform und seiner Stelle im Text.`,
    url: addresses.absolute(PATHS.quotes),
    inLanguage: SITE.language,
    isAccessibleForFree: true,
    creator: publisherNode(addresses),
    distribution: formatsOf('site')
      .filter(({ whole }) => whole === true)
      .map((format) => ({
        '@type': 'DataDownload',
        contentUrl: addresses.absolute(pathOf(format)),
        encodingFormat: withoutCharset(format.type),
      })),
  };
}
