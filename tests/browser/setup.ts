import { serveSite } from '../../src/hosting/server.ts';
import { buildAllSites, settingsOf, SITES, type SiteName } from '../sites.ts';

/** Builds and serves every test site for the whole run; tests find the address with `siteUrl`. */
export default async function setup(): Promise<() => Promise<void>> {
  await buildAllSites();
  const servers = await Promise.all(
    (Object.keys(SITES) as SiteName[]).map(async (name) => {
      const { outDir, base } = settingsOf(name);
      const server = await serveSite({ directory: outDir, base, port: 0 });
      process.env[addressVariable(name)] = server.url;
      return server;
    }),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

/** Address of a page of a test site; `path` without its first slash. */
export function siteUrl(name: SiteName, path = ''): string {
  const url = process.env[addressVariable(name)];
  if (!url) throw new Error(`the site “${name}” is not served`);
  return `${url}${path}`;
}

function addressVariable(name: SiteName): string {
  return `TEST_SITE_${name.toUpperCase()}`;
}
