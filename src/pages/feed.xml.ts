import type { APIRoute } from 'astro';
import { getArchive } from '../archive/astro.ts';
import { siteFeed } from '../publish/feeds/feed.ts';
import { rss } from '../publish/feeds/rss.ts';
import { fileResponse } from '../publish/file-response.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('rss', rss(siteFeed(await getArchive()), siteAddresses()));
