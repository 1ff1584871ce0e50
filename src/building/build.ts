import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PUBLIC_FOLDER } from '../content/files.ts';
import { compress } from '../hosting/compress.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { PAGEFIND_FOLDER, SEARCH_FOLDER } from '../search/files.ts';
import type { BuildSettings, Settings } from '../settings.ts';
import { buildPages } from './astro.ts';
import { sentenceIn } from './failure.ts';
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
import { buildParts, type Contents } from './parts.ts';
import { checkOutput, checkPlaces, MARK, MARK_TEXT } from './places.ts';
import { Run, type Steps } from './run.ts';
import { moveInto, replaceOutput, restoreOutput, tryReplacing } from './swap.ts';

export interface BuildResult {
  /** `failed`: problems have been printed, and the last good output is untouched. */
  outcome: 'built' | 'unchanged' | 'failed';
  steps: Steps;
}

type Say = (line: string) => void;

/** How often a build begins again because its content was edited meanwhile. */
const ATTEMPTS = 3;

/** How many changed files are named. */
const NAMED = 3;

/** What a site without which nothing would be found, or which has no front page, lacks. */
const ESSENTIAL = [
  'index.html',
  '404.html',
  `${SEARCH_FOLDER}/manifest.json`,
  `${PAGEFIND_FOLDER}/pagefind.js`,
];

/**
 * Builds the site: checks the content, renders the pages, writes the search index and the pictures into a staging
 * folder, and puts that in the place of the output folder once all of it is there. One build at a time: another that
 * goes to the same folder waits.
 *
 * @throws SettingsError before any work, where the output folder is not one that a build may replace
 */
export async function buildSite(settings: Settings, say: Say): Promise<BuildResult> {
  checkPlaces(settings);
  await mkdir(settings.cacheDir, { recursive: true });
  const lock = await BuildLock.wait(settings.cacheDir, (pid) =>
    say(
      `Ein anderer Build (Prozess ${pid}) schreibt nach ${shown(settings.outDir)}; dieser wartet auf ihn.`,
    ),
  );
  const work = path.join(settings.cacheDir, `${WORK}${randomUUID()}`);
  try {
    // Only now: one that has waited is later than the one it waited for.
    const buildTime = settings.buildTime ?? new Date();
    return await buildAlone({ ...settings, buildTime }, { lock, work, say });
  } finally {
    await rm(work, { recursive: true, force: true });
    await lock.release();
  }
}

async function buildAlone(
  settings: BuildSettings,
  { lock, work, say }: { lock: BuildLock; work: string; say: Say },
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
    return { outcome: 'unchanged', steps };
  }

  for (let attempt = 1; ; attempt += 1) {
    const staging = path.join(work, String(attempt), 'site');
    const contents = await stage(settings, staging, run, say).catch((error: unknown) => {
      // What was read while it was being written is not worth a message of its own.
      if (changed(inputs, settings).length === 0) throw error;
      return undefined;
    });
    const edited = changed(inputs, settings);
    if (edited.length === 0) {
      if (!contents) return { outcome: 'failed', steps };
      if (!(await lock.isHeld())) {
        say(`Dieser Build stand zu lange still; ein anderer hat seinen Platz eingenommen.`);
        return { outcome: 'failed', steps };
      }
      await run.step('Letzten Stand ersetzen', () => publish(staging, settings));
      const { heldBack, timeZone } = contents;
      const made: BuildRecord = {
        fingerprint: inputs.digest,
        state: stateOf(outDir),
        builtFor: settings.buildTime.toISOString(),
        heldBack,
        timeZone,
      };
      await writeFile(recordFile, JSON.stringify(made));
      const seconds = Math.ceil((performance.now() - started) / 1000);
      say(`${inWords(contents)} in ${seconds} s nach ${shown(outDir)} gebaut.`);
      return { outcome: 'built', steps };
    }
    const names = edited.slice(0, NAMED).map((file) => path.relative(process.cwd(), file));
    const more = edited.length > NAMED ? ` und ${edited.length - NAMED} weitere` : '';
    const told = `Während des Builds hat sich etwas geändert (${names.join(', ')}${more})`;
    if (attempt === ATTEMPTS) {
      say(
        `${told}, zum ${ATTEMPTS}. Mal. ${shown(outDir)} ist, wie es war; bauen Sie noch einmal, wenn nichts mehr geschrieben wird.`,
      );
      return { outcome: 'failed', steps };
    }
    say(`${told}; es wird noch einmal gebaut.`);
    inputs = readInputs(settings);
  }
}

/** Makes a whole site in a folder. Undefined where that failed, which has been said. */
async function stage(
  settings: BuildSettings,
  staging: string,
  run: Run,
  say: Say,
): Promise<Contents | undefined> {
  const { base } = settings;
  const parts = path.join(path.dirname(staging), 'parts');
  await mkdir(parts, { recursive: true });
  const contents = await buildParts(settings, { outDir: parts, run, say });
  if (!contents) return undefined;
  const failure = await run.step('Seiten erzeugen', (onPage) =>
    buildPages(settings, { outDir: staging, onPage }),
  );
  if (failure !== undefined) {
    const sentence = sentenceIn(failure);
    say(
      `${sentence ?? failure}\nDie Seiten ließen sich nicht bauen; ${shown(settings.outDir)} ist, wie es war.`,
    );
    return undefined;
  }
  await moveInto(staging, parts);
  await addOwnFiles(settings, staging);
  await run.step('Dateien für Hoster schreiben', () => writeHostFiles({ outDir: staging, base }));
  if (settings.precompress) {
    await run.step('Komprimieren', (onProgress) => compress({ outDir: staging, onProgress }));
  }
  await writeFile(path.join(staging, MARK), MARK_TEXT);
  return contents;
}

/** The content's own `public/`, whose files take the place of the project's of the same name. */
async function addOwnFiles({ contentDir }: BuildSettings, staging: string): Promise<void> {
  const own = path.join(contentDir, PUBLIC_FOLDER);
  if (existsSync(own)) await cp(own, staging, { recursive: true });
}

/** @throws Error where the site lacks what it must have */
async function publish(staging: string, settings: Settings): Promise<void> {
  const missing = ESSENTIAL.filter((file) => !existsSync(path.join(staging, file)));
  if (missing.length > 0) throw new Error(`the built site has no ${missing.join(', ')}`);
  await replaceOutput(staging, settings);
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

function inWords({ articles, quotes }: Contents): string {
  return `${articles} Artikel mit ${quotes} ${quotes === 1 ? 'Zitat' : 'Zitaten'}`;
}

function shown(directory: string): string {
  return `${path.relative(process.cwd(), directory)}/`;
}
