import { mediaType } from './media-types.ts';

/**
 * A file as an endpoint answers it, with the media type that it has on the published site.
 * @param path within the site: `/robots.txt`
 */
export function fileResponse(path: string, body: string): Response {
  const type = mediaType(path);
  if (type === undefined)
    throw new Error(`${path} has no media type; src/hosting/media-types.ts lists them`);
  return new Response(body, { headers: { 'Content-Type': type } });
}
