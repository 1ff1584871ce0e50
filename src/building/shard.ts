/** Parts of a build that several machines share: what each makes, where it lies, and what is said of it. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SettingsError, type BuildSettings, type Settings } from '../settings.ts';
import type { Inputs } from './fingerprint.ts';

/** The how manieth of how many parts; counts from 1. */
export interface Shard {
  number: number;
  of: number;
}

/** Each part costs a whole check of the content, so that more of them gain nothing. */
const MOST = 100;

/**
 * Reads `3/8`.
 * @throws SettingsError where it names no part
 */
export function readShard(text: string): Shard {
  const [, number = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (number >= 1 && number <= of && of <= MOST) return { number, of };
  throw new SettingsError(
    `--shard nennt einen Teil und ihre Zahl, etwa 3/8: von 1/8 bis 8/8, höchstens ${MOST} Teile; gefunden: ${text}`,
  );
}

/** The part as one types it: `3/8`. */
export function named({ number, of }: Shard): string {
  return `${number}/${of}`;
}

/** Whether a part makes what has this name. The names alone divide a site, so each machine divides it alike. */
export function isIn({ number, of }: Shard, name: string): boolean {
  return Number.parseInt(hash('sha256', name).slice(0, 8), 16) % of === number - 1;
}

/** The folder that holds all parts, beside the output folder. */
export function shardsFolder({ outDir }: Pick<Settings, 'outDir'>): string {
  return `${outDir}-shards`;
}

/** Where a part lies: its files, the manifest of them, and what it was made from. */
export function shardPlaces(settings: Pick<Settings, 'outDir'>, { number, of }: Shard) {
  const folder = path.join(shardsFolder(settings), `${number}-${of}`);
  return {
    folder,
    site: path.join(folder, 'site'),
    manifest: path.join(folder, 'site.json'),
    record: path.join(folder, 'shard.json'),
  };
}

/** What a finished part was made from: parts of the same make one site. */
interface ShardRecord {
  /** What the environment said that a site depends on. */
  settings: Record<string, string>;
  /** Digests as `Inputs` has them. */
  code: string;
  digest: string;
  /** The moment it was built for, an instant. */
  builtFor: string;
}

/** What a part that is built now is noted as being made from. */
export function recordOf(settings: BuildSettings, { code, digest }: Inputs): ShardRecord {
  const { site, base, pictures, pagefind, precompress, buildTime } = settings;
  return {
    settings: {
      SITE_URL: site,
      BASE_PATH: base,
      PICTURES: pictures ? '1' : '0',
      PAGEFIND: pagefind ? '1' : '0',
      PRECOMPRESS: precompress ? '1' : '0',
    },
    code,
    digest,
    builtFor: buildTime.toISOString(),
  };
}

/** Undefined where there is none, which is so while a part is made. */
export function readShardRecord(file: string): ShardRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ShardRecord;
  } catch {
    return undefined;
  }
}

/** What keeps a part from being joined to others, in words; undefined where nothing does. */
export function differenceOf(part: ShardRecord, whole: ShardRecord): string | undefined {
  const setting = Object.keys(whole.settings).find(
    (name) => part.settings[name] !== whole.settings[name],
  );
  if (setting !== undefined) {
    return `mit anderen Einstellungen (${setting}: ${part.settings[setting]} statt ${whole.settings[setting]})`;
  }
  if (part.builtFor !== whole.builtFor) {
    return `für einen anderen Zeitpunkt (BUILD_TIME: ${part.builtFor} statt ${whole.builtFor})`;
  }
  if (part.code !== whole.code) return 'von anderem Code oder anderem Node';
  return part.digest === whole.digest ? undefined : 'aus anderem Inhalt';
}
