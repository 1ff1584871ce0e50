import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
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
  /** The moment the site is built for (`BUILD_TIME`): what has a later date is held back. Undefined: when a build begins. */
  buildTime: Date | undefined;
  /** Social pictures (`PICTURES=0` leaves them out). */
  pictures: boolean;
  /** The standard Pagefind index, for other clients (`PAGEFIND=0` leaves it out). */
  pagefind: boolean;
  /** Precompressed copies (`PRECOMPRESS=1` writes them). */
  precompress: boolean;
}

/** Settings of a build that has begun. */
export type BuildSettings = Settings & { buildTime: Date };

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
  checkRoot(process.cwd());
  const outDir = realPlace(path.resolve(env['OUT_DIR'] || 'dist'));
  const relative = path.relative(realPlace(process.cwd()), outDir);
  if (relative === '' || relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)) {
    throw new SettingsError(
      `OUT_DIR muss ein Ordner innerhalb des Projekts sein, auch wo ein Verweis hinführt; gefunden: ${outDir}`,
    );
  }
  return {
    contentDir: contentDirectory(env),
    outDir,
    cacheDir: path.resolve('.cache/builds', cacheName(relative)),
    site: siteOf(env['SITE_URL']),
    base: baseOf(env['BASE_PATH']),
    buildTime: givenTime(env),
    pictures: switchOf('PICTURES', env['PICTURES'], true),
    pagefind: switchOf('PAGEFIND', env['PAGEFIND'], true),
    precompress: switchOf('PRECOMPRESS', env['PRECOMPRESS'], false),
  };
}

/**
 * The moment a site is built for: `BUILD_TIME`, or now.
 * @throws SettingsError where the value is no instant
 */
export function buildTime(env: NodeJS.ProcessEnv = process.env): Date {
  return givenTime(env) ?? new Date();
}

function givenTime({ BUILD_TIME: value }: NodeJS.ProcessEnv): Date | undefined {
  if (!value) return undefined;
  const instant = new Date(/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(value) ? value : NaN);
  if (Number.isNaN(instant.getTime())) {
    throw new SettingsError(
      `BUILD_TIME muss ein Zeitpunkt mit Zone wie 2026-01-31T06:00:00Z sein; gefunden: ${value}`,
    );
  }
  return instant;
}

/** The content root: `CONTENT_DIR`, or `content` in the working directory. */
export function contentDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(env['CONTENT_DIR'] || 'content');
}

/**
 * Signs that have a meaning in addresses or patterns, as which Astro handles its files, or that addresses leave out: it
 * would look for other files.
 */
const NOT_IN_ROOT = /[%#?\\"*\p{Cc}]/u;

function checkRoot(root: string): void {
  const [sign] = NOT_IN_ROOT.exec(path.sep === '\\' ? root.replaceAll('\\', '/') : root) ?? [];
  if (sign === undefined) return;
  const named = /\p{Cc}/u.test(sign) ? 'ein Steuerzeichen' : `„${sign}“`;
  throw new SettingsError(
    `Der Pfad des Projekts enthält ${named} (${root.replaceAll(/\p{Cc}/gu, '\ufffd')}); damit lässt sich nicht bauen. Benennen Sie den Ordner um.`,
  );
}

/** The path with its separators replaced, and a digest of it, since `a/b` and `a_b` would otherwise be one. */
function cacheName(relative: string): string {
  const digest = createHash('sha256').update(relative).digest('hex').slice(0, 8);
  return `${relative.replaceAll(/[^\w.-]/g, '_').slice(-80)}-${digest}`;
}

const DEFAULT_PORT = 4321;

/**
 * Reads the port to serve on (`PORT`) from the environment; 0 takes a free one.
 * @throws SettingsError where the value is no port
 */
export function readPort({ PORT: value }: NodeJS.ProcessEnv = process.env): number {
  if (!value) return DEFAULT_PORT;
  const port = /^\d+$/.test(value) ? Number(value) : Infinity;
  if (port > 65535) {
    throw new SettingsError(`PORT muss eine Zahl von 0 bis 65535 sein; gefunden: ${value}`);
  }
  return port;
}

function siteOf(value: string | undefined): string {
  if (!value) return DEFAULT_SITE;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) {
    throw new SettingsError(
      `SITE_URL muss eine Adresse wie https://example.org sein; gefunden: ${value}`,
    );
  }
  if (url.username || url.password) {
    throw new SettingsError('SITE_URL enthält einen Benutzernamen oder ein Passwort.');
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new SettingsError(`SITE_URL hat einen Pfad (${value}); er gehört in BASE_PATH.`);
  }
  return url.origin;
}

/** A domain name of letters, digits and hyphens, as `URL` gives every other alphabet; or an address of IPv6. */
const HOST = /^(?:(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)*[a-z\d](?:[a-z\d-]*[a-z\d])?|\[[\da-f:.]+\])$/;

function baseOf(value: string | undefined): string {
  if (!value || value === '/') return '/';
  const base = `/${value.replace(/^\/+|\/+$/g, '')}/`;
  if (!/^(?:\/[\w.~-]+)+\/$/.test(base) || /\/\.{1,2}\//.test(base)) {
    throw new SettingsError(
      `BASE_PATH muss ein Pfad wie /analysen/ aus Buchstaben, Ziffern und - . _ ~ sein; gefunden: ${value}`,
    );
  }
  return base;
}

function switchOf(name: string, value: string | undefined, fallback: boolean): boolean {
  if (!value) return fallback;
  if (value === '0' || value === '1') return value === '1';
  throw new SettingsError(`${name} muss 0 oder 1 sein; gefunden: ${value}`);
}

/** A path with its links followed, whose end need not be there yet. */
export function realPlace(place: string): string {
  try {
    return realpathSync.native(place);
  } catch (error) {
    const parent = path.dirname(place);
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!isMissing || parent === place) throw error;
    return path.join(realPlace(parent), path.basename(place));
  }
}
