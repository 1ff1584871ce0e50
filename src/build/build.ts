import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { countProblems, counted, reportProblems } from '../checks/report.ts';
import { readTree } from '../checks/tree.ts';
import type { Tree } from '../entries.ts';
import { compress } from '../hosting/compress.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { joinArchive } from '../join.ts';
import { buildPages } from './astro.ts';
import { fingerprint, folderState, readRecord } from './fingerprint.ts';
import { drawPictures } from '../pictures/draw.ts';
import { buildIndex } from '../search/build-index.ts';
import { progressOf } from './progress.ts';
import { DEFAULT_SITE, type Settings } from './settings.ts';

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
  const steps: BuildResult['steps'] = [];
  const timed = async <Value>(step: string, run: () => Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await run();
    steps.push({ step, ms: Math.round(performance.now() - start) });
    return value;
  };
  if (settings.site === DEFAULT_SITE) {
    say(`warning: SITE_URL is not set; addresses in feeds and metadata begin with ${DEFAULT_SITE}`);
  }

  const recordFile = path.join(settings.cacheDir, 'build.json');
  const print = await timed('fingerprint', () => fingerprint(settings));
  const record = await readRecord(recordFile);
  if (record?.fingerprint === print && (await stateOf(settings.outDir)) === record.state) {
    say(`Nothing has changed since the last build of ${shown(settings.outDir)}.`);
    return { outcome: 'unchanged', steps };
  }

  const { base, cacheDir } = settings;
  const staging = path.join(cacheDir, 'staging');
  const parts = path.join(cacheDir, 'parts');
  for (const folder of [staging, parts]) await rm(folder, { recursive: true, force: true });
  await mkdir(parts, { recursive: true });
  const contents = await buildParts(settings, parts, timed, say);
  if (!contents) return { outcome: 'failed', steps };
  if (!(await timed('pages', () => buildPages(settings, staging)))) {
    say(`The pages could not be built; ${shown(settings.outDir)} is as it was.`);
    return { outcome: 'failed', steps };
  }
  await moveInto(staging, parts);
  await timed('host files', () => writeHostFiles({ outDir: staging, base }));
  if (settings.precompress) {
    const onProgress = progressOf('Compressing');
    await timed('compress', () => compress({ outDir: staging, onProgress }));
  }

  await timed('swap', () => swap(staging, settings));
  const state = await stateOf(settings.outDir);
  await writeFile(recordFile, JSON.stringify({ fingerprint: print, state }));
  say(`Built ${contents} into ${shown(settings.outDir)}.`);
  return { outcome: 'built', steps };
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
  timed: <Value>(step: string, run: () => Promise<Value>) => Promise<Value>,
  say: Say,
): Promise<string | undefined> {
  const tree = await timed('check', () => checkedTree(settings, say));
  if (!tree) return undefined;
  const archive = joinArchive(tree);
  if (settings.pictures) {
    const cacheDir = path.join(settings.cacheDir, 'pictures');
    const onProgress = progressOf('Pictures');
    await timed('pictures', () => drawPictures(archive, { outDir, cacheDir, onProgress }));
  }
  await timed('search index', () => buildIndex(archive, { outDir }));
  const { articles, quotes } = archive;
  return `${counted(articles.length, 'article')} with ${counted(quotes.length, 'quote')}`;
}

async function checkedTree({ contentDir, base }: Settings, say: Say): Promise<Tree | undefined> {
  const { tree, problems } = await readTree(contentDir, {
    base,
    onProgress: progressOf('Checking articles'),
  });
  if (problems.length > 0) say(reportProblems(problems));
  if (!tree) say(`\n${countProblems(problems)}; nothing was built.`);
  return tree;
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

async function stateOf(directory: string): Promise<string | undefined> {
  return folderState(directory).catch(() => undefined);
}

function shown(directory: string): string {
  return `${path.relative(process.cwd(), directory)}/`;
}
