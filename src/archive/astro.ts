import { getCollection } from 'astro:content';
import { joinArchive } from './join.ts';
import { siteAddresses, type Addresses } from '../site.ts';
import type { Archive } from './model.ts';

let joined: Promise<Archive> | undefined;

/** The joined archive of the content tree. A build joins it once; the development server anew for each page. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return join();
  joined ??= join();
  return joined;
}

/** The addresses of the site that Astro builds, with what its publication says of itself. */
export async function getAddresses(): Promise<Addresses> {
  return siteAddresses((await getArchive()).publication);
}

async function join(): Promise<Archive> {
  const [publication, articles, speakers, topics, pages] = await Promise.all([
    getCollection('publication'),
    getCollection('articles'),
    getCollection('speakers'),
    getCollection('topics'),
    getCollection('pages'),
  ]);
  const [own] = publication;
  if (!own) throw new Error('the content has not been loaded');
  return joinArchive({
    publication: own.data,
    articles: articles.map((entry) => entry.data),
    speakers: speakers.map((entry) => entry.data),
    topics: topics.map((entry) => entry.data),
    pages: pages.map((entry) => entry.data),
  });
}
