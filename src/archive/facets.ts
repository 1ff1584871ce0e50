/** Of what facets an archive consists: what of each thing in it lies open, and as which facet the rest is noted. */
import type { Archive, Article, Quote, Topic, Voice } from './model.ts';

/** What an archive consists of, itself included. */
export interface Kinds {
  archive: Archive;
  article: Article;
  quote: Quote;
  voice: Voice;
  topic: Topic;
}

/** One kind of it. */
export interface Parts<Kind extends keyof Kinds> {
  /** What lies open. */
  open: readonly (keyof Kinds[Kind])[];
  /** Names of its facets. */
  facets: readonly string[];
  /** The facet that each of the others is noted as; of those that are not named it is `content`. */
  noted: Partial<Record<keyof Kinds[Kind], string>>;
}

export const PARTS: { [Kind in keyof Kinds]: Parts<Kind> } = {
  archive: {
    // Where these are others, whatever is made is another.
    open: ['publication', 'pages', 'corrected'],
    facets: ['articles', 'voices', 'topics'],
    noted: { articles: 'articles', quotes: 'articles', voices: 'voices', topics: 'topics' },
  },
  article: {
    open: [
      ...(['id', 'path', 'state', 'day', 'datePublished', 'dateModified', 'modifiedDay'] as const),
      ...(['events', 'corrections', 'topics', 'voices', 'quotes'] as const),
    ],
    facets: ['outline', 'headline', 'content', 'quotes', 'neighbours'],
    // Many pages show a headline and nothing else of an article.
    noted: { headline: 'headline', earlier: 'neighbours', later: 'neighbours' },
  },
  quote: {
    open: ['id', 'key', 'path', 'anchor', 'number', 'article', 'speaker', 'speech', 'topics'],
    // Its content is a facet of its article: who edits one quote moves the others.
    facets: [],
    noted: {},
  },
  voice: { open: ['id', 'path'], facets: ['content', 'said'], noted: { quotes: 'said' } },
  topic: {
    open: ['id', 'path'],
    facets: ['content', 'said'],
    noted: { quotes: 'said', articles: 'said' },
  },
};

/** Of the facets of one, the number of that which another is noted as. */
export function offsetOf(kind: keyof Kinds, facet = 'content'): number {
  if (kind === 'quote') return PARTS.article.facets.indexOf('quotes');
  return PARTS[kind].facets.indexOf(facet);
}

/** A name that it keeps, and no other has. */
export function nameOf(kind: keyof Kinds, one: Kinds[keyof Kinds]): string {
  if ('key' in one) return one.key;
  return 'id' in one ? `${kind} ${one.id}` : kind;
}

/** What lies open of one, in the order of the table. */
export function openOf<Kind extends keyof Kinds>(kind: Kind, one: Kinds[Kind]): unknown[] {
  return PARTS[kind].open.map((name) => one[name]);
}
