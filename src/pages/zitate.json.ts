import type { APIRoute } from 'astro';
import { getArchive } from '../archive/astro.ts';
import { fileResponse } from '../publish/file-response.ts';
import { quotesJson } from '../publish/quotes-json.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('json', quotesJson(await getArchive(), siteAddresses()));
