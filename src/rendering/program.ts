import type { SitePage } from '../page-models/kinds.ts';

/** Where the program stands in what Astro builds, and beside it the scripts, styles and files that pages load. */
export const PROGRAM = { entry: 'server/entry.mjs', files: 'client' } as const;

/** What the program offers. */
export interface Program {
  /**
   * Renders a page as HTML.
   * @throws Error where there is no such route, or it fails
   */
  render(page: SitePage): Promise<string>;
}
