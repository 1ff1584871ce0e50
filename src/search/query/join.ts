/** Two words typed apart that are one in the archive: Nato Beitritt, Nato-Beitritt. */
import type { Lexicon } from './lexicon.ts';
import { fold } from '../../german/spelling.ts';
import { matchWord, type WordMatches } from './word.ts';

/** What is joined in the archive counts as another spelling of either word. */
export async function joinNeighbours(groups: WordMatches[], lexicon: Lexicon): Promise<void> {
  for (let at = 0; at + 1 < groups.length; at += 1) {
    const left = groups[at];
    const right = groups[at + 1];
    if (!left || !right) continue;
    const entry = await lexicon.entry(fold(left.word + right.word));
    if (!entry || entry.forms.length === 0) continue;
    const joined = await matchWord(entry.forms[0]?.text ?? entry.key, lexicon);
    for (const group of [left, right]) {
      group.quotes.addAll(joined.quotes, 'respelt');
      group.articles.addAll(joined.articles, 'respelt');
    }
  }
}
