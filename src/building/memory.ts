import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back to the system what is no longer used. Otherwise a process that only waits, as for Astro in another, keeps
 * what its largest step took: V8 collects and returns it when it needs room itself.
 */
export function releaseMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NonNullable<typeof globalThis.gc>;
  // Of the kinds of collection the only one that returns the pages it has emptied.
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
