/** Asks the development server; what it refuses comes as an error with its German sentence. */
import { PAGE_META, TOKEN_HEADER, type RequestName, type Requests } from '../protocol.ts';

/** Where the desk lies, and what came with this page. */
interface Connection {
  root: string;
  token: string;
  /** What tells the content folder from others. */
  place: string;
}

/** The server has answered, and does not do what it was asked; the message is a sentence for the editor. */
export class ServerRefused extends Error {
  override name = 'ServerRefused';
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The server cannot be reached: it was stopped, or the machine sleeps. */
export class ServerGone extends Error {
  override name = 'ServerGone';

  constructor() {
    super(
      'Der Server antwortet nicht. Ihre Arbeit bleibt in diesem Fenster und in diesem Browser.',
    );
  }
}

/**
 * Asks the server.
 * @throws ServerGone where nobody answers
 * @throws ServerRefused where the answer is a refusal, with its sentence in German
 */
export type Ask = <Name extends RequestName>(
  name: Name,
  ask: Requests[Name]['ask'],
) => Promise<Requests[Name]['answer']>;

/**
 * Makes the one function by which the desk asks its server. A server that was started anew is asked again with its new
 * token.
 */
export function connect({ root, token: first, place }: Connection): Ask {
  let token = first;
  const send = (name: string, ask: object): Promise<Response> =>
    reach(`${root}api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [TOKEN_HEADER]: token },
      body: JSON.stringify(ask),
    });
  return async (name, ask) => {
    let response = await send(name, ask);
    if (response.status === 403) {
      // A server that was started anew has another token; its page has it.
      const page = await reach(root, {});
      const parsed = new DOMParser().parseFromString(await page.text(), 'text/html');
      const renewed = metaOf(parsed, PAGE_META.token);
      if (renewed !== '' && metaOf(parsed, PAGE_META.place) !== place)
        throw new ServerRefused(
          'Der Server wurde mit einem anderen Ordner gestartet, in den dieser Artikel nicht gehört. Starten Sie ihn mit dem vorigen.',
          response.status,
        );
      if (renewed !== '' && renewed !== token) {
        token = renewed;
        response = await send(name, ask);
      }
    }
    const answer = (await response.json().catch(() => undefined)) as { error?: string } | undefined;
    if (answer !== undefined && answer.error === undefined) return answer as never;
    throw new ServerRefused(
      answer?.error ?? `Der Server meldet einen Fehler (${String(response.status)}).`,
      response.status,
    );
  };
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    throw new ServerGone();
  }
}

/** The content of a meta element of a page; empty where it has none of this name. */
export function metaOf(page: Document, name: string): string {
  return page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
