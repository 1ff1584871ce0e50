/** The development server on a copy of the content, for tests of the desk. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface DeskServer {
  /** Address of the desk's list. */
  url: string;
  /** The content root that it edits. */
  content: string;
  close: () => Promise<void>;
}

export async function serveDesk(): Promise<DeskServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wortlaut-desk-'));
  const content = path.join(folder, 'content');
  await cp('content', content, { recursive: true });
  const server = spawn(process.execPath, ['src/commands/run.mjs', 'dev'], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      CACHE_DIR: path.join(folder, 'cache'),
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    let told = '';
    const read = (chunk: Buffer): void => {
      told += chunk.toString();
      const found = /(http:\/\/localhost:\d+\/redaktion\/)/.exec(told)?.[1];
      if (found) resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    void ended.then(() => reject(new Error(`the development server ended:\n${told}`)));
  });
  return {
    url,
    content,
    close: async () => {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
