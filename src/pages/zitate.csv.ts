import type { APIRoute } from 'astro';
import { getArchive } from '../archive.ts';
import { fileResponse } from '../data/file-response.ts';
import { quotesCsv } from '../data/quotes-csv.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = async () =>
  fileResponse('csv', quotesCsv(await getArchive(), siteAddresses()));
