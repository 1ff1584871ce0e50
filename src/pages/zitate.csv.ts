import type { APIRoute } from 'astro';
import { getArchive } from '../archive/astro.ts';
import { fileResponse } from '../publish/file-response.ts';
import { quotesCsv } from '../publish/quotes-csv.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('csv', quotesCsv(await getArchive(), siteAddresses()));
