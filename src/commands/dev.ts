import { dev } from 'astro';
import { readPort, readSettings, SettingsError } from '../settings.ts';

/** `npm run dev`: the site with live editing. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

try {
  readSettings();
  await dev({ server: { port: readPort() } });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
