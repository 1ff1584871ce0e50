/** What is told of a content root beside its files: a name that is not read, icons of its own. */
import { ICONS } from '../paths.ts';
import { meantName } from './source/meant-words.ts';
import { say } from './wording/say.ts';

/** What belongs into a content root, and what is likely meant by something else in it. */
export function rootHint(name: string, known: readonly string[]): string {
  const meant = meantName(name, known);
  const holds = say('content-folder-holds');
  return meant === undefined ? holds : `${say('did-you-mean', { word: meant })} ${holds}`;
}

/** Where a publication has icons of its own, those of the project that would still be shown beside them. */
export function missingIcons(own: readonly string[]): string[] {
  const all = Object.values(ICONS).map((icon) => icon.slice(1));
  const missing = all.filter((icon) => !own.includes(icon));
  return missing.length < all.length ? missing : [];
}
