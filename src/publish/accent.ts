/** The publication's own colour, as a style sheet: pages may have no styles of their own. */
import { PATHS } from '../paths.ts';
import type { Addresses } from '../site.ts';
import { FURTHER_SHADES, shadesBeside } from '../theme.ts';

/** The link to the style sheet, for the head of every page; none where the colour is the design's. */
export function accentLinks({ publication, href }: Addresses): { rel: string; href: string }[] {
  return publication.accent ? [{ rel: 'stylesheet', href: href(PATHS.accent) }] : [];
}

/**
 * The style sheet. It outweighs `tokens.css`, which comes after it; print is black. The first voice of an article has
 * the colour, and no other voice one that is too like it.
 */
export function accentStyles({ light, dark }: { light: string; dark: string }): string {
  const [onLight, onDark] = [shadesBeside(light, 'light'), shadesBeside(dark, 'dark')];
  const lines = [
    ['accent', light, dark] as const,
    ['shade-1', light, dark] as const,
    ...FURTHER_SHADES.map((name) => [name, onLight[name], onDark[name]] as const),
  ].map(([name, ...colours]) => `    --${name}: light-dark(${colours.join(', ')});\n`);
  return `@media screen {\n  :root:root {\n${lines.join('')}  }\n}\n`;
}
