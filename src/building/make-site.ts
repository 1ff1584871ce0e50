import path from 'node:path';
import type { HeldBack } from '../content/release.ts';
import type { BuildSettings } from '../settings.ts';
import { runJob } from './child.ts';
import type { Run } from './steps.ts';
import type { Shard } from './shard.ts';

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

export interface Job {
  settings: BuildSettings;
  places: Places;
  /** Digest of all but the content that pages are made from. */
  code: string;
  /** The part of the site that is made; undefined for all of it. */
  shard?: Shard;
}

/** What the process that makes a site tells the one that started it. */
export type Message =
  | { begin: string }
  | { done: number; total?: number | undefined }
  | { say: string }
  | { nearlyMade: true }
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

/** Runs by itself, and is not loaded here: it takes with it all that sites are made with. */
const JOB = path.join(import.meta.dirname, 'site-job.ts');

/**
 * Checks the content and makes the site of it. A process of its own does it, so that one that the system ends for want
 * of memory is told of.
 *
 * @param onNearlyMade called when all is there but for what is written down of it, which takes a while
 * @returns what the site holds; undefined where it could not be made, which has been said
 */
export async function makeSite(
  job: Job & { settings: BuildSettings },
  { run, say, onNearlyMade }: { run: Run; say: (line: string) => void; onNearlyMade?: () => void },
): Promise<MadeSite | undefined> {
  let made: MadeSite | undefined;
  const code = await runJob<Message>(JOB, job, (message) => {
    if ('begin' in message) run.begin(message.begin);
    else if ('done' in message) run.count(message.done, message.total);
    else if ('say' in message) say(message.say);
    else if ('nearlyMade' in message) onNearlyMade?.();
    else made = message.made;
  });
  run.end();
  if (code === null)
    say('Der Build wurde von außen abgebrochen; vielleicht reicht der Speicher nicht.');
  return code === 0 ? made : undefined;
}
