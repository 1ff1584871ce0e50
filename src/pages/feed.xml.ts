import type { APIRoute } from 'astro';
import { getArchive } from '../archive.ts';
import { siteFeed } from '../data/feeds/feed.ts';
import { rss } from '../data/feeds/rss.ts';
import { fileResponse } from '../data/file-response.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('rss', rss(siteFeed(await getArchive()), siteAddresses()));
