import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface PageKind {
  /** What the kind is called in reports and file names. */
  name: string;
  /** Where one of its pages is, without the base path and without the first slash. */
  path: string;
}

interface PublishedQuote {
  id: string;
  text: string;
  speaker: { id: string };
  topics: { id: string }[];
  article: { id: string };
}

/**
 * One page of each kind of a built site, the fullest where there are several: the article and the voice with most
 * quotes, the longest quote, the topic with most quotes.
 *
 * @param directory a built site
 * @throws Error where the site lacks a page that each site has
 */
export function pageKinds(directory: string): PageKind[] {
  const { quotes } = JSON.parse(readFileSync(path.join(directory, 'zitate.json'), 'utf8')) as {
    quotes: PublishedQuote[];
  };
  const longest = quotes.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const topic = mostFrequent(quotes.flatMap(({ topics }) => topics.map(({ id }) => id)));
  const kinds = [
    { name: 'front', path: '' },
    { name: 'articles', path: 'artikel/' },
    { name: 'article', path: `artikel/${mostFrequent(quotes.map(({ article }) => article.id))}/` },
    {
      name: 'embed',
      path: `artikel/${mostFrequent(quotes.map(({ article }) => article.id))}/einbetten/`,
    },
    { name: 'quotes', path: 'zitate/' },
    { name: 'quote', path: `zitate/${longest.id}/` },
    { name: 'voices', path: 'stimmen/' },
    { name: 'voice', path: `stimmen/${mostFrequent(quotes.map(({ speaker }) => speaker.id))}/` },
    { name: 'topics', path: 'themen/' },
    ...(topic === '' ? [] : [{ name: 'topic', path: `themen/${topic}/` }]),
    { name: 'search', path: 'suche/' },
    { name: 'not-found', path: '404.html' },
    ...(existsSync(path.join(directory, 'ueber')) ? [{ name: 'about', path: 'ueber/' }] : []),
  ];
  for (const kind of kinds) {
    if (!existsSync(path.join(directory, kind.path))) {
      throw new Error(`${directory} has no ${kind.path}`);
    }
  }
  return kinds.map((kind) =>
    kind.name === 'not-found' ? { ...kind, path: 'gibt/es/nicht/' } : kind,
  );
}

/** The id that occurs most, of equals the first; empty where there is none. */
function mostFrequent(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let [most, top] = ['', 0];
  for (const [id, count] of counts) if (count > top) [most, top] = [id, count];
  return most;
}
