/** Notes every word of a quote or title under all that finds it. */
import type { Article, Quote } from '../../archive/model.ts';
import type { Analyse } from '../../german/analysis.ts';
import type { Lemmas } from '../../german/lemmas.ts';
import { COMPLETED_WITHIN, fold, isSuspended } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { looksLike } from '../query/marks.ts';
import { splitVerbs } from './clauses.ts';
import type { Drafts } from './drafts.ts';
import { isHalved, type ArticleRows } from './entry.ts';
import type { ReadWord } from './word-reader.ts';

/** What words of an archive are read with. */
export interface Reading {
  read: ReadWord;
  analyse: Analyse;
  lemmas: Lemmas;
  /** Whether a word as it is spelt is a noun that everyone uses, or a compound of such. */
  isNoun: (word: string) => boolean;
}

/** Notes the words of a quote that has the row. */
export function noteQuote(
  { parts, speaker }: Quote,
  row: number,
  drafts: Drafts,
  reading: Reading,
): void {
  for (const { text, voice } of parts) {
    const mine = !voice || voice.id === speaker.id;
    noteWords(text, row, mine, drafts, reading);
  }
}

/** Notes the words of an article’s headline and teaser, and of what its topics are called. */
export function noteTitles(
  { headline, description, topics }: Article,
  rows: ArticleRows,
  drafts: Drafts,
  { read }: Reading,
): void {
  const note = (text: string, list: 'headline' | 'teaser' | 'topic'): void => {
    for (const { text: word } of tokens(text))
      for (const key of read(word).keys) drafts.noteArticle(drafts.of(key), list, rows);
  };
  note(headline, 'headline');
  note(description, 'teaser');
  for (const { name, alternateName } of topics) note([name, ...alternateName].join(', '), 'topic');
}

function noteWords(
  text: string,
  row: number,
  mine: boolean,
  drafts: Drafts,
  reading: Reading,
): void {
  const { analyse } = reading;
  const words = tokens(text);
  words.forEach((word, at) => {
    const halved = isSuspended(text, word);
    noteWord({ text: word.text, halved }, row, mine, drafts, reading);
    if (!halved || !mine) return;
    // „Innen- und Außenminister“ is an Innenminister too.
    const whole = words
      .slice(at + 1, at + 1 + COMPLETED_WITHIN)
      .find(({ text: next }) => analyse(next).heads.length > 0);
    for (const head of whole ? analyse(whole.text).heads : [])
      drafts.note(drafts.of(fold(word.text) + head), 'noun', row);
  });
  for (const { key, form } of apartIn(text, reading)) {
    const entry = drafts.of(key);
    drafts.note(entry, mine ? 'apart' : 'quoted', row);
    if (form !== undefined) pushNew(entry.unlike, form);
  }
}

/**
 * Verbs of a text whose particle stands apart.
 * @returns the key of each, and that of its form where it does not look like it
 */
export function apartIn(
  text: string,
  { lemmas }: Pick<Reading, 'lemmas'>,
): { key: string; form: string | undefined }[] {
  const words = tokens(text);
  return splitVerbs(text, words, lemmas.isVerb).map(({ infinitive, at }) => {
    const key = fold(infinitive);
    const form = fold(words[at]?.text ?? '');
    return { key, form: looksLike(form, key) ? undefined : form };
  });
}

interface Word {
  text: string;
  halved: boolean;
}

function noteWord(
  { text, halved }: Word,
  row: number,
  mine: boolean,
  drafts: Drafts,
  { read }: Reading,
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

/** Keys of lemmas that a form of a word does not look like. */
export function unlikeForm(form: string, { read }: Pick<Reading, 'read'>): string[] {
  const halved = isHalved(form);
  const { unlike, unlikeAlike } = read(halved ? form.slice(0, -1) : form);
  return halved ? unlike : [...unlike, ...unlikeAlike];
}

function pushNew(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}
