import { exact } from '../../german/spelling.ts';

/** Text as phrases compare it: case, white space and quotation marks aside. */
export function comparable(text: string): string {
  return exact(text)
    .replace(/[„“”"»«‚‘›‹]/g, '')
    .replace(/[\u2013\u2014]/g, '–')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
