/** Who and what is spoken of: voices, topics, the site and its publisher. */
import type { Topic, Voice } from '../../archive/model.ts';
import { PATHS } from '../../paths.ts';
import { SITE, type Addresses } from '../../site.ts';
import { LOGO_PATH } from '../icons.ts';
import { identityOf, reference } from './identity.ts';
import type { JsonLdNode } from './serialise.ts';

/**
 * A state that speaks is more than a place: schema.org lets persons and organizations speak and create, so a country
 * is both.
 */
const VOICE_TYPE = {
  Person: 'Person',
  Organization: 'Organization',
  Country: ['Country', 'Organization'],
  Unnamed: 'Thing',
} as const satisfies Record<Voice['type'], string | readonly string[]>;

/** A voice as schema.org has persons, organizations and countries. */
export function voiceNode(voice: Voice, addresses: Addresses): JsonLdNode {
  return {
    '@type': VOICE_TYPE[voice.type],
    '@id': identityOf(addresses).voice(voice),
    name: voice.name,
    alternateName: listed(voice.alternateName),
    ...(voice.type === 'Person' && {
      jobTitle: voice.jobTitle,
      affiliation: voice.affiliation === undefined ? undefined : organization(voice.affiliation),
    }),
    sameAs: listed(voice.sameAs),
  };
}

/** A topic; schema.org has no type for it. */
export function topicNode(topic: Topic, addresses: Addresses): JsonLdNode {
  return {
    '@type': 'Thing',
    '@id': identityOf(addresses).topic(topic),
    name: topic.name,
    alternateName: listed(topic.alternateName),
    description: topic.description,
    sameAs: listed(topic.sameAs),
  };
}

/** The site, with the search that search engines may offer for it. */
export function siteNode(addresses: Addresses): JsonLdNode {
  return {
    '@type': 'WebSite',
    '@id': identityOf(addresses).site,
    name: addresses.publication.name,
    description: addresses.publication.description,
    url: addresses.absolute(PATHS.home),
    inLanguage: SITE.language,
    publisher: publisherNode(addresses),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${addresses.absolute(PATHS.search)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Who publishes the site. */
export function publisherNode(addresses: Addresses): JsonLdNode {
  const { name, publisher } = addresses.publication;
  return {
    ...organization(publisher?.name ?? name),
    '@id': identityOf(addresses).publisher,
    url: publisher?.url ?? addresses.absolute(PATHS.home),
    logo: { '@type': 'ImageObject', url: addresses.absolute(LOGO_PATH) },
  };
}

/** An organization of which the name alone is known. */
export function organization(name: string): JsonLdNode {
  return { '@type': 'Organization', name };
}

/** Where the page stands, below the front page; the last step is the page itself, whose address goes without saying. */
export function breadcrumbNode(
  steps: readonly { name: string; path: string }[],
  addresses: Addresses,
): JsonLdNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item:
        index === steps.length - 1
          ? undefined
          : { '@type': 'WebPage', '@id': addresses.absolute(path) },
    })),
  };
}

/** References to nodes, or nothing where there are none. */
export function references(ids: readonly string[]): readonly JsonLdNode[] | undefined {
  return listed(ids.map(reference));
}

/** A list, or nothing in place of an empty one. */
export function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
