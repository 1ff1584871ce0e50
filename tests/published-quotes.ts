import { readFileSync } from 'node:fs';
import path from 'node:path';
import { settingsOf, type SiteName } from './sites.ts';

interface Published {
  id: string;
  text: string;
}

/** The quotes of a built test site, as its data have them. */
export function quotesOf(site: SiteName): Published[] {
  const file = path.join(settingsOf(site).outDir, 'zitate.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { quotes: Published[] }).quotes;
}
