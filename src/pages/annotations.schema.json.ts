import type { APIRoute } from 'astro';
import { fileResponse } from '../data/file-response.ts';
import { jsonSchema } from '../data/json-schemas.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = () =>
  fileResponse('jsonSchema', jsonSchema('annotations.schema.json', siteAddresses()));
