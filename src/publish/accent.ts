/** The publication's own colour, as a style sheet: pages may have no styles of their own. */
import { PATHS } from '../paths.ts';
import type { Addresses } from '../site.ts';

/** The link to the style sheet, for the head of every page; none where the colour is the design's. */
export function accentLinks({ publication, href }: Addresses): { rel: string; href: string }[] {
  return publication.accent ? [{ rel: 'stylesheet', href: href(PATHS.accent) }] : [];
}

/** The style sheet. It outweighs `tokens.css`, which comes after it; print is black. */
export function accentStyles({ light, dark }: { light: string; dark: string }): string {
  const colour = `light-dark(${light}, ${dark})`;
  return `@media screen {\n  :root:root {\n    --accent: ${colour};\n    --shade-1: ${colour};\n  }\n}\n`;
}
