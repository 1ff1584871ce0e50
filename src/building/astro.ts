import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Settings } from '../settings.ts';

/** How many of Astro's last lines are shown where it fails. */
const LAST_LINES = 40;

/**
 * Renders the pages with Astro, in a process of its own, so that its memory is free again for the steps that follow.
 * @param onPage told after each page how many there are by then
 * @returns what Astro said last, where it failed
 */
export async function buildPages(
  settings: Settings,
  { outDir, onPage }: { outDir: string; onPage: (pages: number) => void },
): Promise<string | undefined> {
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', outDir], {
    env: {
      ...withoutViteNames(process.env),
      CONTENT_DIR: settings.contentDir,
      SITE_URL: settings.site,
      BASE_PATH: settings.base,
      PICTURES: settings.pictures ? '1' : '0',
      CACHE_DIR: path.join(settings.cacheDir, 'astro'),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  let pages = 0;
  const listen = (line: string): void => {
    if (/[├└]─ .*\.html/.test(line)) onPage(++pages);
    said.push(line);
    if (said.length > LAST_LINES) said.shift();
  };
  createInterface({ input: child.stdout }).on('line', listen);
  createInterface({ input: child.stderr }).on('line', listen);
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0 ? undefined : said.join('\n');
}

/** Vite lets the environment speak for the constants of `import.meta.env`: a stray DEV=1 would build other pages. */
function withoutViteNames({
  DEV,
  PROD,
  MODE,
  SSR,
  BASE_URL,
  SITE,
  ASSETS_PREFIX,
  ...env
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env;
}
