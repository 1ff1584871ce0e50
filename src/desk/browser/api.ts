/** Asks the development server; what it refuses comes as an error with its German sentence. */
import { TOKEN_HEADER, type RequestName, type Requests } from '../protocol.ts';

/** Where the desk lies, and the token of this page. */
export interface Connection {
  root: string;
  token: string;
}

export class ServerRefused extends Error {
  override name = 'ServerRefused';
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

export type Ask = <Name extends RequestName>(
  name: Name,
  ask: Requests[Name]['ask'],
) => Promise<Requests[Name]['answer']>;

export function connect({ root, token }: Connection): Ask {
  return async (name, ask) => {
    let response: Response;
    try {
      response = await fetch(`${root}api/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', [TOKEN_HEADER]: token },
        body: JSON.stringify(ask),
      });
    } catch {
      throw new ServerGone();
    }
    const answer = (await response.json().catch(() => undefined)) as { error?: string } | undefined;
    if (answer !== undefined && answer.error === undefined) return answer as never;
    throw new ServerRefused(
      answer?.error ?? `Der Server meldet einen Fehler (${String(response.status)}).`,
    );
  };
}
