/** One attempt of a build: a site is made in a room of its own, and put in the place of the last one. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PAGEFIND_FOLDER, SEARCH_FOLDER } from '../search/files.ts';
import type { BuildSettings, Settings } from '../settings.ts';
import type { Inputs } from './fingerprint.ts';
import { takeShards } from './join-shards.ts';
import { makeSite, type MadeSite } from './make-site.ts';
import type { Shard } from './shard.ts';
import type { Run } from './steps.ts';
import { setStrangersAside, strangersIn, type Strangers } from './strangers.ts';
import { giveSpareBack, manifestOf, replaceOutput, takeSpare, type Making } from './swap.ts';

/** Files without which a site has no front page or finds nothing. */
const ESSENTIAL = ['index.html', '404.html', `${SEARCH_FOLDER}/manifest.json`];
const PAGEFIND = `${PAGEFIND_FOLDER}/pagefind.js`;

export type Say = (line: string) => void;

/** Makes a whole site in a folder. Undefined where that failed, which has been said. */
export async function stage(
  settings: BuildSettings,
  {
    room,
    inputs,
    run,
    say,
    shards,
  }: { room: string; inputs: Inputs; run: Run; say: Say; shards: readonly Shard[] },
): Promise<{ made: MadeSite; strangers: Strangers } | undefined> {
  await mkdir(path.join(room, ASIDE), { recursive: true });
  const site = path.join(room, SITE);
  const { outDir } = settings;
  const { code } = inputs;
  const making: Making = { folder: site, manifest: `${site}.known.json` };
  if (shards.length > 0)
    await run.step('Teile zusammenlegen', () => takeShards(making, shards, { settings, code }));
  else await takeSpare(making, settings);
  let strangers: Promise<Strangers> | undefined;
  const made = await makeSite(
    {
      settings,
      code,
      places: {
        site,
        known: making.manifest,
        last: manifestOf(settings),
        made: path.join(room, MANIFEST),
        aside: path.join(room, ASIDE),
      },
    },
    // Looked for as late as can be, and no later: until the swap nobody waits for it.
    {
      run,
      say,
      onNearlyMade: () => {
        strangers = new Promise((found) => found(strangersIn(outDir, manifestOf(settings))));
        // Who waits for it below hears of a failure.
        strangers.catch(() => undefined);
      },
    },
  );
  if (made && strangers) return { made, strangers: await strangers };
  if (shards.length === 0) await giveSpareBack(making, settings);
  return undefined;
}

/** What lies in the folder of an attempt. */
const [SITE, MANIFEST, ASIDE] = ['site', 'site.json', 'aside'] as const;

/**
 * Puts a site that was made in the room in the place of the last one.
 * @throws Error where it lacks what it must have
 */
export async function publish(
  room: string,
  settings: Settings,
  strangers: Strangers,
  say: Say,
): Promise<void> {
  const site = path.join(room, SITE);
  const essential = [...ESSENTIAL, ...(settings.pagefind ? [PAGEFIND] : [])];
  const missing = essential.filter((file) => !existsSync(path.join(site, file)));
  if (missing.length > 0) throw new Error(`the built site has no ${missing.join(', ')}`);
  const manifest = path.join(room, MANIFEST);
  setStrangersAside(settings, strangers, manifest, say);
  await replaceOutput({ site, manifest }, settings);
}
