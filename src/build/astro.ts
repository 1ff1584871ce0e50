import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { progressOf } from './progress.ts';
import type { Settings } from './settings.ts';

/** How many of Astro's last lines are shown where it fails. */
const LAST_LINES = 40;

/**
 * Renders the pages with Astro, in a process of its own, so that its memory is free again for the steps that follow.
 * @returns whether it succeeded; where not, what Astro said has been printed
 */
export async function buildPages(settings: Settings, outDir: string): Promise<boolean> {
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
  const progress = progressOf('Pages');
  let pages = 0;
  const listen = (line: string): void => {
    if (/[├└]─ /.test(line)) {
      pages += 1;
      progress(pages);
    }
    said.push(line);
    if (said.length > LAST_LINES) said.shift();
  };
  createInterface({ input: child.stdout }).on('line', listen);
  createInterface({ input: child.stderr }).on('line', listen);
  const [code] = (await once(child, 'close')) as [number | null];
  progress(pages, pages);
  if (code !== 0) process.stderr.write(`${said.join('\n')}\n`);
  return code === 0;
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
