import type { APIRoute } from 'astro';
import { getArchive } from '../archive/astro.ts';
import { fileResponse } from '../publish/file-response.ts';
import { sitemap, sitemapEntries, sitemapParts } from '../publish/sitemap.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('xml', sitemap(sitemapParts(sitemapEntries(await getArchive())), siteAddresses()));
