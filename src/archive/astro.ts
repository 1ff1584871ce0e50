import { getCollection } from 'astro:content';
import { joinArchive } from './join.ts';
import type { Archive } from './model.ts';

/** The joined archive of the content tree, as it is now: for the development server. */
export async function getArchive(): Promise<Archive> {
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
