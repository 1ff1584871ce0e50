import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../archive/astro.ts';
import { fileResponse } from '../hosting/file-response.ts';
import { PATHS } from '../paths.ts';
import { sitemapEntries, sitemapParts, urlSet, type SitemapEntry } from '../publish/sitemap.ts';
import { siteAddresses } from '../site.ts';

export const getStaticPaths = (async () => {
  const parts = sitemapParts(sitemapEntries(await getArchive()));
  if (parts.length === 1) return [];
  return parts.map((entries, index) => ({
    params: { part: String(index + 1) },
    props: { entries },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: SitemapEntry[] }> = ({ props: { entries } }) =>
  fileResponse(PATHS.sitemap, urlSet(entries, siteAddresses()));
