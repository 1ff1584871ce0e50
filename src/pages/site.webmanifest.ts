import type { APIRoute } from 'astro';
import { fileResponse } from '../hosting/file-response.ts';
import { PATHS } from '../paths.ts';
import { webManifest } from '../publish/web-manifest.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = () => fileResponse(PATHS.manifest, webManifest(siteAddresses()));
