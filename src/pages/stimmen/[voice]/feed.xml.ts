import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/astro.ts';
import { voiceFeed } from '../../../publish/feeds/feed.ts';
import { rss } from '../../../publish/feeds/rss.ts';
import { fileResponse } from '../../../publish/file-response.ts';
import type { Voice } from '../../../archive/model.ts';
import { siteAddresses } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { voices } = await getArchive();
  return voices.map((voice) => ({ params: { voice: voice.id }, props: { voice } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ voice: Voice }> = ({ props: { voice } }) =>
  fileResponse('rss', rss(voiceFeed(voice), siteAddresses()));
