/** A published site behind an address. Nothing is asked of another origin, or outside of the site's path. */
import { setTimeout as wait } from 'node:timers/promises';
import { BOUNDS, type Bounds } from './bounds.ts';
import {
  Budget,
  checkPath,
  ExhaustedError,
  UnreadableError,
  type Allowance,
  type Publication,
} from './publication.ts';

/** A busy server gets a second chance. */
const RETRY_AFTER_MS = 500;
const BUSY = new Set([429, 502, 503, 504]);

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 3;

/** @param address of the site's root, http or https, with or without the last slash */
export function publicationAt(address: URL, bounds: Bounds = BOUNDS): Publication {
  const root = new URL(address);
  root.search = '';
  root.hash = '';
  if (!root.pathname.endsWith('/')) root.pathname += '/';
  const budget = new Budget(bounds);

  async function readOnce(path: string): Promise<Uint8Array | 'busy'> {
    const allowance = budget.allow(path);
    const signal = AbortSignal.timeout(allowance.ms);
    try {
      const response = await request(new URL(path, root), root, signal);
      if (response.ok) {
        const bytes = await bytesOf(response, allowance);
        budget.answered(true);
        return bytes;
      }
      budget.answered(true);
      await response.body?.cancel();
      if (BUSY.has(response.status)) return 'busy';
      throw new UnreadableError(`kam mit dem Status ${String(response.status)}`);
    } catch (error) {
      if (error instanceof UnreadableError || error instanceof ExhaustedError) throw error;
      budget.answered(false);
      throw unreachable(error, allowance.ms);
    }
  }

  return {
    async read(path) {
      checkPath(path);
      const first = await readOnce(path);
      if (first !== 'busy') return first;
      await wait(RETRY_AFTER_MS);
      const second = await readOnce(path);
      if (second !== 'busy') return second;
      throw new UnreadableError('kam nicht: der Server ist überlastet');
    },
  };
}

/** Follows redirects as long as they stay in the site. */
async function request(url: URL, root: URL, signal: AbortSignal): Promise<Response> {
  let at = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await fetch(at, { signal, redirect: 'manual' });
    if (!REDIRECTS.has(response.status)) return response;
    await response.body?.cancel();
    const to = URL.parse(response.headers.get('location') ?? '', at);
    if (to?.origin !== root.origin || !to.pathname.startsWith(root.pathname)) {
      throw new UnreadableError(
        `leitet auf ${to?.href ?? 'nichts'} um; geprüft wird nur, was unter ${root.href} liegt`,
      );
    }
    at = to;
  }
  throw new UnreadableError('leitet im Kreis um');
}

/** Unpacked bytes, counted as they come: a small answer can unpack to any size. */
async function bytesOf({ body }: Response, { take }: Allowance): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of body ?? []) {
    take(part.length);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function unreachable(error: unknown, ms: number): UnreadableError {
  if (!(error instanceof Error)) return new UnreadableError('ist nicht zu lesen');
  if (error.name === 'TimeoutError') {
    return new UnreadableError(`kam nicht innerhalb von ${String(Math.ceil(ms / 1000))} s`);
  }
  // fetch tells the reason, such as a refused connection, in its cause alone.
  const reason = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in reason && typeof reason.code === 'string' ? reason.code : reason.message;
  return new UnreadableError(`ist nicht zu lesen (${code})`);
}
