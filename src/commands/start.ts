import { buildSite } from '../build/build.ts';
import { readSettings, SettingsError } from '../build/settings.ts';
import { serveSite } from '../serve/server.ts';

/** `npm start`: builds the site and serves exactly what was built. */
const DEFAULT_PORT = 4321;

try {
  const settings = readSettings();
  const port = portOf(process.env['PORT']);
  const { outcome } = await buildSite(settings, (line) => console.error(line));
  if (outcome === 'failed') process.exit(1);
  const server = await serveSite({ directory: settings.outDir, base: settings.base, port });
  console.log(`\nWortlaut is at ${server.url}\nStop it with Ctrl+C.`);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  const told =
    code === 'EADDRINUSE'
      ? 'The port is taken; set PORT to another, as in PORT=8080 npm start.'
      : message;
  if (!(error instanceof SettingsError) && code === undefined) throw error;
  console.error(told);
  process.exit(2);
}

function portOf(value: string | undefined): number {
  if (!value) return DEFAULT_PORT;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new SettingsError(`PORT must be a number from 0 to 65535, found ${value}`);
  }
  return port;
}
