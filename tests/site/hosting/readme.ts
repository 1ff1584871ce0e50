import { readFileSync } from 'node:fs';

/**
 * The one line of commands in the README that begins with some words.
 * @throws Error where there is none, or more than one
 */
export function readmeCommand(beginning: string): string {
  const lines = readFileSync('README.md', 'utf8').split('\n');
  const found = lines.filter((line) => line.startsWith(beginning));
  if (found.length !== 1)
    throw new Error(`${found.length} lines of the README begin with ${beginning}`);
  return found.join('');
}
