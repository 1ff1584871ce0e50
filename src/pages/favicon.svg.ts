import type { APIRoute } from 'astro';
import { fileResponse } from '../data/file-response.ts';
import { faviconSvg } from '../pictures/icons.ts';

export const GET: APIRoute = () => fileResponse('svg', faviconSvg());
