/** One request as a server sees it from a bare client: nothing followed, nothing unpacked, any certificate taken. */
import { request as requestPlain, type IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** How many connections are open at a time at most. */
export const CONNECTIONS = 16;

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, rejectUnauthorized: false });

interface Asked {
  headers?: Record<string, string>;
  method?: string;
  /** The request's target as it is sent, in place of what the address has: no client may tidy it up. */
  target?: string;
}

export async function fetchRaw(
  url: string,
  { headers = {}, method = 'GET', target }: Asked = {},
): Promise<Answer> {
  const options = { headers, method, timeout: 60_000, ...(target ? { path: target } : {}) };
  return new Promise((resolve, reject) => {
    const sent = url.startsWith('https:')
      ? request(url, { ...options, agent })
      : requestPlain(url, options);
    sent.once('error', reject);
    sent.once('timeout', () => sent.destroy(new Error(`No answer from ${url}`)));
    sent.once('response', (answer) => {
      const parts: Buffer[] = [];
      answer.once('error', reject);
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.end();
  });
}
