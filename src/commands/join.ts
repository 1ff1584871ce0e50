import { buildSite } from '../building/build.ts';
import { findShards } from '../building/join-shards.ts';
import { readSettings } from '../settings.ts';
import { guarded } from './guard.ts';
import { answered } from './usage.ts';

const USAGE = `Aufruf: npm run join   baut die ganze Website aus den Teilen, die „npm run build -- --shard 1/3“ und so weiter gebaut haben
  Die Teile liegen neben dem Ordner der Website, in dist-shards/; SITE_URL, BASE_PATH und CONTENT_DIR sind die ihren.`;

/** `npm run join`: the whole site, of the parts that `npm run build -- --shard 1/3` and so on have made. */
await guarded(async () => {
  if (answered(USAGE)) return;
  const { shards, settings } = findShards(readSettings());
  const { outcome } = await buildSite(settings, (line) => console.error(line), shards);
  if (outcome === 'failed') process.exitCode = 1;
});
