/** What a request asks of a file besides its name: an encoding, a part of it, or only whether it has changed. */
import type { IncomingHttpHeaders } from 'node:http';

export type Encoding = 'br' | 'gzip';

/**
 * The encodings that a browser takes, the smaller first (RFC 9110 § 12.5.3); one with `q=0` it does not take.
 * @param header the value of `Accept-Encoding`
 */
export function acceptedEncodings(header: string | undefined): Encoding[] {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(coding, weight === undefined ? 1 : Number(weight));
  }
  const takes = (coding: Encoding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).filter(takes);
}

/** First and last byte, both included. */
interface ByteRange {
  start: number;
  end: number;
}

/**
 * The part of a file that `Range` asks for (RFC 9110 § 14.1.2).
 * @param size the file's, in bytes
 * @returns `whole` where the header is missing, of another unit, malformed or asks for several parts; `none` where the
 *   file has no such part
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'whole' | 'none' {
  const [, first, last] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'none' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= size) return 'none';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

/**
 * Whether the browser has the file as it is (RFC 9110 § 13.2.2: a tag counts before a time).
 * @param modified the file's time, milliseconds
 */
export function isUnchanged(
  headers: IncomingHttpHeaders,
  { tag, modified }: { tag: string; modified: number },
): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(modified / 1000) * 1000 <= since;
}
