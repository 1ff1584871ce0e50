import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive.ts';
import { voiceFeed } from '../../../data/feeds/feed.ts';
import { jsonFeed } from '../../../data/feeds/json-feed.ts';
import { fileResponse } from '../../../data/file-response.ts';
import type { Voice } from '../../../model.ts';
import { siteAddresses } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { voices } = await getArchive();
  return voices.map((voice) => ({ params: { voice: voice.id }, props: { voice } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ voice: Voice }> = ({ props: { voice } }) =>
  fileResponse('jsonFeed', jsonFeed(voiceFeed(voice), siteAddresses()));
