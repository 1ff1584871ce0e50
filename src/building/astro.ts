import path from 'node:path';
import type { BuildSettings } from '../settings.ts';
import { runProgram } from './child.ts';

/** How many of Astro's last lines are shown where it fails. */
const LAST_LINES = 40;

/**
 * Renders the pages with Astro.
 * @param onPage told after each page how many there are by then
 * @returns what Astro said last, where it failed
 */
export async function buildPages(
  settings: BuildSettings,
  { outDir, onPage }: { outDir: string; onPage: (pages: number) => void },
): Promise<string | undefined> {
  const said: string[] = [];
  let pages = 0;
  const code = await runProgram(
    path.resolve('node_modules/astro/bin/astro.mjs'),
    ['build', '--outDir', outDir],
    {
      env: {
        ...withoutViteNames(process.env),
        CONTENT_DIR: settings.contentDir,
        SITE_URL: settings.site,
        BASE_PATH: settings.base,
        BUILD_TIME: settings.buildTime.toISOString(),
        PICTURES: settings.pictures ? '1' : '0',
        CACHE_DIR: path.join(settings.cacheDir, 'astro'),
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        NO_COLOR: '1',
      },
      onLine: (line) => {
        if (/[├└]─ .*\.html/.test(line)) onPage(++pages);
        said.push(line);
        if (said.length > LAST_LINES) said.shift();
      },
    },
  );
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
