import { parseArgs } from 'node:util';
import { buildShard } from '../building/build-shard.ts';
import { buildSite } from '../building/build.ts';
import { pruneCompiled } from '../building/compiled.ts';
import { readShard, type Shard } from '../building/shard.ts';
import { DEFAULT_SITE, readSettings, SettingsError } from '../settings.ts';
import { guarded } from './guard.ts';
import { compiledFolder } from './runtime.mjs';
import { asksForHelp } from './usage.ts';

const USAGE = `Aufruf: npm run build   prüft die Inhalte und baut die Website nach dist/
        npm run build -- --shard 3/8   baut einen Teil davon
  SITE_URL nennt ihre Adresse, BASE_PATH ihren Pfad, CONTENT_DIR den Inhaltsordner, OUT_DIR den Ordner der Website.`;

/** `npm run build`: content check, pages, search index and pictures, into `dist/`; with `--shard 3/8` a part of them. */
await guarded(async () => {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) return console.log(USAGE);
  const shard = shardAmong(args);
  const settings = readSettings();
  if (settings.site === DEFAULT_SITE) {
    console.error(
      `Warnung: SITE_URL ist nicht gesetzt; Adressen in Feeds und Metadaten beginnen mit ${DEFAULT_SITE}`,
    );
  }
  const say = (line: string): void => console.error(line);
  const outcome = shard
    ? await buildShard(settings, shard, say)
    : (await buildSite(settings, say)).outcome;
  // Where somebody else has chosen the place it is not ours to be cleared.
  const compiled = compiledFolder(process.cwd());
  if (process.env['NODE_COMPILE_CACHE'] === compiled) pruneCompiled(compiled);
  if (outcome === 'failed') process.exitCode = 1;
});

/** @throws SettingsError where there is anything else among the arguments */
function shardAmong(args: string[]): Shard | undefined {
  const { values, positionals } = parseArgs({
    args,
    options: { shard: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [unknown] = [...Object.keys(values).filter((name) => name !== 'shard'), ...positionals];
  if (unknown !== undefined) {
    throw new SettingsError(
      `npm run build kennt nur --shard, für einen Teil der Site (etwa --shard 3/8); gefunden: ${unknown}`,
    );
  }
  const { shard } = values;
  return shard === undefined ? undefined : readShard(typeof shard === 'string' ? shard : '');
}
