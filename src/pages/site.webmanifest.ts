import type { APIRoute } from 'astro';
import { fileResponse } from '../data/file-response.ts';
import { webManifest } from '../data/web-manifest.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = () => fileResponse('manifest', webManifest(siteAddresses()));
