import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROGRAM } from '../rendering/program.ts';
import type { BuildSettings } from '../settings.ts';
import { runProgram } from './child.ts';
import { sentenceIn } from './failure.ts';

/** How many of Astro's last lines are shown where it fails. */
const LAST_LINES = 40;

/** The program that renders pages, as Astro builds it from the code alone. */
interface Renderer {
  /** The module that renders. */
  entry: string;
  /** Folder of the scripts, styles and files that pages load. */
  files: string;
}

/**
 * Has Astro build the program that renders pages, unless it is there from an earlier build.
 * @param code digest of all that the program depends on
 * @returns where it failed, why in a sentence, or what Astro said last
 */
export async function rendererFor(
  settings: BuildSettings,
  code: string,
): Promise<Renderer | string> {
  const folder = path.join(settings.cacheDir, 'renderer');
  const record = path.join(settings.cacheDir, 'renderer.txt');
  const renderer = {
    entry: path.join(folder, PROGRAM.entry),
    files: path.join(folder, PROGRAM.files),
  };
  if (existsSync(record) && readFileSync(record, 'utf8') === recordOf(code, folder))
    return renderer;
  await rm(record, { force: true });
  await rm(folder, { recursive: true, force: true });
  const failure = await buildRenderer(settings, folder);
  if (failure !== undefined) return failure;
  await writeFile(record, recordOf(code, folder));
  return renderer;
}

/** What it was built from, and a digest of every file of it: one that was changed since is built anew. */
function recordOf(code: string, folder: string): string {
  const digest = createHash('sha256');
  if (existsSync(folder)) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      digest.update(`${path.relative(folder, file)}\0`).update(readFileSync(file));
    }
  }
  return `${code} ${digest.digest('hex')}\n`;
}

async function buildRenderer(settings: BuildSettings, outDir: string): Promise<string | undefined> {
  const said: string[] = [];
  let sentence: string | undefined;
  const code = await runProgram(
    path.resolve('node_modules/astro/bin/astro.mjs'),
    ['build', '--outDir', outDir],
    {
      env: {
        ...withoutViteNames(process.env),
        SITE_URL: settings.site,
        BASE_PATH: settings.base,
        PICTURES: settings.pictures ? '1' : '0',
        CACHE_DIR: path.join(settings.cacheDir, 'astro'),
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        NO_COLOR: '1',
      },
      onLine: (line) => {
        sentence ??= sentenceIn(line);
        said.push(line);
        if (said.length > LAST_LINES) said.shift();
      },
    },
  );
  return code === 0 ? undefined : (sentence ?? said.join('\n'));
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
