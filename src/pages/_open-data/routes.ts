import type { AstroIntegration } from 'astro';
import { OPEN_DATA } from '../../publish/open-data.ts';
import { routeOf } from './route.ts';

/** Gives each format of the open data its route. */
export function openData(): AstroIntegration {
  return {
    name: 'wortlaut-open-data',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const format of OPEN_DATA) {
          injectRoute({
            pattern: routeOf(format),
            entrypoint: new URL('endpoint.ts', import.meta.url),
            prerender: true,
          });
        }
      },
    },
  };
}
