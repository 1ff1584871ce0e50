/** Checks the content and makes the site of it: the process that `make-site.ts` starts. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { formerAddresses } from '../archive/former.ts';
import { joinArchive } from '../archive/join.ts';
import type { Archive } from '../archive/model.ts';
import { Watch } from '../archive/watched.ts';
import { PUBLIC_FOLDER } from '../content/files.ts';
import { countOf, countProblems, reportProblems } from '../content/report.ts';
import { withoutHints } from '../content/rules.ts';
import { compress } from '../hosting/compress.ts';
import { limitWarnings } from '../hosting/limits.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { usableMoves, writeRedirects, type Move } from '../hosting/redirects.ts';
import { germanDate } from '../lists/dates.ts';
import { stateIn, writeManifest } from '../output/manifest.ts';
import { sitePages } from '../page-models/kinds.ts';
import { drawPictures } from '../pictures/draw.ts';
import { siteFiles } from '../publish/site-files.ts';
import { addressesOf } from '../site.ts';
import { catchUpMeanwhile } from './catch-up.ts';
import { sentenceFor } from './failure.ts';
import { Memory } from './memory.ts';
import { MARK, markOf } from './places.ts';
import { readTreeAgain } from './read-kept.ts';
import { renderPages } from './render-pages.ts';
import { rendererFor } from './renderer.ts';
import { IndexThread } from './search-index.ts';
import type { Job, Message } from './make-site.ts';
import { isIn } from './shard.ts';

/**
 * In an archive of so many articles memory ends before patience does. The heaps of all threads then grow in smaller steps:
 * with 10,200 articles 1.8 GB instead of 2.6, in a tenth more time.
 */
const SPARING_FROM = 5_000;
const SPARING = '--heap-growing-percent=40';

/** Milliseconds between two tellings of how far a step is: a message costs as much as a small file. */
const PROGRESS_MS = 50;

async function work(
  { settings, places, code, shard }: Job,
  tell: (message: Message) => Promise<void>,
): Promise<void> {
  const { contentDir, base, outDir } = settings;
  let told = 0;
  const onProgress = (done: number, total?: number): void => {
    const now = performance.now();
    if (now - told < PROGRESS_MS) return;
    told = now;
    void tell({ done, total });
  };
  // All beside the check, which needs one core.
  const rendererMade = rendererFor(settings, code);
  const { cacheDir } = settings;
  const index = shard ? undefined : new IndexThread({ cacheDir, code });
  const caughtUp = catchUpMeanwhile({
    own: { folder: places.site, manifest: places.known },
    last: { folder: outDir, manifest: places.last },
    code,
  });
  const isOurs = (name: string): boolean => shard === undefined || isIn(shard, name);
  await tell({ begin: 'Artikel prüfen' });
  const { tree, problems, heldBack, drafts } = await readTreeAgain(settings, code, onProgress);
  const grave = withoutHints(problems);
  if (grave.length > 0) await tell({ say: reportProblems(grave) });
  const hints = problems.length - grave.length;
  if (hints > 0) {
    await tell({ say: `${countOf(hints, 'Hinweis', 'Hinweise')}; „npm run check“ sagt, worauf.` });
  }
  if (!tree) return tell({ say: `\n${countProblems(problems)}; es wurde nichts gebaut.` });
  if (tree.articles.length > SPARING_FROM) setFlagsFromString(SPARING);
  const { timeZone } = tree.publication;
  for (const { headline, until } of heldBack) {
    await tell({ say: `Zurückgehalten bis ${inGerman(until, timeZone)}: ${headline}` });
  }
  if (drafts.length > 0)
    await tell({ say: `Entwürfe, die nicht erscheinen: ${drafts.join(', ')}` });
  // What comes next is done meanwhile.
  const { pictures, pagefind } = settings;
  index?.begin({ tree, base, pictures, pagefind });
  const watch = new Watch();
  const archive = joinArchive(tree, watch.joined);
  const addresses = addressesOf({ ...settings, publication: archive.publication });

  await tell({ begin: 'Programm der Seiten bauen' });
  const renderer = await rendererMade;
  if (typeof renderer === 'string') {
    return tell({
      say: `${renderer}\nDie Seiten ließen sich nicht bauen; ${path.relative(process.cwd(), outDir)}/ ist, wie es war.`,
    });
  }
  await tell({ begin: 'Vorhandenes sichten' });
  const site = await caughtUp();
  const memory = new Memory({ file: path.join(settings.cacheDir, 'memory.json'), code }, watch);
  if (settings.pictures) {
    await tell({ begin: 'Bilder zeichnen' });
    const cacheDir = path.join(settings.cacheDir, 'pictures');
    await drawPictures(archive, { site, cacheDir, isOurs, onProgress });
  }
  if (!shard) {
    await tell({ begin: 'Daten schreiben' });
    for (const file of memory.recall(siteFiles(archive, addresses))) {
      const name = file.path.slice(1);
      if (file.known !== undefined && site.keep(name, file.known)) continue;
      file.learn(site.write(name, Buffer.from(file.make(({ write }) => write()))));
    }
    await writeRedirects(movesIn(archive), { outDir: places.aside, addresses });
    await writeHostFiles({ outDir: places.aside, base });
    site.writeAll(places.aside);
  }
  await tell({ begin: 'Seiten erzeugen' });
  const pages = sitePages(archive, addresses, isOurs);
  const rendered = await renderPages(memory.recall(pages), {
    site,
    entry: renderer.entry,
    onPages: onProgress,
  });
  if (index) {
    await tell({ begin: 'Suchindex bauen' });
    await index.writeTo(site, archive);
    const ownFiles = path.join(contentDir, PUBLIC_FOLDER);
    const taken = site.writeAll(renderer.files, ...(existsSync(ownFiles) ? [ownFiles] : []));
    for (const name of taken) {
      await tell({
        say: `Warnung: ${path.relative(process.cwd(), path.join(ownFiles, name))} erscheint nicht; die Website macht eine Datei dieses Namens selbst.`,
      });
    }
  }
  if (settings.precompress) {
    await tell({ begin: 'Komprimieren' });
    await compress(site, { onProgress });
  }
  await tell({ begin: 'Stand festhalten' });
  await tell({ nearlyMade: true });
  if (!shard) site.write(MARK, Buffer.from(markOf(site.written.keys())));
  const manifest = site.finish();
  await writeManifest(places.made, manifest, code);
  memory.write();
  await index?.end();
  if (!shard) for (const say of limitWarnings(manifest)) await tell({ say });
  const { articles, quotes } = archive;
  await tell({
    made: {
      articles: articles.length,
      quotes: quotes.length,
      heldBack,
      timeZone,
      rendered,
      state: stateIn(manifest),
    },
  });
}

/** From former addresses to present ones, but for those that something else has now. */
function movesIn(archive: Archive): Move[] {
  const { articles, quotes, voices, topics } = archive;
  const inUse = [...articles, ...quotes, ...voices, ...topics].map((entry) => entry.path);
  return usableMoves(formerAddresses(archive), inUse);
}

/** A day, or a date-time with zone, in words; the latter by the clock of the publication. */
function inGerman(until: string, timeZone: string): string {
  if (!until.includes('T')) return germanDate(until);
  return new Intl.DateTimeFormat('de-DE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(until));
}

/** Waits until it has been told: while the thread is busy, nothing leaves it. */
function tellParent(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

try {
  await work(JSON.parse(process.argv[2] ?? '') as Job, tellParent);
} catch (error) {
  const sentence = sentenceFor(error);
  if (sentence === undefined) throw error;
  await tellParent({ say: sentence });
  process.exitCode = 1;
}
// Its threads have nothing to do any more, and take long to be taken down one by one.
process.exit();
