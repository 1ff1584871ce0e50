import { buildSite } from '../building/build.ts';
import { serveSite, tryPort } from '../hosting/server.ts';
import { readPort, readSettings } from '../settings.ts';
import { guarded } from './guard.ts';
import { answered } from './usage.ts';

const USAGE = `Aufruf: npm start   prüft die Inhalte, baut die Website und zeigt sie
  PORT nennt einen anderen Port als 4321, CONTENT_DIR den Inhaltsordner.`;

/** `npm start`: builds the site and serves exactly what was built. */
await guarded(async () => {
  if (answered(USAGE)) return;
  const settings = readSettings();
  const port = readPort();
  // A build can take minutes: what would keep it from being served is told before.
  await tryPort(port);
  const { outcome } = await buildSite(settings, (line) => console.error(line));
  if (outcome === 'failed') process.exit(1);
  const server = await serveSite({ directory: settings.outDir, base: settings.base, port });
  console.log(`\nDie Website ist unter ${server.url} zu lesen.\nStrg+C beendet es.`);
});
