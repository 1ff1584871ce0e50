import path from 'node:path';
import { formerAddresses } from '../archive/former.ts';
import { joinArchive } from '../archive/join.ts';
import type { Archive } from '../archive/model.ts';
import { countProblems, reportProblems } from '../content/report.ts';
import type { HeldBack } from '../content/release.ts';
import { readTree } from '../content/tree.ts';
import { germanDate } from '../lists/dates.ts';
import { usableMoves, writeRedirects, type Move } from '../hosting/redirects.ts';
import { drawPictures } from '../pictures/draw.ts';
import { buildIndex } from '../search/build-index.ts';
import type { BuildSettings } from '../settings.ts';
import { addressesOf } from '../site.ts';
import { runJob } from './child.ts';
import { sentenceFor } from './failure.ts';
import type { Run } from './run.ts';

interface Job {
  settings: BuildSettings;
  outDir: string;
}

/** What the process of this module tells the one that started it. */
type Message =
  | { begin: string }
  | { done: number; total?: number | undefined }
  | { say: string }
  | { contents: Contents };

/** What a site is made of. */
export interface Contents {
  articles: number;
  quotes: number;
  /** What is not shown yet, and the time zone of its days. */
  heldBack: HeldBack[];
  timeZone: string;
}

/**
 * Checks the content, and makes of it what is not a page: pictures and search index. A process of its own does it, so
 * that the archive has left memory when Astro, which holds one of its own, needs most.
 *
 * @returns what the archive holds; undefined where the content has errors, which have been said
 */
export async function buildParts(
  settings: BuildSettings,
  { outDir, run, say }: { outDir: string; run: Run; say: (line: string) => void },
): Promise<Contents | undefined> {
  let contents: Contents | undefined;
  const job: Job = { settings, outDir };
  const code = await runJob<Message>(import.meta.filename, job, (message) => {
    if ('begin' in message) run.begin(message.begin);
    else if ('done' in message) run.count(message.done, message.total);
    else if ('say' in message) say(message.say);
    else contents = message.contents;
  });
  run.end();
  if (code === null)
    say('Der Build wurde von außen abgebrochen; vielleicht reicht der Speicher nicht.');
  return code === 0 ? contents : undefined;
}

async function work({ settings, outDir }: Job, tell: (message: Message) => void): Promise<void> {
  const { contentDir, base } = settings;
  const onProgress = (done: number, total?: number): void => tell({ done, total });
  tell({ begin: 'Artikel prüfen' });
  const { tree, problems, heldBack, drafts } = await readTree(contentDir, {
    base,
    now: new Date(settings.buildTime),
    onProgress,
  });
  if (problems.length > 0) tell({ say: reportProblems(problems) });
  if (!tree) return tell({ say: `\n${countProblems(problems)}; es wurde nichts gebaut.` });
  const { timeZone } = tree.publication;
  for (const { headline, until } of heldBack) {
    tell({ say: `Zurückgehalten bis ${inGerman(until, timeZone)}: ${headline}` });
  }
  if (drafts.length > 0) tell({ say: `Entwürfe, die nicht erscheinen: ${drafts.join(', ')}` });
  const archive = joinArchive(tree);
  if (settings.pictures) {
    tell({ begin: 'Bilder zeichnen' });
    await drawPictures(archive, {
      outDir,
      cacheDir: path.join(settings.cacheDir, 'pictures'),
      onProgress,
    });
  }
  await writeRedirects(movesIn(archive), {
    outDir,
    addresses: addressesOf({ ...settings, publication: archive.publication }),
  });
  tell({ begin: 'Suchindex bauen' });
  await buildIndex(archive, { outDir, base, pictures: settings.pictures });
  const { articles, quotes } = archive;
  tell({
    contents: { articles: articles.length, quotes: quotes.length, heldBack, timeZone },
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
