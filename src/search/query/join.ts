/** Two or three words typed apart that are one term of the archive: Nato Beitritt, Vereinte Nationen. */
import { fold } from '../../german/spelling.ts';
import { termKey } from '../lexicon/synonyms.ts';
import type { Lexicon } from './sources.ts';
import { matchKnown, matchWord } from './word.ts';
import { addMatches, type WordMatches } from './word-matches.ts';

const LONGEST = 3;

/**
 * What is joined in the archive counts as another spelling of each word, and so does what means the same.
 * @returns the words that are known by the term that they are part of
 */
export async function joinNeighbours(
  groups: WordMatches[],
  lexicon: Lexicon,
): Promise<ReadonlySet<string>> {
  const joinedWords = new Set<string>();
  for (let length = 2; length <= LONGEST; length += 1) {
    for (let at = 0; at + length <= groups.length; at += 1) {
      const neighbours = groups.slice(at, at + length);
      const key = neighbours.map(({ word }) => fold(word)).join('');
      const entry = await lexicon.entry(key);
      if (!entry) continue;
      if (entry.forms.length > 0) {
        const joined = await matchWord(entry.forms[0]?.text ?? entry.key, lexicon);
        for (const group of neighbours) {
          addJoined(group, joined);
          if (joined.quotes.size > 0) joinedWords.add(group.word);
        }
        continue;
      }
      if (entry.called.some((rows) => rows.length > 0)) {
        for (const group of neighbours) {
          group.called = group.called.map((rows, level) => [
            ...new Set([...rows, ...(entry.called[level] ?? [])]),
          ]) as WordMatches['called'];
          group.proper ||= entry.proper;
        }
      }
      const also = new Set(entry.also);
      for (const meant of entry.meant)
        for (const term of (await lexicon.entry(meant))?.also ?? []) also.add(term);
      for (const term of also) {
        const other = await matchKnown(termKey(term), lexicon);
        for (const group of neighbours) {
          addMatches(group, { ...other, also: new Set([term]) }, 'synonym');
          if (other.quotes.size > 0) joinedWords.add(group.word);
        }
      }
    }
  }
  return joinedWords;
}

function addJoined(group: WordMatches, joined: WordMatches): void {
  group.quotes.addAll(joined.quotes, 'respelt');
  group.articles.addAll(joined.articles);
}
