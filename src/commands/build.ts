import { buildSite } from '../build/build.ts';
import { readSettings, SettingsError } from '../build/settings.ts';

/** `npm run build`: content check, pages, search index and pictures, into `dist/`. */
try {
  const { outcome } = await buildSite(readSettings(), (line) => console.error(line));
  if (outcome === 'failed') process.exitCode = 1;
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
