import { existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { SettingsError } from '../settings.ts';
import { headersFor } from './headers.ts';
import { mediaType } from './media-types.ts';

export interface ServerOptions {
  /** A built site. */
  directory: string;
  /** The base path it was built for, with a slash at both ends. */
  base: string;
  /** 0 takes a free one. */
  port: number;
}

/** Bytes of a request's head: a search of 10,000 letters stands in its address, six bytes each. */
const LONGEST_HEAD = 65_536;

export interface SiteServer {
  /** Address of the front page. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine as a well-configured host would: with the headers of the site’s own table,
 * precompressed copies where there are some, a redirect to the address with its slash, and the 404 page.
 *
 * @throws SettingsError where the port cannot be had
 */
export async function serveSite({ directory, base, port }: ServerOptions): Promise<SiteServer> {
  const files = sirv(directory, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => setHeaders(response, pathname),
  });
  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    const inside = pathInside(request, base);
    if (inside === undefined) return redirectToBase(request, response, base);
    if (needsSlash(directory, inside.pathname)) {
      return redirect(response, `${base}${inside.pathname.slice(1)}/${inside.search}`);
    }
    request.url = `${inside.pathname}${inside.search}`;
    files(request, response, () => notFound(request, response, files));
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Whether a port can be had now; somebody else may still take it before it is needed.
 * @throws SettingsError where not
 */
export async function tryPort(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

/** What keeps a port from being had, by the code of the error. */
const PORT_TROUBLE: Partial<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'is not free for everyone to use',
};

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    const trouble = PORT_TROUBLE[error.code ?? ''];
    if (!trouble) throw error;
    throw new SettingsError(
      `Port ${port} ${trouble}. Set PORT to another, as in PORT=8080 npm start; PORT=0 takes a free one.`,
    );
  });
}

type Handler = ReturnType<typeof sirv>;

function pathInside(request: IncomingMessage, base: string): URL | undefined {
  const url = URL.parse(request.url ?? '/', 'http://localhost');
  if (!url?.pathname.startsWith(base)) return undefined;
  url.pathname = `/${url.pathname.slice(base.length)}`;
  return url;
}

function redirectToBase(request: IncomingMessage, response: ServerResponse, base: string): void {
  const pathname = URL.parse(request.url ?? '/', 'http://localhost')?.pathname;
  if (pathname === '/' || pathname === base.slice(0, -1)) return redirect(response, base);
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`The site is at ${base}\n`);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location });
  response.end();
}

function needsSlash(directory: string, pathname: string): boolean {
  if (pathname.endsWith('/') || pathname.includes('%')) return false;
  const target = path.join(directory, pathname);
  return existsSync(path.join(target, 'index.html')) && statSync(target).isDirectory();
}

function setHeaders(response: ServerResponse, pathname: string): void {
  const asked = pathname.replace(/index\.html$/, '').replace(/\.(?:br|gz)$/, '');
  for (const [name, value] of Object.entries(headersFor(asked))) {
    // A browser that has seen it on localhost would ask every other server there for HTTPS.
    if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
  }
  const type = mediaType(asked);
  if (type) response.setHeader('Content-Type', type);
}

function notFound(request: IncomingMessage, response: ServerResponse, files: Handler): void {
  if (request.url === '/404.html') {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
    return;
  }
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((_status: number, headers?: Record<string, string>) =>
    writeHead(404, headers)) as typeof response.writeHead;
  request.url = '/404.html';
  files(request, response, () => notFound(request, response, files));
}
