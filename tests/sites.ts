import path from 'node:path';
import { buildSite } from '../src/building/build.ts';
import { DEFAULT_SITE, type Settings } from '../src/settings.ts';

/** The sites that tests look at. Each is built once a run; the build itself knows when there is nothing to do. */
export const SITES = {
  /** The project's own content. */
  own: { content: 'content', base: '/' },
  /** The same under a base path. */
  based: { content: 'content', base: '/presse/wortlaut/' },
  /** Content whose every field tries to become something else: markup, script, a formula, reversed text. */
  hostile: { content: 'tests/fixtures/sites/hostile', base: '/zeitung/' },
  /** A small archive with nested quotes, names that look like compounds, and a quote long enough to be folded. */
  archive: { content: 'tests/fixtures/sites/archive', base: '/archiv/' },
  /** What searches stumble over: numbers, abbreviations, names of other scripts, false kin, more voices than a list shows. */
  chronicle: { content: 'tests/fixtures/sites/chronicle', base: '/chronik/' },
  /** Five articles on one town: voices on one passage, quotes in quotes, a text with more notes than lines. */
  reading: { content: 'tests/fixtures/sites/reading', base: '/' },
} as const satisfies Record<string, { content: string; base: string }>;

export type SiteName = keyof typeof SITES;

export function settingsOf(name: SiteName): Settings {
  const { content, base } = SITES[name];
  return {
    contentDir: path.resolve(content),
    outDir: path.resolve('.cache/tests/sites', name),
    cacheDir: path.resolve('.cache/tests/builds', name),
    site: DEFAULT_SITE,
    base,
    buildTime: new Date('2026-12-01T00:00:00Z'),
    pictures: true,
    pagefind: true,
    precompress: false,
  };
}

/** Builds a site unless it is there already, and tells where it is. */
export async function builtSite(name: SiteName): Promise<string> {
  const settings = settingsOf(name);
  const said: string[] = [];
  const { outcome } = await buildSite(settings, (line) => said.push(line));
  if (outcome === 'failed')
    throw new Error(`the site “${name}” does not build:\n${said.join('\n')}`);
  return settings.outDir;
}

/** Builds all of them, one after the other: each build uses all cores by itself. */
export async function buildAllSites(): Promise<void> {
  for (const name of Object.keys(SITES) as SiteName[]) await builtSite(name);
}
