import { buildSite } from '../building/build.ts';
import { readPort, readSettings, SettingsError } from '../settings.ts';
import { serveSite, tryPort } from '../hosting/server.ts';

/** `npm start`: builds the site and serves exactly what was built. */
try {
  const settings = readSettings();
  const port = readPort();
  // A build can take minutes: what would keep it from being served is told before.
  await tryPort(port);
  const { outcome } = await buildSite(settings, (line) => console.error(line));
  if (outcome === 'failed') process.exit(1);
  const server = await serveSite({ directory: settings.outDir, base: settings.base, port });
  console.log(`\nWortlaut is at ${server.url}\nStop it with Ctrl+C.`);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(2);
}
