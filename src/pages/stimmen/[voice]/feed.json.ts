import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/astro.ts';
import { voiceFeed } from '../../../publish/feeds/feed.ts';
import { jsonFeed } from '../../../publish/feeds/json-feed.ts';
import { fileResponse } from '../../../publish/file-response.ts';
import type { Voice } from '../../../archive/model.ts';
import { siteAddresses } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { voices } = await getArchive();
  return voices.map((voice) => ({ params: { voice: voice.id }, props: { voice } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ voice: Voice }> = ({ props: { voice } }) =>
  fileResponse('jsonFeed', jsonFeed(voiceFeed(voice), siteAddresses()));
