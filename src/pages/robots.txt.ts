import type { APIRoute } from 'astro';
import { fileResponse } from '../publish/file-response.ts';
import { robots } from '../publish/robots.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = () => fileResponse('text', robots(siteAddresses()));
