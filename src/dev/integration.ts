import type { AstroIntegration } from 'astro';
import { isWithin } from '../content/files.ts';
import { contentDirectory } from '../settings.ts';
import { contentMiddleware, ContentWatch } from './content-watch.ts';
import { searchIndexMiddleware } from './search-index.ts';

/**
 * What the development server has besides Astro's own: mistakes in the content are shown in the terminal and in the
 * browser, and search works on an index in memory, built by the code that builds the published one.
 */
export function development(base: string): AstroIntegration {
  return {
    name: 'wortlaut-development',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const watch = new ContentWatch(contentDirectory(), base, (report, good) => {
          logger[good ? 'info' : 'error'](report);
        });
        server.watcher.add(contentDirectory());
        server.watcher.on('all', (_event, file) => {
          if (!isWithin(contentDirectory(), file)) return;
          watch.changed();
          void watch.current().then(() => server.ws.send({ type: 'full-reload' }));
        });
        server.middlewares.use(contentMiddleware(watch));
        server.middlewares.use(searchIndexMiddleware(watch));
      },
    },
  };
}
