import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuildSettings, Settings } from '../settings.ts';
import {
  changesBetween,
  folderState,
  readInputs,
  readRecord,
  showsTheSame,
  type BuildRecord,
  type Inputs,
} from './fingerprint.ts';
import { BuildLock } from './lock.ts';
import type { MadeSite } from './make-site.ts';
import { checkOutput, checkPlaces } from './places.ts';
import { Run, type Steps } from './steps.ts';
import type { Shard } from './shard.ts';
import { checkSpace } from './space.ts';
import { publish, stage, type Say } from './stage.ts';
import { putOldSpareAside, restoreOutput, tryReplacing } from './swap.ts';

export interface BuildResult {
  /** `failed`: problems have been printed, and the last good output is untouched. */
  outcome: 'built' | 'unchanged' | 'failed';
  steps: Steps;
  /** Pages that were rendered; all others are as they were. */
  rendered: number;
}

/** How often a build begins again because its content was edited meanwhile. */
const ATTEMPTS = 3;

/** How many changed files are named. */
const NAMED = 3;

/**
 * Builds the site: checks the content, renders the pages, writes the search index and the pictures into a staging
 * folder, and puts that in the place of the output folder once all of it is there. One build at a time: another that
 * goes to the same folder waits.
 *
 * @param shards parts of this very site that other builds have made, and this one takes over; see `findShards`
 * @throws SettingsError before any work, where the output folder is not one that a build may replace
 */
export async function buildSite(
  settings: Settings,
  say: Say,
  shards: readonly Shard[] = [],
): Promise<BuildResult> {
  checkPlaces(settings);
  await mkdir(settings.cacheDir, { recursive: true });
  checkSpace(settings);
  const lock = await BuildLock.wait(settings.cacheDir, (pid) =>
    say(
      `Ein anderer Build (Prozess ${pid}) schreibt nach ${shown(settings.outDir)}; dieser wartet auf ihn.`,
    ),
  );
  const work = path.join(settings.cacheDir, `${WORK}${randomUUID()}`);
  let cleared = Promise.resolve();
  const clear = (folder: string): void => {
    // What is left where it fails goes with all else below.
    cleared = rm(folder, { recursive: true, force: true }).catch(() => undefined);
  };
  try {
    // Only now: one that has waited is later than the one it waited for.
    const buildTime = settings.buildTime ?? new Date();
    return await buildAlone({ ...settings, buildTime }, { lock, work, say, shards, clear });
  } finally {
    await cleared;
    await rm(work, { recursive: true, force: true });
    await lock.release();
  }
}

async function buildAlone(
  settings: BuildSettings,
  {
    lock,
    work,
    say,
    shards,
    clear,
  }: {
    lock: BuildLock;
    work: string;
    say: Say;
    shards: readonly Shard[];
    clear: (folder: string) => void;
  },
): Promise<BuildResult> {
  const started = performance.now();
  const run = new Run();
  const { steps } = run;
  const { outDir, cacheDir } = settings;
  if (await restoreOutput(settings))
    say(`${shown(outDir)} ist wieder da: Der letzte Build war unterbrochen worden.`);
  await checkOutput(settings);
  await tryReplacing(settings);
  await clearWork(settings);

  let inputs = await run.step('Änderungen suchen', () => readInputs(settings));
  const recordFile = path.join(cacheDir, 'build.json');
  const record = await readRecord(recordFile);
  if (
    record?.state !== undefined &&
    record.fingerprint === inputs.digest &&
    showsTheSame(record, settings.buildTime) &&
    stateOf(outDir) === record.state
  ) {
    say(`Seit dem letzten Build nach ${shown(outDir)} hat sich nichts geändert.`);
    return { outcome: 'unchanged', steps, rendered: 0 };
  }

  // Nobody waits for it until all else is done.
  const old = path.join(work, 'old');
  if (await putOldSpareAside(old, settings, inputs.code)) clear(old);
  for (let attempt = 1; ; attempt += 1) {
    const room = path.join(work, String(attempt));
    const staged = await stage(settings, { room, inputs, run, say, shards }).catch(
      (error: unknown) => {
        // What was read while it was being written is not worth a message of its own.
        if (changed(inputs, settings).length === 0) throw error;
        return undefined;
      },
    );
    const edited = changed(inputs, settings);
    if (edited.length === 0) {
      if (!staged) return { outcome: 'failed', steps, rendered: 0 };
      const { made, strangers } = staged;
      if (!(await lock.isHeld())) {
        say(`Dieser Build stand zu lange still; ein anderer hat seinen Platz eingenommen.`);
        return { outcome: 'failed', steps, rendered: 0 };
      }
      await run.step('Letzten Stand ersetzen', () => publish(room, settings, strangers, say));
      const { heldBack, timeZone, state } = made;
      const record: BuildRecord = {
        fingerprint: inputs.digest,
        state,
        builtFor: settings.buildTime.toISOString(),
        heldBack,
        timeZone,
      };
      await writeFile(recordFile, JSON.stringify(record));
      const seconds = Math.ceil((performance.now() - started) / 1000);
      say(`${inWords(made)} in ${seconds} s nach ${shown(outDir)} gebaut.`);
      return { outcome: 'built', steps, rendered: made.rendered };
    }
    const names = edited.slice(0, NAMED).map((file) => path.relative(process.cwd(), file));
    const more = edited.length > NAMED ? ` und ${edited.length - NAMED} weitere` : '';
    const told = `Während des Builds hat sich etwas geändert (${names.join(', ')}${more})`;
    if (attempt === ATTEMPTS) {
      say(
        `${told}, zum ${ATTEMPTS}. Mal. ${shown(outDir)} ist, wie es war; bauen Sie noch einmal, wenn nichts mehr geschrieben wird.`,
      );
      return { outcome: 'failed', steps, rendered: 0 };
    }
    say(`${told}; es wird noch einmal gebaut.`);
    inputs = readInputs(settings);
  }
}

function changed(inputs: Inputs, settings: Settings): string[] {
  return changesBetween(inputs, readInputs(settings));
}

/** Folders that a build works in begin with this. */
const WORK = 'work-';

/** Deletes those of builds that were killed. For those alone who hold the lock. */
async function clearWork({ cacheDir }: Settings): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (name.startsWith(WORK))
      await rm(path.join(cacheDir, name), { recursive: true, force: true });
  }
}

/** Undefined where the folder holds what cannot be looked at: then it is built anew. */
function stateOf(directory: string): string | undefined {
  try {
    return folderState(directory);
  } catch {
    return undefined;
  }
}

function inWords({ articles, quotes }: MadeSite): string {
  return `${articles} Artikel mit ${quotes} ${quotes === 1 ? 'Zitat' : 'Zitaten'}`;
}

function shown(directory: string): string {
  return `${path.relative(process.cwd(), directory)}/`;
}
