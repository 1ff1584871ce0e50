/** Answers for every file beside the pages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../archive/astro.ts';
import { fileResponse } from '../../hosting/file-response.ts';
import { siteFiles, type SiteFile } from '../../publish/site-files.ts';
import { siteAddresses } from '../../site.ts';

const PARAMETER = /\\\[(\w+)\\\]/g;

export const getStaticPaths = (async ({ routePattern }) => {
  const pattern = new RegExp(`^${RegExp.escape(routePattern).replace(PARAMETER, '(?<$1>[^/]+)')}$`);
  return (await files()).flatMap(({ path }) => {
    const found = pattern.exec(path);
    return found ? [{ params: { ...found.groups } }] : [];
  });
}) satisfies GetStaticPaths;

/** Answers with the file that the table of open data writes for the path; 404 where there is none. */
export const GET: APIRoute = async ({ routePattern, params }) => {
  const path = routePattern.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '');
  const file = (await files()).find((candidate) => candidate.path === path);
  return file ? fileResponse(path, file.write()) : new Response(undefined, { status: 404 });
};

async function files(): Promise<SiteFile[]> {
  const archive = await getArchive();
  return [...siteFiles(archive, siteAddresses(archive.publication))].flatMap(({ all }) => all());
}
