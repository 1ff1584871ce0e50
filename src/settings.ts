import path from 'node:path';

/** What the environment says about a build; paths are absolute. */
export interface Settings {
  /** The content root (`CONTENT_DIR`). */
  contentDir: string;
  /** Where the finished site goes (`OUT_DIR`). */
  outDir: string;
  /** What builds keep between them; a folder for each output folder, so that two never meet. */
  cacheDir: string;
  /** Public origin (`SITE_URL`), without a path. */
  site: string;
  /** Base path (`BASE_PATH`), with a slash at both ends. */
  base: string;
  /** Social pictures (`PICTURES=0` leaves them out). */
  pictures: boolean;
  /** Precompressed copies (`PRECOMPRESS=1` writes them). */
  precompress: boolean;
}

/** Stands in for a public address that nobody has named; `.example` belongs to nobody. */
export const DEFAULT_SITE = 'https://wortlaut.example';

/** Settings that cannot be used, each said in a sentence. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Reads the settings from the environment.
 * @throws SettingsError where a variable has a value that cannot be used
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const outDir = path.resolve(env['OUT_DIR'] || 'dist');
  const relative = path.relative(process.cwd(), outDir);
  if (relative === '' || relative.startsWith('..')) {
    throw new SettingsError(`OUT_DIR must be a folder inside the project, found ${outDir}`);
  }
  return {
    contentDir: contentDirectory(env),
    outDir,
    cacheDir: path.resolve('.cache', relative.replaceAll(path.sep, '_')),
    site: siteOf(env['SITE_URL']),
    base: baseOf(env['BASE_PATH']),
    pictures: switchOf('PICTURES', env['PICTURES'], true),
    precompress: switchOf('PRECOMPRESS', env['PRECOMPRESS'], false),
  };
}

/** The content root: `CONTENT_DIR`, or `content` in the working directory. */
export function contentDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(env['CONTENT_DIR'] || 'content');
}

const DEFAULT_PORT = 4321;

/**
 * Reads the port to serve on (`PORT`) from the environment; 0 takes a free one.
 * @throws SettingsError where it is none
 */
export function readPort({ PORT: value }: NodeJS.ProcessEnv = process.env): number {
  if (!value) return DEFAULT_PORT;
  const port = /^\d+$/.test(value) ? Number(value) : Infinity;
  if (port > 65535) {
    throw new SettingsError(`PORT must be a number from 0 to 65535, found ${value}`);
  }
  return port;
}

function siteOf(value: string | undefined): string {
  if (!value) return DEFAULT_SITE;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new SettingsError(
      `SITE_URL must be an address such as https://example.org, found ${value}`,
    );
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new SettingsError(`SITE_URL has a path (${value}); a path goes into BASE_PATH`);
  }
  return url.origin;
}

function baseOf(value: string | undefined): string {
  if (!value || value === '/') return '/';
  const base = `/${value.replace(/^\/+|\/+$/g, '')}/`;
  if (!/^(?:\/[\w.~-]+)+\/$/.test(base) || /\/\.{1,2}\//.test(base)) {
    throw new SettingsError(
      `BASE_PATH must be a path such as /analysen/ of letters, digits and - . _ ~, found ${value}`,
    );
  }
  return base;
}

function switchOf(name: string, value: string | undefined, fallback: boolean): boolean {
  if (!value) return fallback;
  if (value === '0' || value === '1') return value === '1';
  throw new SettingsError(`${name} must be 0 or 1, found ${value}`);
}
