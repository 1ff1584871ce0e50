/** Links of a body to what gets another id; all else of the body stays as it is. */
import { parseBody } from '../../markdown/parse.ts';
import { PATHS } from '../../paths.ts';
import type { Renaming } from './renaming.ts';

const ROOMS = { articles: PATHS.articles, speakers: PATHS.voices, topics: PATHS.topics } as const;

/**
 * The body with its links leading to the new id. A link that is written in an unusual way stays: the old address leads
 * on, since its id is among the `formerIds`.
 * @param ownArticle the id of the article that the body is of, whose quotes `#id` leads to
 */
export function renameLinks(
  body: string,
  renaming: Renaming,
  ownArticle: string | undefined,
): string {
  const old = renaming.quote ?? renaming.id;
  if (!body.includes(old)) return body;
  let renamed = body;
  // From the last to the first, so that the places of those before stay right.
  for (const { target, offset } of parseBody(body).links.toSorted((a, b) => b.offset - a.offset)) {
    const better = renamedTarget(target, renaming, ownArticle);
    if (better === target) continue;
    const written = /\]\(\s*<?|\]:\s*<?/g;
    written.lastIndex = offset;
    for (let found = written.exec(renamed); found; found = written.exec(renamed)) {
      const end = written.lastIndex + target.length;
      const isWhole = /^(?:[\s)>]|$)/.test(renamed.slice(end, end + 1));
      if (!renamed.startsWith(target, written.lastIndex) || !isWhole) continue;
      renamed = renamed.slice(0, written.lastIndex) + better + renamed.slice(end);
      break;
    }
  }
  return renamed;
}

function renamedTarget(
  target: string,
  { folder, id, quote, to }: Renaming,
  ownArticle: string | undefined,
): string {
  if (quote !== undefined) {
    const before = [`${PATHS.articles}${id}/#`, `${PATHS.articles}${id}#`, `${PATHS.quotes}${id}/`];
    if (ownArticle === id) before.push('#');
    return replaced(target, before, quote, to);
  }
  return replaced(
    target,
    folder === 'articles' ? [ROOMS.articles, PATHS.quotes] : [ROOMS[folder]],
    id,
    to,
  );
}

/** The target with another id, where it stands as a whole behind one of the beginnings. */
function replaced(target: string, beginnings: readonly string[], id: string, to: string): string {
  for (const beginning of beginnings) {
    const whole = beginning + id;
    if (target.startsWith(whole) && /^(?:[/?#]|$)/.test(target.slice(whole.length)))
      return beginning + to + target.slice(whole.length);
  }
  return target;
}
