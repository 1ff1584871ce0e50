import { dev } from 'astro';
import { DESK } from '../desk/protocol.ts';
import { readPort, readSettings } from '../settings.ts';
import { guarded, putBackLastBuild } from './guard.ts';
import { answered } from './usage.ts';

const USAGE = `Aufruf: npm run dev   zeigt die Website, die jeder Änderung folgt, und den Redaktionstisch
  PORT nennt einen anderen Port als 4321, CONTENT_DIR den Inhaltsordner.`;

/** `npm run dev`: the site with live editing. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// In what is called production or a test, Astro tells neither pages nor their modules of changes.
process.env['NODE_ENV'] = 'development';

await guarded(async () => {
  if (answered(USAGE)) return;
  const { base } = readSettings();
  const asked = readPort();
  await putBackLastBuild();
  const { address } = await dev({ server: { port: asked } });
  const { port } = address;
  const other = port === asked || asked === 0 ? '' : `Port ${asked} ist belegt. `;
  console.log(
    `\n${other}Die Website ist unter http://localhost:${port}${base} zu lesen und folgt jeder Änderung.\nArtikel werden unter http://localhost:${port}${base}${DESK} bearbeitet.\nStrg+C beendet es.`,
  );
});
