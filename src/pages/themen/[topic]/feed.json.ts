import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/astro.ts';
import { topicFeed } from '../../../publish/feeds/feed.ts';
import { jsonFeed } from '../../../publish/feeds/json-feed.ts';
import { fileResponse } from '../../../publish/file-response.ts';
import type { Topic } from '../../../archive/model.ts';
import { siteAddresses } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { topics } = await getArchive();
  return topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) =>
  fileResponse('jsonFeed', jsonFeed(topicFeed(topic), siteAddresses()));
