import type { APIRoute } from 'astro';
import { getAddresses, getArchive } from '../archive/astro.ts';
import { fileResponse } from '../hosting/file-response.ts';
import { PATHS } from '../paths.ts';
import { sitemap, sitemapEntries, sitemapParts } from '../publish/sitemap.ts';

export const GET: APIRoute = async () =>
  fileResponse(
    PATHS.sitemap,
    sitemap(sitemapParts(sitemapEntries(await getArchive())), await getAddresses()),
  );
