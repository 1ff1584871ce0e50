import type { APIRoute } from 'astro';
import { getArchive } from '../archive.ts';
import { fileResponse } from '../data/file-response.ts';
import { sitemap, sitemapEntries, sitemapParts } from '../data/sitemap.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('xml', sitemap(sitemapParts(sitemapEntries(await getArchive())), siteAddresses()));
