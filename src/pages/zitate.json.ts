import type { APIRoute } from 'astro';
import { getArchive } from '../archive.ts';
import { fileResponse } from '../data/file-response.ts';
import { quotesJson } from '../data/quotes-json.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('json', quotesJson(await getArchive(), siteAddresses()));
