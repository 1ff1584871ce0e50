import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TOKEN_HEADER } from '../../../src/desk/protocol.ts';
import { deskMiddleware } from '../../../src/desk/server/routes.ts';

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Sent {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Iterable<Buffer>;
}

/** The desk's part of the development server on a copy of the article of `content/`. */
export class DeskServer {
  readonly directory: string;
  readonly base: string;
  readonly reports: string[] = [];
  token = '';
  host = '';
  private readonly server;

  private constructor(directory: string, base: string) {
    this.directory = directory;
    this.base = base;
    const desk = deskMiddleware({
      directory,
      base,
      version: () => 0,
      report: (message) => this.reports.push(message),
    });
    this.server = createServer((incoming, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      desk(incoming, response, () => response.writeHead(204).end());
    });
  }

  static async start(base = '/'): Promise<DeskServer> {
    const room = await mkdtemp(path.join(tmpdir(), 'desk-'));
    const directory = path.join(room, 'content');
    await cp('content', directory, { recursive: true });
    const desk = new DeskServer(directory, base);
    await once(desk.server.listen(0, '127.0.0.1'), 'listening');
    desk.host = `127.0.0.1:${(desk.server.address() as AddressInfo).port}`;
    const { body } = await desk.send({ path: `${base}redaktion/` });
    desk.token = /name="redaktion-token" content="([^"]+)"/.exec(body)?.[1] ?? '';
    return desk;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await rm(path.dirname(this.directory), { recursive: true });
  }

  file(name: string): string {
    return path.join(this.directory, name);
  }

  async send({ method = 'GET', path: url, headers = {}, body }: Sent): Promise<Answered> {
    const [hostname = '', port = ''] = this.host.split(':');
    const outgoing = request({ hostname, port, path: url, method, headers });
    // Before the answer an error fails the test; behind it, what was refused may be cut off.
    const answered = once(outgoing, 'response');
    outgoing.on('error', () => undefined);
    if (typeof body === 'string' || body === undefined) outgoing.end(body);
    else {
      for (const chunk of body) outgoing.write(chunk);
      outgoing.end();
    }
    const [response] = (await answered) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
  }

  /** A request as the desk's page makes it; `headers` replace those, an empty one is left out. */
  async ask(
    name: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; answer: Record<string, unknown> }> {
    const own = {
      'content-type': 'application/json',
      origin: `http://${this.host}`,
      [TOKEN_HEADER]: this.token,
    };
    const all = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== '');
    const { status, body: text } = await this.send({
      method: 'POST',
      path: `${this.base}redaktion/api/${name}`,
      headers: Object.fromEntries(all),
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status, answer: JSON.parse(text) as Record<string, unknown> };
  }
}
