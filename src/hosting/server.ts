import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SettingsError } from '../settings.ts';
import { siteHandler } from './answer.ts';

interface ServerOptions {
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
 * precompressed copies where there are some, a redirect to the address with its slash, and the 404 page. Builds may
 * replace the site meanwhile: each answer is made from the files of its moment.
 *
 * @throws SettingsError where the port cannot be had
 */
export async function serveSite({ directory, base, port }: ServerOptions): Promise<SiteServer> {
  const handler = siteHandler({ directory, base });
  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    void handler(request, response);
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

/** Why a port cannot be taken, by the code of the error. */
const PORT_TROUBLE: Partial<Record<string, string>> = {
  EADDRINUSE: 'ist von einem anderen Programm belegt',
  EACCES: 'steht nicht allen zur Verfügung',
};

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    const trouble = PORT_TROUBLE[error.code ?? ''];
    if (!trouble) throw error;
    throw new SettingsError(
      `Port ${port} ${trouble}. Einen anderen nennt PORT, etwa PORT=8080 npm start; PORT=0 nimmt einen freien.`,
    );
  });
}
