import { z } from 'zod';
import { line } from './common.ts';

/** A standing text: `ueber`, `impressum`, `datenschutz`. */
export const pageSchema = z.strictObject({
  /** Its heading, and its name in the footer. */
  name: line,
});

/** The frontmatter of a page, once checked. */
export type PageData = z.output<typeof pageSchema>;

/** Page ids that other parts of the site have as their address. */
export const RESERVED_PAGES = [
  'artikel',
  'zitate',
  'stimmen',
  'themen',
  'suche',
  'bilder',
  'pagefind',
  '404',
  'redaktion',
  'korrekturen',
] as const;
