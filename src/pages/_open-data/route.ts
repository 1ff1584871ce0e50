import { pathOf, type Format } from '../../publish/open-data.ts';

/** The pattern of a format’s route, `/artikel/[article]/text.txt`: what it is about is its parameter. */
export function routeOf(format: Pick<Format, 'of' | 'file'>): string {
  return pathOf(format, `[${format.of}]`);
}
