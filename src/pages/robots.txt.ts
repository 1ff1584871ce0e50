import type { APIRoute } from 'astro';
import { fileResponse } from '../data/file-response.ts';
import { robots } from '../data/robots.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = () => fileResponse('text', robots(siteAddresses()));
