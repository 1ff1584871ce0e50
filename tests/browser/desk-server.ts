/** The development server on a copy of the content, for tests of the desk. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface DeskServer {
  /** Address of the desk's list. */
  url: string;
  /** The content root that it edits. */
  content: string;
  /** Ends the server, as though somebody had pressed Ctrl+C. */
  stop: () => Promise<void>;
  /** Starts it again at the same address, on its content or on another. */
  start: (other?: string) => Promise<void>;
  /** Ends it and deletes its content. */
  close: () => Promise<void>;
}

/** @param from the content root that is copied */
export async function serveDesk(from = 'content'): Promise<DeskServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wortlaut-desk-'));
  const content = path.join(folder, 'content');
  await cp(from, content, { recursive: true });
  let running: ChildProcess | undefined;
  const start = async (port: string, edited = content): Promise<string> => {
    const server = spawn(process.execPath, ['src/commands/run.mjs', 'dev'], {
      env: {
        ...process.env,
        CONTENT_DIR: edited,
        CACHE_DIR: path.join(folder, 'cache'),
        PORT: port,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = server;
    return addressOf(server);
  };
  const stop = async (): Promise<void> => {
    const server = running;
    running = undefined;
    if (!server || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  const url = await start('0');
  return {
    url,
    content,
    stop,
    start: async (other) => void (await start(new URL(url).port, other)),
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const read = (chunk: Buffer): void => {
      told += chunk.toString();
      const found = /(http:\/\/localhost:\d+\/redaktion\/)/.exec(told)?.[1];
      if (found) resolve(found);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => reject(new Error(`the development server ended:\n${told}`)));
  });
}
