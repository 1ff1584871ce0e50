import { get } from 'node:http';

/** Kinds of response that are weighed apart. */
export const WEIGHED = ['html', 'css', 'script', 'font', 'other'] as const;

export interface Weight {
  requests: number;
  /** Bytes of the bodies as sent, brotli where the host has it. */
  total: number;
  html: number;
  css: number;
  script: number;
  font: number;
  other: number;
}

/** Weighs what a page asked for, each address once. */
export async function weigh(urls: readonly string[]): Promise<Weight> {
  const weight: Weight = { requests: 0, total: 0, html: 0, css: 0, script: 0, font: 0, other: 0 };
  for (const url of new Set(urls)) {
    const { bytes, type } = await fetchEncoded(url);
    weight.requests += 1;
    weight.total += bytes;
    weight[kindOf(type)] += bytes;
  }
  return weight;
}

function kindOf(mediaType: string): (typeof WEIGHED)[number] {
  if (mediaType.startsWith('text/html')) return 'html';
  if (mediaType.startsWith('text/css')) return 'css';
  if (mediaType.startsWith('text/javascript')) return 'script';
  if (mediaType.startsWith('font/')) return 'font';
  return 'other';
}

/** `fetch` decodes bodies; their size on the wire is seen only below it. */
function fetchEncoded(url: string): Promise<{ bytes: number; type: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ bytes, type: response.headers['content-type'] ?? '' });
      });
    }).on('error', reject);
  });
}
