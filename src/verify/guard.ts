/**
 * Runs a verification in a process of its own with so much memory and no more, and ends it where it hears nothing any
 * more: whatever a site holds, there is a verdict.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DEAF_MS, HEAP_MEGABYTES } from './bounds.ts';
import type { Verification } from './site.ts';

const CHILD = fileURLToPath(new URL('process.ts', import.meta.url));

/** What the process tells: that it hears, or what it found. */
export type Message = 'here' | Verification;

interface GuardLimits {
  heapMegabytes: number;
  deafMs: number;
}

/** @param target an address that begins with http, or a folder */
export async function verifyGuarded(
  target: string,
  { heapMegabytes, deafMs }: GuardLimits = { heapMegabytes: HEAP_MEGABYTES, deafMs: DEAF_MS },
): Promise<Verification> {
  const child = fork(CHILD, [target], {
    execArgv: [`--max-old-space-size=${String(heapMegabytes)}`],
    serialization: 'advanced',
    // Its own last words are dropped: the verdict is printed here.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    let deaf = false;
    const timer = setTimeout(() => {
      deaf = true;
      child.kill('SIGKILL');
    }, deafMs);
    let verdict: Verification | undefined;
    child.on('message', (message: Message) => {
      timer.refresh();
      if (message !== 'here') verdict = message;
    });
    child.once('exit', () => {
      clearTimeout(timer);
      const why = deaf
        ? 'eine Datei ist so gebaut, dass ihre Prüfung kein Ende nimmt'
        : 'ihre Dateien sprengen den Speicher oder die Prüfung selbst';
      resolve(verdict ?? unfinished(why));
    });
  });
}

function unfinished(why: string): Verification {
  const message = `die Prüfung wurde abgebrochen: ${why}`;
  const findings = [{ file: 'die Website', rule: 'unfinished', message } as const];
  return { articles: 0, quotes: 0, direct: 0, findings, more: 0 };
}
