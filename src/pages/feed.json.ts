import type { APIRoute } from 'astro';
import { getArchive } from '../archive.ts';
import { siteFeed } from '../data/feeds/feed.ts';
import { jsonFeed } from '../data/feeds/json-feed.ts';
import { fileResponse } from '../data/file-response.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('jsonFeed', jsonFeed(siteFeed(await getArchive()), siteAddresses()));
