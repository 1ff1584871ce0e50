/** Who may speak to the desk: pages that this server itself has sent, on this machine. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '../protocol.ts';
import { Refusal } from './refusal.ts';

/** Bytes of a request; an article's file may have 20 MB, the desk takes what one edits by hand. */
const MOST_BYTES = 8_000_000;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;
const LOOPBACK_ADDRESS = /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/i;

/** @throws Refusal where a request comes from another page, or without the token of the desk's page */
export function admit(request: IncomingMessage, token: string): void {
  admitHost(request);
  const { origin } = request.headers;
  const host = request.headers.host ?? '';
  if (origin !== `http://${host}` && origin !== `https://${host}`)
    throw new Refusal(403, 'Diese Anfrage kommt nicht von der Redaktion dieses Servers.');
  const given = request.headers[TOKEN_HEADER];
  if (typeof given !== 'string' || !sameToken(given, token))
    throw new Refusal(
      403,
      'Die Seite ist von einem früheren Start des Servers. Laden Sie sie neu.',
    );
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/.test(type)) throw new Refusal(415, 'Hier wird nur JSON angenommen.');
}

/**
 * Other machines are refused even where the server was told to listen to them. A name that is not this machine's own
 * reaches it only where somebody has pointed a name of theirs here, to let their page read this one (DNS rebinding).
 *
 * @throws Refusal
 */
export function admitHost({ headers, socket }: IncomingMessage): void {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  if (!LOOPBACK.test(name) || !LOOPBACK_ADDRESS.test(socket.remoteAddress ?? ''))
    throw new Refusal(403, 'Die Redaktion antwortet nur auf diesem Rechner, unter localhost.');
}

function sameToken(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** @throws Refusal where the body is too large or no JSON object */
export async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const told = Number(request.headers['content-length'] ?? 0);
  if (told > MOST_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Left open, so that what is too large gets an answer and not a broken connection.
  const parts = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of parts) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    const value = JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below: what is no JSON is no object either.
  }
  throw new Refusal(400, 'Die Anfrage ist nicht lesbar.');
}

function tooLarge(): Refusal {
  return new Refusal(413, 'Das ist zu groß: Die Redaktion nimmt Texte bis acht Megabyte an.');
}
