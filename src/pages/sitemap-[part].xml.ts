import type { APIRoute, GetStaticPaths } from 'astro';
import { getAddresses, getArchive } from '../archive/astro.ts';
import { fileResponse } from '../hosting/file-response.ts';
import { PATHS } from '../paths.ts';
import { sitemapEntries, sitemapParts, urlSet, type SitemapEntry } from '../publish/sitemap.ts';

export const getStaticPaths = (async () => {
  const parts = sitemapParts(sitemapEntries(await getArchive()));
  if (parts.length === 1) return [];
  return parts.map((entries, index) => ({
    params: { part: String(index + 1) },
    props: { entries },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: SitemapEntry[] }> = async ({ props: { entries } }) =>
  fileResponse(PATHS.sitemap, urlSet(entries, await getAddresses()));
