import type { APIRoute } from 'astro';
import { fileResponse } from '../publish/file-response.ts';
import { webManifest } from '../publish/web-manifest.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = () => fileResponse('manifest', webManifest(siteAddresses()));
