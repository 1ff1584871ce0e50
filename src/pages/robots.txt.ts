import type { APIRoute } from 'astro';
import { fileResponse } from '../hosting/file-response.ts';
import { PATHS } from '../paths.ts';
import { robots } from '../publish/robots.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = () => fileResponse(PATHS.robots, robots(siteAddresses()));
