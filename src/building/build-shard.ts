import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SettingsError, type Settings } from '../settings.ts';
import { changesBetween, readInputs } from './fingerprint.ts';
import { BuildLock } from './lock.ts';
import { makeSite } from './make-site.ts';
import { checkOutput, checkPlaces, MARK, MARK_TEXT } from './places.ts';
import { Run } from './steps.ts';
import { named, recordOf, shardPlaces, type Shard } from './shard.ts';
import { checkSpace } from './space.ts';
import { manifestOf } from './swap.ts';

/**
 * Builds one part of the site: all content is read and checked, and of what takes longest, pages, pictures and
 * compressed copies, the share of the part is made. What was there of the same part is brought up to date.
 *
 * @throws SettingsError where no moment is given: parts that begin at different moments could show different articles
 */
export async function buildShard(
  settings: Settings,
  shard: Shard,
  say: (line: string) => void,
): Promise<'built' | 'failed'> {
  const { buildTime } = settings;
  if (buildTime === undefined) {
    throw new SettingsError(
      'Alle Teile einer Site brauchen denselben Zeitpunkt: Setzen Sie BUILD_TIME, etwa BUILD_TIME=2026-01-31T06:00:00Z.',
    );
  }
  const started = performance.now();
  const places = shardPlaces(settings, shard);
  checkPlaces(settings);
  const part = { ...settings, outDir: places.folder };
  checkPlaces(part);
  await mkdir(settings.cacheDir, { recursive: true });
  checkSpace(settings);
  const lock = await BuildLock.wait(settings.cacheDir, (pid) =>
    say(`Ein anderer Build (Prozess ${pid}) benutzt denselben Ordner; dieser wartet auf ihn.`),
  );
  try {
    await checkOutput(part);
    await mkdir(places.site, { recursive: true });
    await writeFile(path.join(places.folder, MARK), MARK_TEXT);
    // Without it nobody takes the part for a whole one, whatever becomes of this build.
    await rm(places.record, { force: true });
    const inputs = readInputs(settings);
    const ours = { ...settings, buildTime };
    const made = await makeSite(
      {
        settings: ours,
        code: inputs.code,
        shard,
        places: {
          site: places.site,
          known: places.manifest,
          last: manifestOf(settings),
          made: places.manifest,
          aside: places.folder,
        },
      },
      { run: new Run(), say },
    );
    if (!made) return 'failed';
    if (changesBetween(inputs, readInputs(settings)).length > 0) {
      say(
        `Während des Builds hat sich etwas geändert; der Teil ${named(shard)} gilt nicht. Bauen Sie ihn noch einmal, wenn nichts mehr geschrieben wird.`,
      );
      return 'failed';
    }
    await writeFile(places.record, JSON.stringify(recordOf(ours, inputs)));
    const seconds = Math.ceil((performance.now() - started) / 1000);
    const shown = path.relative(process.cwd(), places.folder);
    say(
      `Teil ${named(shard)} in ${seconds} s nach ${shown}/ gebaut; npm run join fügt alle Teile zusammen.`,
    );
    return 'built';
  } finally {
    await lock.release();
  }
}
