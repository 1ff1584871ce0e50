import { dev } from 'astro';
import { readSettings, SettingsError } from '../build/settings.ts';

/** `npm run dev`: the site with live editing. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

try {
  readSettings();
  const port = Number(process.env['PORT'] || 4321);
  await dev({ server: { port } });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
