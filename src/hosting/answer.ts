import type { IncomingMessage, ServerResponse } from 'node:http';
import { isCompressible } from './compress.ts';
import { headersFor } from './headers.ts';
import { mediaType } from './media-types.ts';
import { acceptedEncodings, isUnchanged, readRange } from './negotiate.ts';
import { folderAddress, readTarget, type SitePath } from './request-path.ts';
import { SiteFiles, type OpenFile } from './site-files.ts';

interface Site {
  /** A built site. */
  directory: string;
  /** The base path it was built for, with a slash at both ends. */
  base: string;
}

const METHODS = ['GET', 'HEAD'];
const MISSING: SitePath = { names: ['404.html'], folder: false, search: '' };

/** Answers every request to a site and never rejects: a file that cannot be read gives status 500. */
export function siteHandler({ directory, base }: Site) {
  const files = new SiteFiles(directory);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await answer(files, base, request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else say(response, 500, 'Die Datei lässt sich nicht lesen.');
    }
  };
}

async function answer(
  files: SiteFiles,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!METHODS.includes(request.method ?? '')) {
    // The connection is closed so that the request's body need not be read.
    response.setHeader('Allow', METHODS.join(', ')).setHeader('Connection', 'close');
    return say(response, 405, `Erlaubt: ${METHODS.join(', ')}`);
  }
  const path = readTarget(request.url ?? '/', base);
  if (path === 'base') return redirect(response, 302, base);
  if (path === 'outside') return say(response, 404, `Die Website liegt unter ${base}`);
  if (path !== 'odd') {
    const page = typedPage(path);
    const found = await find(files, page ?? path, request);
    if (found === 'folder') return redirect(response, 301, folderAddress(path, base));
    if (found && page) {
      await found.handle.close();
      return redirect(response, 301, folderAddress(page, base));
    }
    if (found) return send(request, response, { status: 200, path, file: found });
  }
  const file = await find(files, MISSING, request);
  if (!file || file === 'folder') return say(response, 404, 'Nicht gefunden');
  return send(request, response, { status: 404, path: MISSING, file });
}

/** The folder whose page was asked for by its file's name. */
function typedPage({ names, folder, search }: SitePath): SitePath | undefined {
  if (folder || names.at(-1) !== 'index.html') return undefined;
  return { names: names.slice(0, -1), folder: true, search };
}

function find(files: SiteFiles, path: SitePath, { headers }: IncomingMessage) {
  // A part is one of the file itself: bytes of a compressed copy would be of no use by themselves.
  const whole = headers.range === undefined && isCompressible(addressOf(path));
  return files.find(path, whole ? acceptedEncodings(headers['accept-encoding']) : []);
}

interface Answer {
  status: 200 | 404;
  path: SitePath;
  file: OpenFile;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, path, file }: Answer,
): Promise<void> {
  const { handle, size, modified, encoding } = file;
  try {
    setHeaders(response, path, file);
    if (status === 200) {
      const tag = `"${size.toString(36)}-${Math.round(modified * 1000).toString(36)}${encoding ?? ''}"`;
      response.setHeader('ETag', tag).setHeader('Last-Modified', new Date(modified).toUTCString());
      if (isUnchanged(request.headers, { tag, modified })) {
        response.writeHead(304).end();
        return;
      }
      response.setHeader('Accept-Ranges', 'bytes');
      const asked = request.headers['if-range'];
      const applies = request.method === 'GET' && (asked === undefined || asked === tag);
      const range = readRange(applies ? request.headers.range : undefined, size);
      if (range === 'none') {
        response.setHeader('Content-Range', `bytes */${size}`);
        return say(response, 416, 'Diesen Teil gibt es nicht.');
      }
      if (range !== 'whole') {
        const { start, end } = range;
        response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
        return await sendBytes(request, response, { status: 206, file, start, end });
      }
    }
    return await sendBytes(request, response, { status, file, start: 0, end: size - 1 });
  } finally {
    await handle.close();
  }
}

/** Sends exactly the bytes that the head has announced, or breaks the connection, so that no part looks complete. */
async function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  part: { status: number; file: OpenFile; start: number; end: number },
): Promise<void> {
  const { status, file, start, end } = part;
  const length = end - start + 1;
  response.writeHead(status, { 'Content-Length': length });
  if (request.method === 'HEAD' || length === 0) {
    response.end();
    return;
  }
  let sent = 0;
  for await (const bytes of file.handle.createReadStream({ start, end, autoClose: false })) {
    sent += (bytes as Buffer).length;
    if (!response.write(bytes) && !(await drained(response))) return;
  }
  if (sent === length) response.end();
  else response.destroy();
}

/** False where the reader has gone. */
async function drained(response: ServerResponse): Promise<boolean> {
  if (response.destroyed) return false;
  return new Promise((resolve) => {
    const done = (writable: boolean) => () => {
      response.off('drain', onDrain).off('close', onClose);
      resolve(writable);
    };
    const onDrain = done(true);
    const onClose = done(false);
    response.once('drain', onDrain).once('close', onClose);
  });
}

function setHeaders(response: ServerResponse, path: SitePath, { encoding }: OpenFile): void {
  const address = addressOf(path);
  for (const [name, value] of Object.entries(headersFor(address))) {
    // A browser that has seen it on localhost would ask every other server there for HTTPS.
    if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
  }
  response.setHeader('Content-Type', mediaType(address) ?? 'application/octet-stream');
  if (isCompressible(address)) response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);
}

/** A path as the tables of headers and types have it. */
function addressOf({ names, folder }: SitePath): string {
  return `/${names.map((name, index) => (folder || index < names.length - 1 ? `${name}/` : name)).join('')}`;
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.setHeader('Location', location).setHeader('Cache-Control', 'no-cache');
  response.writeHead(status).end();
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('X-Content-Type-Options', 'nosniff').setHeader('Cache-Control', 'no-cache');
  response.writeHead(status).end(`${sentence}\n`);
}
