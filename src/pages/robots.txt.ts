import type { APIRoute } from 'astro';
import { getAddresses } from '../archive/astro.ts';
import { fileResponse } from '../hosting/file-response.ts';
import { PATHS } from '../paths.ts';
import { robots } from '../publish/robots.ts';

export const GET: APIRoute = async () => fileResponse(PATHS.robots, robots(await getAddresses()));
