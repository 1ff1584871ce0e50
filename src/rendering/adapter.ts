import type { AstroIntegration } from 'astro';

/**
 * What `astro build` makes is no site but a program that renders any page from what it shows: a build runs it in
 * several threads at once, only for pages that have changed, and makes it anew only where the code has changed.
 */
export function rendererOfPages(): AstroIntegration {
  return {
    name: 'wortlaut-renderer',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ output: 'server' });
      },
      'astro:config:done': ({ setAdapter, buildOutput }) => {
        if (buildOutput !== 'server') return;
        setAdapter({
          name: 'wortlaut-renderer',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
