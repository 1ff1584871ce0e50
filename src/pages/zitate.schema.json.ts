import type { APIRoute } from 'astro';
import { fileResponse } from '../publish/file-response.ts';
import { jsonSchema } from '../publish/json-schemas.ts';
import { siteAddresses } from '../site.ts';

export const GET: APIRoute = () =>
  fileResponse('jsonSchema', jsonSchema('zitate.schema.json', siteAddresses()));
