/** A published site as whoever checks it sees it: files behind an address, or in a folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Publication {
  /**
   * @param path from the site's root on, without a slash before it: `artikel/a/text.txt`; '' or a path that ends in a
   *   slash is a page
   * @throws UnreadableError
   */
  read(path: string): Promise<Uint8Array>;
}

/** A file of the publication that is not there, cannot be reached or takes too long. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}

const TIMEOUT_MS = 20_000;
/** A busy server gets a second chance. */
const RETRY_AFTER_MS = 500;
const BUSY = new Set([429, 502, 503, 504]);

/** @param address of the site's root, http or https, with or without the last slash */
export function publicationAt(address: URL): Publication {
  const root = new URL(address);
  root.search = '';
  root.hash = '';
  if (!root.pathname.endsWith('/')) root.pathname += '/';
  return {
    async read(path) {
      const url = new URL(path, root);
      const first = await request(url);
      if (!BUSY.has(first.status)) return bytesOf(first);
      await wait(RETRY_AFTER_MS);
      return bytesOf(await request(url));
    },
  };
}

async function request(url: URL): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    throw unreadable(error);
  }
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  if (!response.ok) {
    throw new UnreadableError(`answered with status ${String(response.status)}`);
  }
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw unreadable(error);
  }
}

/** @param folder such as `dist` */
export function publicationIn(folder: string): Publication {
  return {
    async read(path) {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      try {
        return await readFile(join(folder, file));
      } catch (error) {
        throw unreadable(error);
      }
    },
  };
}

function unreadable(error: unknown): UnreadableError {
  if (!(error instanceof Error)) return new UnreadableError('cannot be read');
  if (error.name === 'TimeoutError') {
    return new UnreadableError(`took longer than ${String(TIMEOUT_MS / 1000)} s`);
  }
  // fetch tells the reason, such as a refused connection, in its cause alone.
  const reason = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in reason && typeof reason.code === 'string' ? reason.code : reason.message;
  return new UnreadableError(code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`);
}
