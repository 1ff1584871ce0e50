/** Stable names (`@id`) of the things that pages tell of, so that every page's data link up into one graph. */
import type { Article, Quote, Topic, Voice } from '../../archive/model.ts';
import { PATHS } from '../../paths.ts';
import type { Addresses } from '../../site.ts';
import type { JsonLdNode } from './serialise.ts';

const FRAGMENT = {
  site: '#website',
  publisher: '#publisher',
  article: '#article',
  quote: '#quote',
  voice: '#voice',
  topic: '#topic',
} as const;

interface Identity {
  site: string;
  publisher: string;
  article(article: Article): string;
  quote(quote: Quote): string;
  /** The nth passage in quotation marks within a quote that is not direct; counts from 1. */
  verbatim(quote: Quote, number: number): string;
  voice(voice: Voice): string;
  topic(topic: Topic): string;
}

/** The names of all things under the site's public address. */
export function identityOf({ absolute }: Addresses): Identity {
  return {
    site: absolute(PATHS.home) + FRAGMENT.site,
    publisher: absolute(PATHS.home) + FRAGMENT.publisher,
    article: (article) => absolute(article.path) + FRAGMENT.article,
    quote: (quote) => absolute(quote.path) + FRAGMENT.quote,
    verbatim: (quote, number) => `${absolute(quote.path)}#verbatim-${String(number)}`,
    voice: (voice) => absolute(voice.path) + FRAGMENT.voice,
    topic: (topic) => absolute(topic.path) + FRAGMENT.topic,
  };
}

/** A reference to a node that stands elsewhere in the graph. */
export function reference(id: string): JsonLdNode {
  return { '@id': id };
}
