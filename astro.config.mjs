import { defineConfig } from 'astro/config';
import { readSettings } from './src/build/settings.ts';

const { site, base } = readSettings();

export default defineConfig({
  site,
  base,
  cacheDir: process.env.CACHE_DIR ?? './.cache/dev',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
