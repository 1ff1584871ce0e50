/** Makes the lexicon of an archive: reads every quote word by word and notes what finds it. */
import type { Archive } from '../../archive/model.ts';
import { wordAnalyser, type Analyse, type WordAnalysis } from '../../german/analysis.ts';
import type { Affixes } from '../../german/affixes.ts';
import { compoundDivider, type KeptDivisions } from '../../german/compounds.ts';
import { FUNCTION_WORDS } from '../../german/function-words.ts';
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
  tokens,
} from '../../german/spelling.ts';
import { looksLike } from '../query/marks.ts';
import { splitVerbs } from './clauses.ts';
import { addMeant } from './meant.ts';
import { newDrafts, type Draft, type Drafts } from './drafts.ts';
import type { ArticleRows, Entry, Form, Rows } from './entry.ts';
import { addVoices, addTopics } from './names.ts';

interface Reading {
  drafts: Drafts;
  analyse: Analyse;
  lemmas: Lemmas;
}

/** What was found of words before with the same dictionary. */
export interface FoundBefore extends FoundLemmas {
  divisions: KeptDivisions;
}

/** Every entry, sorted by key in code unit order. */
export function buildLexicon(archive: Archive, dictionary: Affixes, before?: FoundBefore): Entry[] {
  const lemmas = germanLemmas(dictionary, before);
  const reading = {
    lemmas,
    analyse: analyserFor(archive, lemmas, before?.divisions),
    drafts: newDrafts(),
  };
  const { drafts, analyse } = reading;
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

function analyserFor(
  archive: Archive,
  lemmas: Lemmas,
  divisions: KeptDivisions | undefined,
): Analyse {
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
  return wordAnalyser({ lemmas, divider: compoundDivider(lemmas, known, divisions), names }, known);
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
      push(drafts.of(fold(word.text) + head).noun, row);
  });
  for (const { infinitive, at } of splitVerbs(text, words, lemmas.isVerb)) {
    const entry = drafts.of(fold(infinitive));
    push(mine ? entry.apart : entry.quoted, row);
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
  { drafts, analyse, lemmas }: Reading,
): void {
  const key = fold(text);
  if (key === '') return;
  if (!mine) {
    for (const found of keysOf(text, analyse)) push(drafts.of(found).quoted, row);
    return;
  }
  const analysis = FUNCTION_WORDS.has(key) ? functionWord(key) : analyse(text);
  const entry = drafts.of(key);
  const spelling = text.normalize('NFC') + (halved ? '-' : '');
  let form = entry.byForm.get(spelling);
  if (!form) {
    form = { text: spelling, lemmas: analysis.lemmas, noun: analysis.noun, rows: [] };
    entry.byForm.set(spelling, form);
    entry.forms.push(form);
  }
  push(form.rows, row);
  for (const lemma of analysis.lemmas) {
    const of = drafts.of(lemma);
    push(halved ? of.inside : analysis.noun ? of.noun : of.other, row);
  }
  for (const base of analysis.base) push(drafts.of(base).other, row);
  for (const lemma of analysis.noun && !halved ? alikeOf(text, lemmas) : []) {
    const of = drafts.of(lemma);
    push(of.alike, row);
    if (!looksLike(text, lemma)) pushNew(of.unlike, key);
  }
  for (const lemma of [...analysis.lemmas, ...analysis.base])
    if (!looksLike(text, lemma)) pushNew(drafts.of(lemma).unlike, key);
  for (const head of analysis.heads)
    push(halved ? drafts.of(head).inside : drafts.of(head).head, row);
  for (const part of analysis.inside) push(drafts.of(part).inside, row);
}

/** Verbs and adjectives that a noun is spelt like: Suche, suchen; Alter, alt. */
function alikeOf(noun: string, lemmas: Lemmas): string[] {
  const key = fold(noun);
  return [...new Set(lemmas.others(noun).map(fold))].filter((lemma) => lemma !== key);
}

/** Found as it stands, and in no other form. */
function functionWord(key: string): WordAnalysis {
  return { lemmas: [key], base: [], noun: false, heads: [], inside: [] };
}

function addArticle(
  text: string,
  part: 'headline' | 'teaser' | 'topic',
  rows: ArticleRows,
  { analyse, drafts }: Reading,
): void {
  for (const { text: word } of tokens(text)) {
    for (const key of keysOf(word, analyse)) {
      const known = drafts.of(key)[part];
      if (known.at(-1)?.article !== rows.article) known.push(rows);
    }
  }
}

function keysOf(text: string, analyse: Analyse): Set<string> {
  const key = fold(text);
  if (key === '') return new Set();
  if (FUNCTION_WORDS.has(key)) return new Set([key]);
  const { lemmas, base, heads, inside } = analyse(text);
  return new Set([key, ...lemmas, ...base, ...heads, ...inside]);
}

/** Rows come in ascending order, so a repetition can only be of the last. */
function push(rows: Rows, row: number): void {
  if (rows.at(-1) !== row) rows.push(row);
}

function pushNew(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}

function finish({ byForm, ...entry }: Draft): Entry {
  const most = (form: Form) => byForm.get(form.text)?.rows.length ?? 0;
  entry.forms.sort(
    (a, b) => most(b) - most(a) || (exact(a.text) + a.text < exact(b.text) + b.text ? -1 : 1),
  );
  entry.meant.sort();
  entry.unlike.sort();
  return entry;
}
