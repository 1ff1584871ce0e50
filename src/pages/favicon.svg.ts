import type { APIRoute } from 'astro';
import { fileResponse } from '../publish/file-response.ts';
import { faviconSvg } from '../icons/icons.ts';

export const GET: APIRoute = () => fileResponse('svg', faviconSvg());
