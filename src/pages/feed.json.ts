import type { APIRoute } from 'astro';
import { getArchive } from '../archive/astro.ts';
import { siteFeed } from '../publish/feeds/feed.ts';
import { jsonFeed } from '../publish/feeds/json-feed.ts';
import { fileResponse } from '../publish/file-response.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('jsonFeed', jsonFeed(siteFeed(await getArchive()), siteAddresses()));
