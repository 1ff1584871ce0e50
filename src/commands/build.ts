import { buildSite } from '../building/build.ts';
import { DEFAULT_SITE, readSettings } from '../settings.ts';
import { guarded } from './guard.ts';
import { answered } from './usage.ts';

const USAGE = `Aufruf: npm run build   prüft die Inhalte und baut die Website nach dist/
  SITE_URL nennt ihre Adresse, BASE_PATH ihren Pfad, CONTENT_DIR den Inhaltsordner, OUT_DIR den Ordner der Website.`;

/** `npm run build`: content check, pages, search index and pictures, into `dist/`. */
await guarded(async () => {
  if (answered(USAGE)) return;
  const settings = readSettings();
  if (settings.site === DEFAULT_SITE) {
    console.error(
      `Warnung: SITE_URL ist nicht gesetzt; Adressen in Feeds und Metadaten beginnen mit ${DEFAULT_SITE}`,
    );
  }
  const { outcome } = await buildSite(settings, (line) => console.error(line));
  if (outcome === 'failed') process.exitCode = 1;
});
