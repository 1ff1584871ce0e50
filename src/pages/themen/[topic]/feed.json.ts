import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive.ts';
import { topicFeed } from '../../../data/feeds/feed.ts';
import { jsonFeed } from '../../../data/feeds/json-feed.ts';
import { fileResponse } from '../../../data/file-response.ts';
import type { Topic } from '../../../model.ts';
import { siteAddresses } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { topics } = await getArchive();
  return topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) =>
  fileResponse('jsonFeed', jsonFeed(topicFeed(topic), siteAddresses()));
