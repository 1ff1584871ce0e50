import { existsSync } from 'node:fs';
import path from 'node:path';
import { formerAddresses } from '../archive/former.ts';
import { joinArchive } from '../archive/join.ts';
import type { Archive } from '../archive/model.ts';
import { Watch } from '../archive/watched.ts';
import { PUBLIC_FOLDER } from '../content/files.ts';
import { countOf, countProblems, reportProblems } from '../content/report.ts';
import { withoutHints } from '../content/rules.ts';
import type { HeldBack } from '../content/release.ts';
import { readTree } from '../content/tree.ts';
import { compress } from '../hosting/compress.ts';
import { limitWarnings } from '../hosting/limits.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { usableMoves, writeRedirects, type Move } from '../hosting/redirects.ts';
import { germanDate } from '../lists/dates.ts';
import { readManifest, stateIn, writeManifest } from '../output/manifest.ts';
import { SiteFolder } from '../output/site-folder.ts';
import { sitePages } from '../page-models/kinds.ts';
import { drawPictures } from '../pictures/draw.ts';
import { siteFiles } from '../publish/site-files.ts';
import type { BuildSettings } from '../settings.ts';
import { addressesOf } from '../site.ts';
import { runJob } from './child.ts';
import { sentenceFor } from './failure.ts';
import { KeptFiles } from './kept-files.ts';
import { Memory } from './memory.ts';
import { MARK, markOf } from './places.ts';
import { renderPages } from './render-pages.ts';
import { rendererFor } from './renderer.ts';
import type { Run } from './steps.ts';
import { IndexThread } from './search-index.ts';
import { isIn, named, type Shard } from './shard.ts';

/** Where a site is made, and what is known of that place and of the last build. */
interface Places {
  /** The folder that becomes the site, and the manifest of what lies in it by now. */
  site: string;
  known: string;
  /** The manifest of the last build, which lies in the output folder. */
  last: string;
  /** Where the manifest of the finished site goes. */
  made: string;
  /** For files on their way into the site. */
  aside: string;
}

interface Job {
  settings: BuildSettings;
  places: Places;
  /** Digest of all but the content that pages are made from. */
  code: string;
  /** The part of the site that is made; undefined for all of it. */
  shard?: Shard;
}

/** What the process of this module tells the one that started it. */
type Message =
  | { begin: string }
  | { done: number; total?: number | undefined }
  | { say: string }
  | { made: MadeSite };

/** What a site is made of. */
export interface MadeSite {
  articles: number;
  quotes: number;
  /** What is not shown yet, and the time zone of its days. */
  heldBack: HeldBack[];
  timeZone: string;
  /** Pages that were rendered; all others are as they were. */
  rendered: number;
  /** Digest of the names, sizes and times of its files. */
  state: string;
}

/**
 * Checks the content and makes the site of it. A process of its own does it, so that one that the system ends for want
 * of memory is told of.
 *
 * @returns what the site holds; undefined where it could not be made, which has been said
 */
export async function makeSite(
  job: Job & { settings: BuildSettings },
  { run, say }: { run: Run; say: (line: string) => void },
): Promise<MadeSite | undefined> {
  let made: MadeSite | undefined;
  const code = await runJob<Message>(import.meta.filename, job, (message) => {
    if ('begin' in message) run.begin(message.begin);
    else if ('done' in message) run.count(message.done, message.total);
    else if ('say' in message) say(message.say);
    else made = message.made;
  });
  run.end();
  if (code === null)
    say('Der Build wurde von außen abgebrochen; vielleicht reicht der Speicher nicht.');
  return code === 0 ? made : undefined;
}

async function work(
  { settings, places, code, shard }: Job,
  tell: (message: Message) => void,
): Promise<void> {
  const { contentDir, base, outDir } = settings;
  const onProgress = (done: number, total?: number): void => tell({ done, total });
  // Both beside the check, which needs one core.
  const rendererMade = rendererFor(settings, code);
  const { cacheDir } = settings;
  const index = shard ? undefined : new IndexThread({ cacheDir, code });
  const isOurs = (name: string): boolean => shard === undefined || isIn(shard, name);
  tell({ begin: 'Artikel prüfen' });
  const kept = new KeptFiles(path.join(settings.cacheDir, 'articles'), code);
  const { tree, problems, heldBack, drafts } = await readTree(contentDir, {
    base,
    now: new Date(settings.buildTime),
    onProgress,
    kept,
  });
  kept.prune();
  const grave = withoutHints(problems);
  if (grave.length > 0) tell({ say: reportProblems(grave) });
  const hints = problems.length - grave.length;
  if (hints > 0) {
    tell({ say: `${countOf(hints, 'Hinweis', 'Hinweise')}; „npm run check“ sagt, worauf.` });
  }
  if (!tree) return tell({ say: `\n${countProblems(problems)}; es wurde nichts gebaut.` });
  const { timeZone } = tree.publication;
  for (const { headline, until } of heldBack) {
    tell({ say: `Zurückgehalten bis ${inGerman(until, timeZone)}: ${headline}` });
  }
  if (drafts.length > 0) tell({ say: `Entwürfe, die nicht erscheinen: ${drafts.join(', ')}` });
  // What comes next is done meanwhile.
  const { pictures, pagefind } = settings;
  index?.begin({ tree, base, pictures, pagefind });
  const watch = new Watch();
  const archive = joinArchive(tree, watch.joined);
  const addresses = addressesOf({ ...settings, publication: archive.publication });

  tell({ begin: 'Programm der Seiten bauen' });
  const renderer = await rendererMade;
  if (typeof renderer === 'string') {
    return tell({
      say: `${renderer}\nDie Seiten ließen sich nicht bauen; ${path.relative(process.cwd(), outDir)}/ ist, wie es war.`,
    });
  }
  tell({ begin: 'Vorhandenes sichten' });
  const site = new SiteFolder(
    { folder: places.site, files: readManifest(places.known, code) },
    { folder: outDir, files: readManifest(places.last, code) },
  );
  if (settings.pictures) {
    tell({ begin: 'Bilder zeichnen' });
    const cacheDir = path.join(settings.cacheDir, 'pictures');
    await drawPictures(archive, { site, cacheDir, isOurs, onProgress });
  }
  const memory = new Memory(
    { file: path.join(settings.cacheDir, 'memory.json'), code },
    archive,
    watch,
  );
  if (!shard) {
    tell({ begin: 'Daten schreiben' });
    for (const file of memory.recall('files', siteFiles(archive, addresses))) {
      const { one, known, make, learn } = file;
      if (known && site.keep(known.name, known.key)) continue;
      const name = one.path.slice(1);
      learn({ name, key: site.write(name, Buffer.from(make(one.write))) });
    }
    await writeRedirects(movesIn(archive), { outDir: places.aside, addresses });
    await writeHostFiles({ outDir: places.aside, base });
    site.writeAll(places.aside);
  }
  tell({ begin: 'Seiten erzeugen' });
  const pages = sitePages(archive, addresses, isOurs);
  const list = shard ? `pages ${named(shard)}` : 'pages';
  const rendered = await renderPages(memory.recall(list, pages), {
    site,
    entry: renderer.entry,
    onPages: onProgress,
  });
  if (index) {
    tell({ begin: 'Suchindex bauen' });
    await index.writeTo(site);
    const ownFiles = path.join(contentDir, PUBLIC_FOLDER);
    const taken = site.writeAll(renderer.files, ...(existsSync(ownFiles) ? [ownFiles] : []));
    for (const name of taken) {
      tell({
        say: `Warnung: ${path.relative(process.cwd(), path.join(ownFiles, name))} erscheint nicht; die Website macht eine Datei dieses Namens selbst.`,
      });
    }
  }
  if (settings.precompress) {
    tell({ begin: 'Komprimieren' });
    await compress(site, { onProgress });
  }
  tell({ begin: 'Stand festhalten' });
  if (!shard) site.write(MARK, Buffer.from(markOf(site.written.keys())));
  const manifest = site.finish();
  await writeManifest(places.made, manifest, code);
  memory.write();
  if (!shard) for (const say of limitWarnings(manifest)) tell({ say });
  const { articles, quotes } = archive;
  tell({
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

if (process.argv[1] === import.meta.filename) {
  try {
    await work(JSON.parse(process.argv[2] ?? '') as Job, (message) => process.send?.(message));
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === undefined) throw error;
    process.send?.({ say: sentence } satisfies Message);
    process.exitCode = 1;
  }
}
