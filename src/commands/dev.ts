import { dev } from 'astro';
import { readPort, readSettings } from '../settings.ts';
import { guarded, putBackLastBuild } from './guard.ts';

/** `npm run dev`: the site with live editing. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

await guarded(async () => {
  const { base } = readSettings();
  const asked = readPort();
  await putBackLastBuild();
  const { address } = await dev({ server: { port: asked } });
  const { port } = address;
  const other = port === asked || asked === 0 ? '' : `Port ${asked} ist belegt. `;
  console.log(
    `\n${other}Wortlaut ist unter http://localhost:${port}${base} zu lesen und folgt jeder Änderung.\nStrg+C beendet es.`,
  );
});
