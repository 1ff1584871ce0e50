import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { countProblems, counted, reportProblems } from '../content/report.ts';
import { readTree } from '../content/tree.ts';
import { compress } from '../hosting/compress.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { joinArchive } from '../archive/join.ts';
import { buildPages } from './astro.ts';
import { fingerprint, folderState, readRecord } from './fingerprint.ts';
import { drawPictures } from '../pictures/draw.ts';
import { buildIndex } from '../search/build-index.ts';
import { releaseMemory } from './memory.ts';
import { Progress } from './progress.ts';
import type { Settings } from '../settings.ts';

export interface BuildResult {
  /** `failed`: problems have been printed, and the last good output is untouched. */
  outcome: 'built' | 'unchanged' | 'failed';
  /** Milliseconds of each step, in order. */
  steps: { step: string; ms: number }[];
}

type Say = (line: string) => void;

/**
 * Builds the site: checks the content, renders the pages, writes the search index and the pictures into a staging
 * folder, and puts that in the place of the output folder once all of it is there.
 */
export async function buildSite(settings: Settings, say: Say): Promise<BuildResult> {
  const started = performance.now();
  const run = new Run();
  const { steps } = run;
  const recordFile = path.join(settings.cacheDir, 'build.json');
  const print = await run.step('Looking for changes', () => fingerprint(settings));
  const record = await readRecord(recordFile);
  if (record?.fingerprint === print && stateOf(settings.outDir) === record.state) {
    say(`Nothing has changed since the last build of ${shown(settings.outDir)}.`);
    return { outcome: 'unchanged', steps };
  }

  const { base, cacheDir } = settings;
  const staging = path.join(cacheDir, 'staging');
  const parts = path.join(cacheDir, 'parts');
  for (const folder of [staging, parts]) await rm(folder, { recursive: true, force: true });
  await mkdir(parts, { recursive: true });
  const contents = await buildParts(settings, parts, run, say);
  if (!contents) return { outcome: 'failed', steps };
  releaseMemory();
  const failure = await run.step('Rendering pages', (onPage) =>
    buildPages(settings, { outDir: staging, onPage }),
  );
  if (failure !== undefined) {
    say(`${failure}\nThe pages could not be built; ${shown(settings.outDir)} is as it was.`);
    return { outcome: 'failed', steps };
  }
  await moveInto(staging, parts);
  await run.step('Writing files for hosts', () => writeHostFiles({ outDir: staging, base }));
  if (settings.precompress) {
    await run.step('Compressing', (onProgress) => compress({ outDir: staging, onProgress }));
  }

  await run.step('Replacing the last build', () => swap(staging, settings));
  const state = stateOf(settings.outDir);
  await writeFile(recordFile, JSON.stringify({ fingerprint: print, state }));
  const seconds = Math.ceil((performance.now() - started) / 1000);
  say(`Built ${contents} into ${shown(settings.outDir)} in ${counted(seconds, 'second')}.`);
  return { outcome: 'built', steps };
}

/** The steps of one build: each is timed and shown as it goes on. */
class Run {
  readonly steps: BuildResult['steps'] = [];
  private readonly progress = new Progress();

  async step<Value>(
    step: string,
    run: (count: Progress['count']) => Value | Promise<Value>,
  ): Promise<Value> {
    const start = performance.now();
    this.progress.begin(step);
    try {
      return await run(this.progress.count);
    } finally {
      this.progress.end();
      this.steps.push({ step, ms: Math.round(performance.now() - start) });
    }
  }
}

/**
 * Checks the content, and makes of it what is not a page: pictures and search index. This comes before the pages so
 * that the archive has left memory when Astro, which holds one of its own, needs most.
 *
 * @returns what the archive holds, in words; undefined where the content has errors
 */
async function buildParts(
  settings: Settings,
  outDir: string,
  run: Run,
  say: Say,
): Promise<string | undefined> {
  const { contentDir, base } = settings;
  const { tree, problems } = await run.step('Checking articles', (onProgress) =>
    readTree(contentDir, { base, onProgress }),
  );
  if (problems.length > 0) say(reportProblems(problems));
  if (!tree) {
    say(`\n${countProblems(problems)}; nothing was built.`);
    return undefined;
  }
  const archive = joinArchive(tree);
  if (settings.pictures) {
    const cacheDir = path.join(settings.cacheDir, 'pictures');
    await run.step('Drawing pictures', (onProgress) =>
      drawPictures(archive, { outDir, cacheDir, onProgress }),
    );
  }
  await run.step('Building the search index', () => buildIndex(archive, { outDir }));
  const { articles, quotes } = archive;
  return `${counted(articles.length, 'article')} with ${counted(quotes.length, 'quote')}`;
}

/** Moves what a folder holds into another, into folders that are there already as well. */
async function moveInto(target: string, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [from, to] = [path.join(folder, name), path.join(target, name)];
    if (existsSync(to)) await moveInto(to, from);
    else await rename(from, to);
  }
}

/** Two renames, so that at no time half a site stands in the output folder. */
async function swap(staging: string, { outDir, cacheDir }: Settings): Promise<void> {
  const previous = path.join(cacheDir, 'previous');
  await rm(previous, { recursive: true, force: true });
  await mkdir(path.dirname(outDir), { recursive: true });
  await rename(outDir, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(staging, outDir);
  await rm(previous, { recursive: true, force: true });
}

/** Undefined where the folder holds what cannot be looked at: then it is built anew. */
function stateOf(directory: string): string | undefined {
  try {
    return folderState(directory);
  } catch {
    return undefined;
  }
}

function shown(directory: string): string {
  return `${path.relative(process.cwd(), directory)}/`;
}
