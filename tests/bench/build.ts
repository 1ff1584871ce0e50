import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildResult } from '../../src/building/build.ts';
import { readSettings } from '../../src/settings.ts';
import { sameAsCold } from './build-faults.ts';
import { countFiles, measure, type Measured } from './measure.ts';
import { multiplyTree } from './multiply.ts';
import { buildStarlight, makeStarlight } from './starlight.ts';

/**
 * `npm run bench:build -- --content DIR [--sizes 1,3,12] [--no-starlight] [--no-pictures] [--happenings 40] [--kills 20]`:
 * builds a content tree at several sizes: cold, unchanged, after one changed text, one renamed voice, one new article
 * and one new date, beside a plain Starlight site of the same articles; pictures are timed apart. Then a small newsroom,
 * to which so many things happen and whose builds are killed so often, is held against cold builds.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    content: { type: 'string', default: 'content' },
    sizes: { type: 'string', default: '1,3,12' },
    starlight: { type: 'boolean', default: true },
    pictures: { type: 'boolean', default: true },
    happenings: { type: 'string', default: '40' },
    kills: { type: 'string', default: '20' },
  },
});
const ROOM = path.resolve('.cache/bench');
const CONTENT = path.join(ROOM, 'content');
const OUT = '.cache/bench/site';
const DATE = /^datePublished: .*$/m;
const TODAY = new Date().toISOString().slice(0, 10);

interface Built extends Measured {
  pages: number;
  rendered: number;
}

console.log(
  '| articles | build | s | of cold | pages rendered | pages a second | MiB | files | MB |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
const steps: string[] = [];
for (const size of values.sizes.split(',').filter(Boolean).map(Number)) {
  await multiplyTree(path.resolve(values.content), CONTENT, size);
  await forgetBuilds();
  const articles = (await readdir(path.join(CONTENT, 'articles'))).length;
  const row = (label: string, env: NodeJS.ProcessEnv, cold?: Built): Promise<Built> =>
    build(articles, label, env, cold);
  const plain = { PICTURES: '0' };
  const cold = await row('cold', plain);
  await row('unchanged', plain, cold);
  await changeOneText();
  await row('one text changed', plain, cold);
  await renameOneVoice();
  await row('one voice renamed', plain, cold);
  await addOneArticle();
  await row('one new article', plain, cold);
  await changeOneDate();
  await row('one new date', plain, cold);
  // The first build after a cold one has to lay out a second folder as well.
  await changeOneText();
  await row('another text changed', plain, cold);
  if (values.starlight) await compareWithStarlight(articles, cold);
  if (values.pictures) {
    await forgetBuilds();
    const drawn = await row('cold, with pictures', {});
    await changeOneText();
    await row('one text changed, with pictures', {}, drawn);
  }
}
console.log(`\n${steps.join('\n')}`);
await rm(CONTENT, { recursive: true, force: true });
await forgetBuilds();
await sameAsCold({ happenings: Number(values.happenings), kills: Number(values.kills) });

async function build(
  articles: number,
  label: string,
  env: NodeJS.ProcessEnv,
  cold: Built | undefined,
): Promise<Built> {
  const measured = await measure(process.execPath, ['tests/bench/build-once.ts'], {
    env: { ...process.env, CONTENT_DIR: CONTENT, OUT_DIR: OUT, ...env },
  });
  const result = JSON.parse(measured.stdout) as BuildResult;
  const counts = await countFiles(path.resolve(OUT));
  const built = { ...measured, pages: counts.pages, rendered: result.rendered };
  const share = cold ? `${((100 * measured.seconds) / cold.seconds).toFixed(0)} %` : '';
  tell(articles, label, { ...built, ...counts }, share);
  const times = result.steps.map(({ step, ms }) => `${step} ${(ms / 1000).toFixed(1)} s`);
  steps.push(`${articles} articles, ${label}: ${times.join(', ')}`);
  return built;
}

function tell(
  articles: number,
  label: string,
  found: Built & { files: number; megabytes: number },
  share: string,
): void {
  const { seconds, rendered, pages, peakMiB = '?', files, megabytes } = found;
  const rate = rendered === pages ? (pages / seconds).toFixed(0) : '';
  const cells = [articles, label, seconds.toFixed(1), share, rendered, rate, peakMiB];
  console.log(`| ${[...cells, files, megabytes].join(' | ')} |`);
}

async function compareWithStarlight(articles: number, cold: Built): Promise<void> {
  const site = path.join(ROOM, 'starlight');
  await makeStarlight(CONTENT, site);
  const measured = await buildStarlight(site);
  const counts = await countFiles(path.join(site, 'dist'));
  const ratio = cold.pages / cold.seconds / (counts.pages / measured.seconds);
  const found = { ...measured, ...counts, rendered: counts.pages };
  tell(articles, `Starlight, cold; Wortlaut is ${ratio.toFixed(2)} × as fast`, found, '');
}

async function forgetBuilds(): Promise<void> {
  const { outDir, cacheDir } = readSettings({ OUT_DIR: OUT });
  for (const folder of [outDir, cacheDir]) await rm(folder, { recursive: true, force: true });
}

/** A new description, and a sentence more in the text. */
async function changeOneText(): Promise<void> {
  const file = await oneOf('articles');
  const text = await readFile(file, 'utf8');
  const changed = text.replace(/^description: "?/m, '$&Neu: ').trimEnd();
  await writeFile(file, `${changed}\n\nDie Redaktion hat diesen Bericht ergänzt.\n`);
}

/** One that is there, again, as of today. */
async function addOneArticle(): Promise<void> {
  const file = await oneOf('articles');
  const text = await readFile(file, 'utf8');
  const added = text.replace(/^headline: "?/m, '$&Neu: ').replace(DATE, `datePublished: ${TODAY}`);
  await writeFile(file.replace(/\.md$/, '-neu.md'), added.replace(/^formerIds: .*\n/gm, ''));
}

/** Of another article than the one that was added. */
async function changeOneDate(): Promise<void> {
  const file = await oneOf('articles', 1 / 3);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(DATE, `datePublished: ${TODAY}`));
}

async function renameOneVoice(): Promise<void> {
  const file = await oneOf('speakers');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^name: "?/m, '$&Neu '));
}

/** A file of a folder: the one in the middle, or at another share of its list. */
async function oneOf(folder: string, share = 1 / 2): Promise<string> {
  const names = (await readdir(path.join(CONTENT, folder))).sort();
  return path.join(CONTENT, folder, names[Math.floor(names.length * share)] ?? '');
}
