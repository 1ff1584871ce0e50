import { buildSite } from '../building/build.ts';
import { DEFAULT_SITE, readSettings, SettingsError } from '../settings.ts';

/** `npm run build`: content check, pages, search index and pictures, into `dist/`. */
try {
  const settings = readSettings();
  if (settings.site === DEFAULT_SITE) {
    console.error(
      `warning: SITE_URL is not set; addresses in feeds and metadata begin with ${DEFAULT_SITE}`,
    );
  }
  const { outcome } = await buildSite(settings, (line) => console.error(line));
  if (outcome === 'failed') process.exitCode = 1;
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
