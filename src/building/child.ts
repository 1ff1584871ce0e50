import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

/** Imported by each process that a build starts: it ends with the build, which may be killed. */
const END_WITH_PARENT = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.ts')).href;

/**
 * Runs a program of the project in a process of its own, so that its memory is free again for the steps that follow.
 * @param onLine told each line that it prints
 * @returns how it ended
 */
export async function runProgram(
  file: string,
  args: readonly string[],
  { env, onLine }: { env: NodeJS.ProcessEnv; onLine: (line: string) => void },
): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, file, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', onLine);
  }
  return ending(child);
}

/**
 * Runs a module of the project in a process of its own. It gets a job as JSON in its last argument, and sends messages.
 * @returns how it ended; null where a signal ended it
 */
export async function runJob<Message>(
  file: string,
  job: object,
  onMessage: (message: Message) => void,
): Promise<number | null> {
  const child = fork(file, [JSON.stringify(job)], {
    execArgv: ['--import', END_WITH_PARENT],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => onMessage(message as Message));
  return ending(child);
}

async function ending(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}
