import type { AstroIntegration } from 'astro';
import { FILE_PATTERNS } from '../../publish/site-files.ts';

/** Gives the files beside the pages their routes on the development server; a build writes them itself. */
export function filesBesidePages(): AstroIntegration {
  return {
    name: 'wortlaut-files',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const pattern of FILE_PATTERNS) {
          injectRoute({
            pattern,
            entrypoint: new URL('endpoint.ts', import.meta.url),
            prerender: true,
          });
        }
      },
    },
  };
}
