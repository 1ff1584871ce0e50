/** Media types of data files and icons: the dev server sends them; a host of the built site has its own table. */
const MEDIA_TYPE = {
  annotations: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  csv: 'text/csv; charset=utf-8; header=present',
  ico: 'image/vnd.microsoft.icon',
  json: 'application/json',
  jsonFeed: 'application/feed+json',
  jsonSchema: 'application/schema+json',
  manifest: 'application/manifest+json',
  png: 'image/png',
  rss: 'application/rss+xml; charset=utf-8',
  svg: 'image/svg+xml',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
} as const;

/** A file as an endpoint answers it. */
export function fileResponse(
  type: keyof typeof MEDIA_TYPE,
  body: string | Buffer<ArrayBuffer>,
): Response {
  return new Response(body, { headers: { 'Content-Type': MEDIA_TYPE[type] } });
}
