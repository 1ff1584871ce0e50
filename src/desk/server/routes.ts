/** The desk's addresses on the development server: its pages, and the requests of their script. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { ARTICLE_DESK, DESK } from '../protocol.ts';
import { answer, isRequest, statusOf, type Desk } from './api.ts';
import { admit, admitHost, bodyOf } from './guard.ts';
import { Library } from './library.ts';
import { deskPage, refusalPage } from './page.ts';
import { Refusal } from './refusal.ts';
import { revisionOf, Store } from './store.ts';

interface DeskOptions {
  /** The content root. */
  directory: string;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** Changes with every change of a voice, a topic or the publication. */
  version: () => number;
  /** Prints unexpected errors to the terminal. */
  report: (message: string) => void;
}

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Scripts, styles and requests are this server's alone; CodeMirror writes its styles into the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Answers all that is asked below the desk's address, and hands on everything else. Whoever asks from another machine
 * or another page is refused (see `guard.ts`).
 */
export function deskMiddleware({ directory, base, version, report }: DeskOptions): Middleware {
  const store = new Store(directory);
  const desk: Desk = { store, library: new Library(store, base, version) };
  const token = randomBytes(32).toString('base64url');
  const root = `${base}${DESK}`;
  const place = revisionOf(Buffer.from(path.resolve(directory)));

  async function page(request: IncomingMessage, address: string): Promise<Answer> {
    admitHost(request);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new Refusal(405, 'Hier gibt es nur etwas zu lesen.');
    if (address === '') {
      // The files are read while the browser loads the script that asks for their list.
      desk.library.articles().catch(() => undefined);
      return html(deskPage({ base, root, token, place, article: undefined }));
    }
    const id = articleOf(address);
    if (id === undefined) throw new Refusal(404, 'Hier ist nichts.');
    const isThere = (await store.revision('articles', id)) !== undefined;
    // Without the file the page looks whether the browser has kept its text.
    return {
      ...html(deskPage({ base, root, token, place, article: id })),
      status: isThere ? 200 : 404,
    };
  }

  async function api(request: IncomingMessage, name: string): Promise<Answer> {
    admit(request, token);
    if (request.method !== 'POST') throw new Refusal(405, 'Hier wird nur POST angenommen.');
    if (!isRequest(name)) throw new Refusal(404, 'Diese Anfrage gibt es nicht.');
    const ask = await bodyOf(request);
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const body = await answer(name, desk, ask);
    const { user, system } = process.cpuUsage(used);
    const timing = `wall;dur=${(performance.now() - begun).toFixed(1)}, cpu;dur=${((user + system) / 1000).toFixed(1)}`;
    return { ...json(statusOf(body), body), timing };
  }

  function refused(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    report(error instanceof Error ? error.message : String(error));
    return new Refusal(500, reasonOf(error));
  }

  return (request, response, next) => {
    const address = placeOf(request.url ?? '', base);
    if (address === undefined) return next();
    if (address === null) {
      response.writeHead(302, { Location: root }).end();
      return;
    }
    const name = /^api\/(.*)$/.exec(address)?.[1];
    const answered =
      name === undefined
        ? page(request, address).catch((error: unknown) => {
            const { status, message } = refused(error);
            return { ...html(refusalPage(message, root)), status };
          })
        : api(request, name).catch((error: unknown) => {
            const { status, message } = refused(error);
            return json(status, { error: message });
          });
    answered.then((one) => {
      // What was not read of a refused request is thrown away, so that the answer arrives.
      request.resume();
      send(response, one, request.method === 'HEAD');
    }, next);
  };
}

interface Answer {
  status: number;
  type: string;
  body: string;
  /** `Server-Timing`: milliseconds until the answer was made, and those of the processor. */
  timing?: string;
}

function html(body: string): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body };
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

function send(
  response: ServerResponse,
  { status, type, body, timing }: Answer,
  headOnly: boolean,
): void {
  // The development server lets pages of other ports read its answers; these hold the token.
  response.removeHeader('Access-Control-Allow-Origin');
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': POLICY,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(timing === undefined ? {} : { 'Server-Timing': timing }),
  });
  response.end(headOnly ? undefined : body);
}

/** What comes behind the desk's path: undefined outside it, null for the path without its last slash. */
function placeOf(url: string, base: string): string | null | undefined {
  const [pathname = ''] = url.split(/[?#]/);
  const inside = pathname.startsWith(base)
    ? pathname.slice(base.length)
    : pathname.replace(/^\//, '');
  if (`${inside}/` === DESK) return null;
  return inside.startsWith(DESK) ? inside.slice(DESK.length) : undefined;
}

function articleOf(place: string): string | undefined {
  const id = place.startsWith(ARTICLE_DESK) ? place.slice(ARTICLE_DESK.length) : '';
  return /^[a-z0-9-]+\/$/.test(id) ? id.slice(0, -1) : undefined;
}

const REASONS: Record<string, string> = {
  EACCES: 'Die Datei lässt sich nicht schreiben oder lesen: Die Rechte dazu fehlen.',
  EPERM: 'Die Datei lässt sich nicht schreiben oder lesen: Die Rechte dazu fehlen.',
  EROFS: 'Die Datei lässt sich nicht schreiben: Das Laufwerk nimmt nichts an.',
  ENOSPC: 'Die Datei lässt sich nicht schreiben: Das Laufwerk ist voll.',
};

function reasonOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return (
    REASONS[String(code)] ??
    'Der Server hat einen Fehler gemacht; was geschah, steht in seinem Terminal. Ihr Text bleibt hier.'
  );
}
