/** Makes the lexicon of an archive: reads every quote word by word and notes what finds it. */
import type { Archive } from '../../archive/model.ts';
import { wordAnalyser, type KeptAnalyses } from '../../german/analysis.ts';
import type { Affixes } from '../../german/affixes.ts';
import { germanLemmas } from '../../german/lemmas.ts';
import type { FoundLemmas } from '../../german/other-words.ts';
import { ArchiveWords } from './archive-words.ts';
import { changedRows } from './changed-rows.ts';
import { Drafts, sortEntry } from './drafts.ts';
import { addMeant } from './meant.ts';
import { addTopics, addVoices } from './names.ts';
import { noteQuote, noteTitles, type Reading } from './notes.ts';
import { outlineOf, rowOf, sortRows, type LexiconRow, type LexiconState } from './state.ts';
import { wordReader } from './word-reader.ts';

/** What was found of words before with the same dictionary. */
export interface FoundBefore extends FoundLemmas {
  analyses: KeptAnalyses;
  /** The lexicon that was made last, of which all analyses are there. */
  lexicon?: LexiconState | undefined;
}

export interface MadeLexicon {
  lexicon: LexiconState;
  /** Whether it was made of the whole archive rather than of the last one and what has changed. */
  isWhole: boolean;
}

/** The rows are the same whether anything was found before or not. */
export function buildLexicon(
  archive: Archive,
  dictionary: Affixes,
  before: FoundBefore = { analyses: new Map(), nouns: new Map(), others: new Map() },
): MadeLexicon {
  const lemmas = germanLemmas(dictionary, before);
  const last = before.lexicon;
  const words = new ArchiveWords(archive, lemmas, last?.found);
  const analyse = wordAnalyser(
    { lemmas, names: words.names },
    (word) => words.isKnown(word),
    before.analyses,
  );
  const reading: Reading = {
    lemmas,
    analyse,
    read: wordReader(analyse, lemmas),
    isNoun: (word) => {
      const { heads, inside } = analyse(word);
      return lemmas.nouns(word).length > 0 || heads.length + inside.length > 0;
    },
  };
  const outline = outlineOf(archive);
  const rows =
    last && changedRows(archive, { last, outline, words, reading, analyses: before.analyses });
  return {
    lexicon: { ...outline, found: words.kept, rows: rows ?? allRows(archive, reading) },
    isWhole: !rows,
  };
}

function allRows(archive: Archive, reading: Reading): LexiconRow[] {
  const { lemmas, isNoun } = reading;
  const drafts = new Drafts();
  archive.quotes.forEach((quote, row) => noteQuote(quote, row, drafts, reading));
  let first = 0;
  archive.articles.forEach((article, number) => {
    const count = article.quotes.length;
    noteTitles(article, { article: number, first, count }, drafts, reading);
    first += count;
  });
  drafts.settle();
  addVoices(
    archive,
    drafts,
    (word, last) => lemmas.isPersonName(word) || (!isNoun(word) && (last || !isAttribute(word))),
  );
  addTopics(archive, drafts);
  addMeant(archive, drafts, isNoun);
  const rows = [...drafts.all.values()].map((draft) => {
    sortEntry(draft);
    return rowOf(draft);
  });
  return sortRows(rows);

  /** An inflected adjective, as in Deutsche Bahn. */
  function isAttribute(word: string): boolean {
    const form = word.toLowerCase();
    return lemmas
      .others(form)
      .some((lemma) => lemma !== form && form.startsWith(lemma) && lemmas.isAdjective(lemma));
  }
}
