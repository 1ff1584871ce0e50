import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { measure, type Measured } from './measure.ts';

const PACKAGE = {
  name: 'starlight-of-the-same-articles',
  private: true,
  type: 'module',
  dependencies: { astro: '7.3.5', '@astrojs/starlight': '0.42.4', node: '24.9.0' },
};

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://wortlaut.example',
  integrations: [starlight({ title: 'Articles', sidebar: [], pagination: false })],
});
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Makes a plain Starlight site of the same articles, without a sidebar, which would list them all on each page. */
export async function makeStarlight(content: string, site: string): Promise<void> {
  const docs = path.join(site, 'src/content/docs');
  await rm(path.join(site, 'src'), { recursive: true, force: true });
  await rm(path.join(site, 'dist'), { recursive: true, force: true });
  await rm(path.join(site, 'node_modules/.astro'), { recursive: true, force: true });
  await mkdir(path.join(docs, 'artikel'), { recursive: true });
  await writeFile(path.join(site, 'package.json'), JSON.stringify(PACKAGE));
  await writeFile(path.join(site, 'astro.config.mjs'), CONFIG);
  await writeFile(path.join(site, 'src/content.config.ts'), COLLECTIONS);
  await writeFile(path.join(docs, 'index.md'), '---\ntitle: Articles\n---\n\nThe articles.\n');
  for (const name of await readdir(path.join(content, 'articles'))) {
    const text = await readFile(path.join(content, 'articles', name), 'utf8');
    const end = text.indexOf('\n---', 3);
    const { headline, description } = parse(text.slice(4, end)) as Record<string, string>;
    const head = `---\ntitle: ${JSON.stringify(headline)}\ndescription: ${JSON.stringify(description)}\n---\n`;
    await writeFile(path.join(docs, 'artikel', name), head + text.slice(end + 4));
  }
  await measure('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: site });
}

export function buildStarlight(site: string): Promise<Measured> {
  const bin = path.join(site, 'node_modules/.bin');
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '--max-old-space-size=8192',
  };
  return measure(
    path.join(bin, 'node'),
    [path.join(site, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: site,
      env,
    },
  );
}
