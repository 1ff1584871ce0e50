import type { APIRoute } from 'astro';
import { fileResponse } from '../data/file-response.ts';
import { faviconIco } from '../pictures/icons.ts';

export const GET: APIRoute = () => fileResponse('ico', faviconIco());
