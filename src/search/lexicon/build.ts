/** Makes the lexicon of an archive: reads every quote word by word and notes what finds it. */
import type { Archive } from '../../archive/model.ts';
import { wordAnalyser, type Analyse, type KeptAnalyses } from '../../german/analysis.ts';
import type { Affixes } from '../../german/affixes.ts';
import { germanLemmas, type Lemmas } from '../../german/lemmas.ts';
import type { FoundLemmas } from '../../german/other-words.ts';
import { namesIn } from '../../german/names.ts';
import {
  asNoun,
  capitalised,
  COMPLETED_WITHIN,
  exact,
  fold,
  isSuspended,
} from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { looksLike } from '../query/marks.ts';
import { splitVerbs } from './clauses.ts';
import { addMeant } from './meant.ts';
import { Drafts, type Draft } from './drafts.ts';
import type { ArticleRows, Entry } from './entry.ts';
import { addVoices, addTopics } from './names.ts';
import { wordReader, type ReadWord } from './word-reader.ts';

interface Reading {
  read: ReadWord;
  drafts: Drafts;
  analyse: Analyse;
  lemmas: Lemmas;
}

/** What was found of words before with the same dictionary. */
export interface FoundBefore extends FoundLemmas {
  analyses: KeptAnalyses;
}

/** Every entry, sorted by key in code unit order. */
export function buildLexicon(archive: Archive, dictionary: Affixes, before?: FoundBefore): Entry[] {
  const lemmas = germanLemmas(dictionary, before);
  const analyse = analyserFor(archive, lemmas, before?.analyses);
  const drafts = new Drafts();
  const reading = { lemmas, analyse, drafts, read: wordReader(analyse, lemmas) };
  archive.quotes.forEach((quote, row) => {
    for (const part of quote.parts) {
      const mine = !part.voice || part.voice.id === quote.speaker.id;
      addWords(part.text, row, mine, reading);
    }
  });
  let first = 0;
  archive.articles.forEach(({ headline, description, topics, quotes }, article) => {
    const rows = { article, first, count: quotes.length };
    first += quotes.length;
    addArticle(headline, 'headline', rows, reading);
    addArticle(description, 'teaser', rows, reading);
    for (const { name, alternateName } of topics)
      addArticle([name, ...alternateName].join(', '), 'topic', rows, reading);
  });
  drafts.settle();
  addVoices(
    archive,
    drafts,
    (word, last) =>
      lemmas.isPersonName(word) || (!isNoun(word, reading) && (last || !isAttribute(word))),
  );
  addTopics(archive, drafts);
  addMeant(archive, drafts, (word) => isNoun(asNoun(word), reading));
  return [...drafts.all.values()]
    .map((draft) => finish(draft))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

  /** An inflected adjective, as in Deutsche Bahn. */
  function isAttribute(word: string): boolean {
    const form = word.toLowerCase();
    return lemmas
      .others(form)
      .some((lemma) => lemma !== form && form.startsWith(lemma) && lemmas.isAdjective(lemma));
  }

  function isNoun(word: string, { lemmas: known }: Reading): boolean {
    const { heads, inside } = analyse(word);
    return known.nouns(word).length > 0 || heads.length + inside.length > 0;
  }
}

function analyserFor(archive: Archive, lemmas: Lemmas, kept: KeptAnalyses | undefined): Analyse {
  const texts = archive.articles.map((article) => article.text);
  const words = new Set<string>();
  for (const text of texts)
    for (const { text: word } of tokens(text)) if (capitalised(word)) words.add(word);
  const names = namesIn(
    texts,
    archive.voices.flatMap((voice) => [voice.name, ...voice.alternateName]),
    lemmas,
  );
  const known = (word: string) => words.has(asNoun(word));
  return wordAnalyser({ lemmas, names }, known, kept);
}

function addWords(text: string, row: number, mine: boolean, reading: Reading): void {
  const { analyse, drafts, lemmas } = reading;
  const words = tokens(text);
  words.forEach((word, at) => {
    const halved = isSuspended(text, word);
    addWord({ text: word.text, halved }, row, mine, reading);
    if (!halved || !mine) return;
    // „Innen- und Außenminister“ is an Innenminister too.
    const whole = words
      .slice(at + 1, at + 1 + COMPLETED_WITHIN)
      .find(({ text: next }) => analyse(next).heads.length > 0);
    for (const head of whole ? analyse(whole.text).heads : [])
      drafts.note(drafts.of(fold(word.text) + head), 'noun', row);
  });
  for (const { infinitive, at } of splitVerbs(text, words, lemmas.isVerb)) {
    const entry = drafts.of(fold(infinitive));
    drafts.note(entry, mine ? 'apart' : 'quoted', row);
    const key = fold(words[at]?.text ?? '');
    if (!looksLike(key, entry.key)) pushNew(entry.unlike, key);
  }
}

interface Word {
  text: string;
  halved: boolean;
}

function addWord(
  { text, halved }: Word,
  row: number,
  mine: boolean,
  { drafts, read }: Reading,
): void {
  const { key, spelling: whole, keys, analysis, alike, unlike, unlikeAlike } = read(text);
  if (key === '') return;
  if (!mine) {
    for (const found of keys) drafts.note(drafts.of(found), 'quoted', row);
    return;
  }
  const { lemmas, noun } = analysis;
  drafts.noteForm(drafts.of(key), { text: whole + (halved ? '-' : ''), lemmas, noun }, row);
  const list = halved ? 'inside' : noun ? 'noun' : 'other';
  for (const lemma of lemmas) drafts.note(drafts.of(lemma), list, row);
  for (const base of analysis.base) drafts.note(drafts.of(base), 'other', row);
  for (const lemma of unlike) pushNew(drafts.of(lemma).unlike, key);
  if (!halved) {
    for (const lemma of alike) drafts.note(drafts.of(lemma), 'alike', row);
    for (const lemma of unlikeAlike) pushNew(drafts.of(lemma).unlike, key);
  }
  for (const head of analysis.heads) drafts.note(drafts.of(head), halved ? 'inside' : 'head', row);
  for (const part of analysis.inside) drafts.note(drafts.of(part), 'inside', row);
}

function addArticle(
  text: string,
  part: 'headline' | 'teaser' | 'topic',
  rows: ArticleRows,
  { read, drafts }: Reading,
): void {
  for (const { text: word } of tokens(text)) {
    for (const key of read(word).keys) drafts.noteArticle(drafts.of(key), part, rows);
  }
}

function pushNew(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}

function finish({ number, ...entry }: Draft): Entry {
  entry.forms.sort(
    (a, b) =>
      b.rows.length - a.rows.length || (exact(a.text) + a.text < exact(b.text) + b.text ? -1 : 1),
  );
  entry.meant.sort();
  entry.unlike.sort();
  return entry;
}
