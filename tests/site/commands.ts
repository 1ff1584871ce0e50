import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command of the project as its npm script does. */
export async function runCommand(
  name: 'build' | 'join' | 'check' | 'dev' | 'start' | 'verify',
  env: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<Run> {
  const child = spawn(process.execPath, [`src/commands/${name}.ts`, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run: Run = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (run.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (run.stderr += chunk.toString()));
  [run.code] = (await once(child, 'close')) as [number | null];
  return run;
}
