import type { SiteLink } from '../../markdown/parse.ts';
import type { Place } from '../rules.ts';
import type { Source } from './source.ts';

/** A link within the site, as it is written, and where. */
export interface WrittenLink {
  target: string;
  file: string;
  place: Place;
}

/** The links of a body at their places in its file. */
export function linksOf(source: Source, links: readonly SiteLink[]): WrittenLink[] {
  return links.map(({ target, offset }) => ({
    target,
    file: source.file,
    place: source.place(source.bodyStart + offset),
  }));
}
