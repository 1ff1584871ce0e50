import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest, writeManifest, type Manifest } from '../output/manifest.ts';
import { linkNew } from '../output/new-file.ts';
import { SettingsError, type BuildSettings, type Settings } from '../settings.ts';
import { readInputs } from './fingerprint.ts';
import {
  differenceOf,
  named,
  readShardRecord,
  recordOf,
  shardPlaces,
  shardsFolder,
  type Shard,
} from './shard.ts';
import type { Making } from './swap.ts';

/**
 * The parts of a site that lie there, after it is sure that they are all there and of the content, the code, the
 * settings and the moment of this build.
 * @returns the parts, and the settings with their moment
 * @throws SettingsError that says what is missing or does not fit
 */
export function findShards(settings: Settings): { shards: Shard[]; settings: BuildSettings } {
  const shards = shardsIn(settings);
  const records = shards.map((shard) => ({
    shard,
    record: readShardRecord(shardPlaces(settings, shard).record),
  }));
  const missing = records.filter(({ record }) => record === undefined);
  if (missing.length > 0) {
    const names = missing.map(({ shard }) => named(shard)).join(', ');
    throw new SettingsError(
      `In ${shown(settings)} ${missing.length === 1 ? 'fehlt der Teil' : 'fehlen die Teile'} ${names}, oder ${missing.length === 1 ? 'er wurde' : 'sie wurden'} nicht fertig. Es ist nichts geschehen; bauen Sie, was fehlt: npm run build -- --shard ${names.split(',')[0]}`,
    );
  }
  const first = records[0]?.record?.builtFor;
  const buildTime = settings.buildTime ?? new Date(first ?? '');
  const ours = { ...settings, buildTime };
  const whole = recordOf(ours, readInputs(settings));
  for (const { shard, record } of records) {
    const difference = record && differenceOf(record, whole);
    if (difference === undefined) continue;
    throw new SettingsError(
      `Der Teil ${named(shard)} in ${shown(settings)} wurde ${difference} gebaut. Es ist nichts geschehen; bauen Sie alle Teile und das Ganze von demselben Stand und mit denselben Einstellungen.`,
    );
  }
  return { shards, settings: ours };
}

/** All parts of the division that lies there, whether they are there or not. */
function shardsIn(settings: Settings): Shard[] {
  const found = entriesIn(shardsFolder(settings)).flatMap((name) => {
    const [, of] = /^\d+-(\d+)$/.exec(name) ?? [];
    return of === undefined ? [] : [Number(of)];
  });
  const [of, ...others] = new Set(found);
  if (of === undefined) {
    throw new SettingsError(
      `In ${shown(settings)} liegt kein Teil einer Site. Bauen Sie zuerst alle Teile, etwa von dreien den ersten: npm run build -- --shard 1/3`,
    );
  }
  if (others.length > 0) {
    throw new SettingsError(
      `In ${shown(settings)} liegen Teile mehrerer Teilungen (in ${[of, ...others].join(' und in ')}). Es ist nichts geschehen; löschen Sie die Ordner, die nicht dazugehören.`,
    );
  }
  return Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
}

/**
 * Puts the files of all parts where the site is made, with a manifest, as if they were those of a build before. What was
 * damaged on its way is left out, and so made anew.
 */
export async function takeShards(
  { folder, manifest: known }: Making,
  shards: readonly Shard[],
  { settings, code }: { settings: Settings; code: string },
): Promise<void> {
  const files: Manifest = new Map();
  for (const shard of shards) {
    const { site, manifest } = shardPlaces(settings, shard);
    for (const [name, written] of readManifest(manifest, code).files) {
      const file = path.join(site, name);
      if (digestOf(file) !== written.digest) continue;
      files.set(name, { ...written, ...linkNew(file, path.join(folder, name)) });
    }
  }
  await writeManifest(known, files, code);
}

function digestOf(file: string): string | undefined {
  try {
    return hash('sha256', readFileSync(file));
  } catch {
    return undefined;
  }
}

function entriesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function shown(settings: Settings): string {
  return `${path.relative(process.cwd(), shardsFolder(settings))}/`;
}
