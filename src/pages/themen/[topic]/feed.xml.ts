import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/astro.ts';
import { topicFeed } from '../../../publish/feeds/feed.ts';
import { rss } from '../../../publish/feeds/rss.ts';
import { fileResponse } from '../../../publish/file-response.ts';
import type { Topic } from '../../../archive/model.ts';
import { siteAddresses } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { topics } = await getArchive();
  return topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) =>
  fileResponse('rss', rss(topicFeed(topic), siteAddresses()));
