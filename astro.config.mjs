import path from 'node:path';
import { defineConfig } from 'astro/config';
import { readSettings } from './src/settings.ts';
import { filesBesidePages } from './src/pages/_files/routes.ts';
import { development } from './src/dev/integration.ts';
import { rendererOfPages } from './src/rendering/adapter.ts';

const { site, base } = readSettings();
const cacheDir = process.env.CACHE_DIR ?? './.cache/dev';

export default defineConfig({
  site,
  base,
  cacheDir,
  trailingSlash: 'always',
  integrations: [filesBesidePages(), development(base)],
  adapter: rendererOfPages(),
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    // Among the packages, its usual place, a build would clear away what the development server has put there.
    cacheDir: path.resolve(cacheDir, 'vite'),
    // Astro would name a script by all that it stands in, on every page that loads it: only the first part of that stays.
    environments: {
      client: {
        build: {
          rollupOptions: {
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` },
          },
        },
      },
    },
    build: { assetsInlineLimit: 0 },
    // A build beside the development server writes thousands of files there.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  },
  devToolbar: { enabled: false },
});
