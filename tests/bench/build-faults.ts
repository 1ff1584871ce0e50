import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { differences, happening, Newsroom } from '../newsroom.ts';

const OUT = '.cache/bench/newsroom';

/** Milliseconds within which builds are killed; a whole one takes about two seconds. */
const LONGEST = 2500;

/**
 * Builds a newsroom to which one thing after the other happens, then one whose builds are killed at random moments, and
 * holds each result against a cold build.
 * @throws Error where a site is another than the cold one
 */
export async function sameAsCold(counts: { happenings: number; kills: number }): Promise<void> {
  const room = mkdtempSync(path.join(tmpdir(), 'newsroom-'));
  const newsroom = new Newsroom('tests/fixtures/sites/reading', room, OUT);
  try {
    await newsroom.begin();
    await newsroom.build();
    let compared = 0;
    for (const one of fc.sample(happening, counts.happenings)) {
      newsroom.happen(one);
      await newsroom.build();
      if (await isCold(newsroom, JSON.stringify(one))) compared += 1;
      else await newsroom.begin();
    }
    await newsroom.begin();
    for (let kill = 0; kill < counts.kills; kill += 1) {
      newsroom.happen({ kind: 'text', at: kill });
      await newsroom.buildAndDie(Math.random() * LONGEST);
      await newsroom.build();
      if (await isCold(newsroom, 'a kill')) compared += 1;
    }
    console.log(
      `${counts.happenings} happenings and ${counts.kills} kills: ${compared} sites compared with cold builds, no difference.`,
    );
  } finally {
    await newsroom.end();
    rmSync(room, { recursive: true });
  }
}

/** False where the content has errors, so that there is nothing to compare. */
async function isCold(newsroom: Newsroom, after: string): Promise<boolean> {
  const cold = await newsroom.buildCold({ renderer: true });
  if (cold === undefined) return false;
  const found = differences(newsroom.outDir, cold);
  if (found.length > 0)
    throw new Error(`after ${after}, other than a cold build: ${found.join(', ')}`);
  return true;
}
