import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildResult } from '../../src/building/build.ts';
import { countFiles, measure, type Measured } from './measure.ts';
import { multiplyTree } from './multiply.ts';
import { buildStarlight, makeStarlight } from './starlight.ts';

/**
 * `npm run bench:build -- --content DIR [--sizes 1,3,12] [--no-starlight] [--no-pictures]`: builds a content tree at
 * several sizes, cold, unchanged, and after one changed article, beside a plain Starlight site of the same articles;
 * pictures are timed apart.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    content: { type: 'string', default: 'content' },
    sizes: { type: 'string', default: '1,3,12' },
    starlight: { type: 'boolean', default: true },
    pictures: { type: 'boolean', default: true },
  },
});
const ROOM = path.resolve('.cache/bench');
const CONTENT = path.join(ROOM, 'content');
const OUT = '.cache/bench/site';

for (const size of values.sizes.split(',').map(Number)) {
  await multiplyTree(path.resolve(values.content), CONTENT, size);
  await forgetBuilds();
  const articles = (await readdir(path.join(CONTENT, 'articles'))).length;
  console.log(`\n## ${size} × (${articles} articles)`);
  const cold = await build('cold, without pictures', { PICTURES: '0' });
  await build('unchanged', { PICTURES: '0' });
  await changeOneArticle();
  await build('one article changed', { PICTURES: '0' });
  if (values.starlight) await compareWithStarlight(cold);
  if (values.pictures) await build('with pictures', {});
}
await rm(CONTENT, { recursive: true, force: true });

async function build(label: string, env: NodeJS.ProcessEnv): Promise<Measured> {
  const measured = await measure(process.execPath, ['tests/bench/build-once.ts'], {
    env: { ...process.env, CONTENT_DIR: CONTENT, OUT_DIR: OUT, ...env },
  });
  const { steps } = JSON.parse(measured.stdout) as BuildResult;
  const { files, pages } = await countFiles(path.resolve(OUT));
  console.log(line(label, measured, pages, files));
  console.log(
    `    ${steps.map(({ step, ms }) => `${step} ${(ms / 1000).toFixed(1)} s`).join(', ')}`,
  );
  return measured;
}

async function compareWithStarlight(own: Measured): Promise<void> {
  const site = path.join(ROOM, 'starlight');
  await makeStarlight(CONTENT, site);
  const ownPages = (await countFiles(path.resolve(OUT))).pages;
  const measured = await buildStarlight(site);
  const { files, pages } = await countFiles(path.join(site, 'dist'));
  console.log(line('Starlight, cold', measured, pages, files));
  const ratio = ownPages / own.seconds / (pages / measured.seconds);
  console.log(`    pages a second, Wortlaut to Starlight: ${ratio.toFixed(2)}`);
}

function line(label: string, { seconds, peakMiB }: Measured, pages: number, files: number): string {
  const rate = (pages / seconds).toFixed(0);
  return `${label}: ${seconds.toFixed(1)} s, ${peakMiB ?? '?'} MiB, ${pages} pages (${rate} a second), ${files} files`;
}

async function forgetBuilds(): Promise<void> {
  await rm(path.resolve(OUT), { recursive: true, force: true });
  await rm(path.resolve('.cache', OUT.replaceAll('/', '_')), { recursive: true, force: true });
}

async function changeOneArticle(): Promise<void> {
  const [first = ''] = (await readdir(path.join(CONTENT, 'articles'))).sort();
  const file = path.join(CONTENT, 'articles', first);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^description: "/m, 'description: "Neu: '));
  await appendFile(file, '\n');
}
