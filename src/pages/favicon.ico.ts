import type { APIRoute } from 'astro';
import { fileResponse } from '../publish/file-response.ts';
import { faviconIco } from '../icons/icons.ts';

export const GET: APIRoute = () => fileResponse('ico', faviconIco());
