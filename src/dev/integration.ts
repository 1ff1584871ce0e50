import type { AstroIntegration } from 'astro';
import { isWithin } from '../content/files.ts';
import { deskMiddleware } from '../desk/server/routes.ts';
import { contentDirectory } from '../settings.ts';
import { contentMiddleware, ContentWatch } from './content-watch.ts';
import { searchIndexMiddleware } from './search-index.ts';

/** Packages that the desk's script loads in the browser. */
const DESK_DEPENDENCIES = [
  '@codemirror/commands',
  '@codemirror/merge',
  '@codemirror/search',
  '@codemirror/state',
  '@codemirror/view',
  'yaml',
] as const;

/**
 * What the development server has besides Astro's own: mistakes in the content are shown in the terminal and in the
 * browser, search works on an index in memory, built by the code that builds the published one, and articles are
 * annotated at the desk.
 */
export function development(base: string): AstroIntegration {
  return {
    name: 'wortlaut-development',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Found only when the desk is first opened, they would make its modules load twice.
        if (command === 'dev')
          updateConfig({ vite: { optimizeDeps: { include: [...DESK_DEPENDENCIES] } } });
      },
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
        // Before the problems of the content: the desk is where they are mended.
        server.middlewares.use(
          deskMiddleware({
            directory: contentDirectory(),
            base,
            version: () => watch.version,
            report: (message) => logger.error(message),
          }),
        );
        server.middlewares.use(contentMiddleware(watch));
        server.middlewares.use(searchIndexMiddleware(watch));
      },
    },
  };
}
