/** Words that a quote does not say, but its article has in its headline or among its topics. */
import type { Group } from './group.ts';

/** Only beside another word that is said: what an article is about is not what everyone in it says. */
export function addArticleWords(groups: readonly Group[]): void {
  if (groups.length < 2) return;
  const said = new Set(groups.flatMap(({ quotes }) => [...quotes.tiers.keys()]));
  for (const { articles, quotes } of groups) {
    for (const { rows, part } of articles.all.values()) {
      if (part === 'teaser') continue;
      for (let row = rows.first; row < rows.first + rows.count; row += 1)
        if (said.has(row)) quotes.add([row], part);
    }
  }
}
