import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a command took. */
export interface Measured {
  seconds: number;
  /** Largest resident memory of the process and all its descendants together, in MiB; undefined without /proc. */
  peakMiB: number | undefined;
  stdout: string;
}

const SAMPLE_MS = 100;

/** The number below which the given share of them lies; 0 of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const at = Math.min(numbers.length - 1, Math.floor(numbers.length * share));
  return numbers.toSorted((a, b) => a - b)[at] ?? 0;
}

/**
 * Runs a command and samples the memory of its process tree.
 * @throws Error with what it printed where it fails
 */
export async function measure(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, treeMemory(child.pid))), SAMPLE_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, peakMiB: peak === 0 ? undefined : Math.round(peak / 1024), stdout };
}

/** Resident memory of a process and its descendants, in KiB; 0 where the system has no /proc. */
function treeMemory(root: number | undefined): number {
  const parents = new Map<number, { parent: number; resident: number }>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = statusOf(name);
      if (status) parents.set(Number(name), status);
    }
  } catch {
    return 0;
  }
  const isInTree = (id: number): boolean => {
    for (
      let at: number | undefined = id;
      at !== undefined && at > 1;
      at = parents.get(at)?.parent
    ) {
      if (at === root) return true;
    }
    return false;
  };
  return [...parents].reduce((sum, [id, { resident }]) => sum + (isInTree(id) ? resident : 0), 0);
}

function statusOf(process: string): { parent: number; resident: number } | undefined {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { parent: field('PPid'), resident: field('VmRSS') };
  } catch {
    return undefined;
  }
}

/** Number and bytes of the files below a folder, and how many of them are pages. */
export async function countFiles(
  directory: string,
): Promise<{ files: number; pages: number; megabytes: number }> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map((entry) => stat(path.join(entry.parentPath, entry.name))),
  );
  return {
    megabytes: Math.round(sizes.reduce((sum, { size }) => sum + size, 0) / 1_000_000),
    files: files.length,
    pages: files.filter((entry) => path.extname(entry.name) === '.html').length,
  };
}
