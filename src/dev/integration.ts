import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { showArchive } from '../archive/shown.ts';
import { isOfContent, isWithin } from '../content/files.ts';
import { settled } from '../content/settled.ts';
import { deskMiddleware } from '../desk/server/routes.ts';
import { contentDirectory } from '../settings.ts';
import { contentMiddleware } from './content-pages.ts';
import { ContentWatch, type Middleware } from './content-watch.ts';
import { ownFilesMiddleware } from './own-files.ts';
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
  let desk: Middleware | undefined;
  return {
    name: 'wortlaut-development',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({
          vite: {
            // Found only when the desk is first opened, they would make its modules load twice.
            optimizeDeps: { include: [...DESK_DEPENDENCIES] },
            plugins: [first(() => desk)],
          },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        const watch = new ContentWatch(contentDirectory(), base, (report, level) => {
          logger[level](report);
        });
        showArchive(() => watch.archive());
        // Voices and topics are read again only when one of their own files has changed.
        let names = 0;
        const whole = settled(() => {
          watch.changed();
          forgetPages(server);
          void watch.current().then(() => server.ws.send({ type: 'full-reload' }));
        });
        const namesWhole = settled(() => (names += 1));
        server.watcher.add(contentDirectory());
        server.watcher.on('all', (_event, file) => {
          if (!isOfContent(contentDirectory(), file)) return;
          watch.changed();
          whole();
          if (isWithin(path.join(contentDirectory(), 'articles'), file)) return;
          names += 1;
          namesWhole();
        });
        desk = deskMiddleware({
          directory: contentDirectory(),
          base,
          version: () => names,
          report: (message) => logger.error(message),
        });
        server.middlewares.use(ownFilesMiddleware(contentDirectory(), base));
        server.middlewares.use(contentMiddleware(watch));
        server.middlewares.use(searchIndexMiddleware(watch));
      },
    },
  };
}

type DevServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

/**
 * Has Astro ask its routes again which pages there are, as it does itself when collections of its own change. The event
 * is none of its documented ones (astro 7.3, `vite-plugin-app`): `tests/site/dev.test.ts` fails without it.
 */
function forgetPages({ environments: { client: _, ...others } }: DevServer): void {
  for (const { hot } of Object.values(others)) hot.send('astro:content-changed', {});
}

/**
 * Asks a middleware before all others. Astro puts its own first once every plugin has its server, and knows no page
 * at the desk's address without a slash.
 */
function first(middleware: () => Middleware | undefined) {
  return {
    name: 'wortlaut-desk',
    enforce: 'post' as const,
    configureServer({ middlewares }: DevServer) {
      return (): void => {
        const handle = middleware();
        if (handle) middlewares.stack.unshift({ route: '', handle });
      };
    },
  };
}
