import { buildSite } from '../building/build.ts';
import { findShards } from '../building/join-shards.ts';
import { readSettings } from '../settings.ts';
import { guarded } from './guard.ts';

/** `npm run join`: the whole site, of the parts that `npm run build -- --shard 1/3` and so on have made. */
await guarded(async () => {
  const { shards, settings } = findShards(readSettings());
  const { outcome } = await buildSite(settings, (line) => console.error(line), shards);
  if (outcome === 'failed') process.exitCode = 1;
});
