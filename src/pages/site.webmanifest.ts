import type { APIRoute } from 'astro';
import { getAddresses } from '../archive/astro.ts';
import { fileResponse } from '../hosting/file-response.ts';
import { PATHS } from '../paths.ts';
import { webManifest } from '../publish/web-manifest.ts';

export const GET: APIRoute = async () =>
  fileResponse(PATHS.manifest, webManifest(await getAddresses()));
