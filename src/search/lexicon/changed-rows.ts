/**
 * The rows of a lexicon whose archive differs in a few texts from one that was made before: what the changed quotes and
 * titles had noted is taken away, what they have is noted, and with it what follows for other words.
 */
import type { Archive } from '../../archive/model.ts';
import type { KeptAnalyses } from '../../german/analysis.ts';
import { isAskedAbout } from '../../german/asking.ts';
import { formsOfName } from '../../german/names.ts';
import { asNoun } from '../../german/spelling.ts';
import type { ArchiveWords, ToldOtherwise } from './archive-words.ts';
import { Drafts } from './drafts.ts';
import { LexiconChange } from './lexicon-change.ts';
import { termPattern } from './meant.ts';
import { noteQuote, noteTitles, type Reading } from './notes.ts';
import type { LexiconRow, LexiconState } from './state.ts';
import { synonymsOf, termKey } from './synonyms.ts';

interface Found {
  last: LexiconState;
  outline: Omit<LexiconState, 'found' | 'rows'>;
  words: ArchiveWords;
  reading: Reading;
  /** All analyses of words of the last lexicon, and maybe more. */
  analyses: KeptAnalyses;
}

/** Where more has changed than this many articles, all is as soon made anew. */
const FEW = 50;

/** @returns undefined where all has to be made anew */
export function changedRows(
  archive: Archive,
  { last, outline, words, reading, analyses }: Found,
): LexiconRow[] | undefined {
  if (last.ground !== outline.ground) return undefined;
  const told = words.toldOtherwise(archive, { texts: last.texts, ...last.found });
  if (!told || !sameAnalyses(told, analyses, reading)) return undefined;
  const said = differing(last.said, outline.said);
  const titles = differing(last.titles, outline.titles);
  if (said.size + titles.size === 0) return last.rows;
  if (said.size + titles.size > FEW) return undefined;

  const drafts = new Drafts();
  const rows = new Set<number>();
  let first = 0;
  archive.articles.forEach((article, number) => {
    const count = article.quotes.length;
    article.quotes.forEach((quote, at) => {
      if (!said.has(number)) return;
      rows.add(first + at);
      noteQuote(quote, first + at, drafts, reading);
    });
    if (titles.has(number)) noteTitles(article, { article: number, first, count }, drafts, reading);
    first += count;
  });
  drafts.settle();

  const change = new LexiconChange(last.rows, archive, reading);
  const terms = new Map(
    synonymsOf(archive).flatMap((group) => group.map((one) => [termKey(one), one])),
  );
  // What is said in several words is noted by what all of them say.
  for (const [key, term] of terms) {
    if (!term.includes(' ') || rows.size === 0) continue;
    const pattern = termPattern(term);
    if (
      change.isIn(key, rows) ||
      [...rows].some((row) => pattern.test(archive.quotes[row]?.text ?? ''))
    )
      return undefined;
  }
  change.take({ rows, articles: titles });
  change.add(drafts);
  if ([...terms.keys()].some((key) => change.isUsedOtherwise(key))) return undefined;
  return change.rows();
}

/** Whether all words are analysed as they were, though other words and names are known. */
function sameAnalyses(
  { known, evidence }: ToldOtherwise,
  analyses: KeptAnalyses,
  { analyse }: Reading,
): boolean {
  if (known.size + evidence.size === 0) return true;
  const about = {
    known: (word: string) => known.has(asNoun(word)),
    name: (word: string) => formsOfName(word).some((form) => evidence.has(form)),
  };
  return [...analyses.entries()]
    .filter(([, { asked }]) => isAskedAbout(asked, about))
    .every(([word, { found }]) => JSON.stringify(analyse(word)) === JSON.stringify(found));
}

/** Numbers of those that are another now. */
function differing(before: readonly string[], now: readonly string[]): Set<number> {
  return new Set(now.flatMap((one, at) => (one === before[at] ? [] : at)));
}
