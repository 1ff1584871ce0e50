import { shorten } from '../german/shorten.ts';

/** Words of the content as a message shows them: on one line, of at most `length` UTF-16 units. */
export function excerpt(text: string, length = 120): string {
  return shorten(text.replace(/\s+/g, ' '), length);
}
