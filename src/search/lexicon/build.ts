/** Makes the lexicon of an archive: reads every quote word by word and notes what finds it. */
import type { Archive, Quote, Voice } from '../../archive/model.ts';
import { wordAnalyser, type Analyse, type WordAnalysis } from '../../german/analysis.ts';
import { germanAffixes } from '../../german/affixes.ts';
import { compoundDivider } from '../../german/compounds.ts';
import { FUNCTION_WORDS } from '../../german/function-words.ts';
import { germanLemmas, type Lemmas } from '../../german/lemmas.ts';
import { namesIn } from '../../german/names.ts';
import {
  asNoun,
  bare,
  capitalised,
  COMPLETED_WITHIN,
  exact,
  fold,
  isSuspended,
  tokens,
} from '../../german/spelling.ts';
import { looksLike } from '../query/marks.ts';
import { strongForms } from '../../german/strong-verbs.ts';
import { emptyEntry, MOST_OFFERS, type Entry, type Form, type Offer } from './entry.ts';

type Draft = Entry & { byForm: Map<string, Form> };

/** Every entry, sorted by key in code unit order. */
export async function buildLexicon(archive: Archive): Promise<Entry[]> {
  const lemmas = germanLemmas(await germanAffixes());
  const analyse = analyserFor(archive, lemmas);
  const drafts = new Map<string, Draft>();
  const entryOf = (key: string): Draft => {
    let draft = drafts.get(key);
    if (!draft) drafts.set(key, (draft = { ...emptyEntry(key), byForm: new Map() }));
    return draft;
  };

  archive.quotes.forEach((quote, row) => {
    for (const part of quote.parts) {
      const mine = !part.voice || part.voice.id === quote.speaker.id;
      addWords(part.text, row, mine, analyse, entryOf);
    }
  });
  archive.articles.forEach((article, at) => {
    const row = archive.quotes.length + at;
    for (const { text } of tokens(`${article.headline} ${article.description}`)) {
      for (const key of keysOf(text, analyse)) push(entryOf(key).articles, row);
    }
  });
  addVoices(archive.voices, lemmas, analyse, entryOf);
  for (const topic of archive.topics) {
    for (const key of nameKeys([topic.name, ...topic.alternateName]))
      entryOf(key).topics.push(offer(topic));
  }
  for (const { forms, key } of [...drafts.values()]) {
    for (const form of forms) {
      const plain = bare(form.text);
      if (plain !== key && plain !== '') pushNew(entryOf(plain).meant, key);
    }
  }
  for (const { form, infinitive } of strongForms()) {
    const [key, verb] = [fold(form), fold(infinitive)];
    if (drafts.get(verb)?.other.length && !drafts.get(key)?.forms.length)
      pushNew(entryOf(key).meant, verb);
  }
  return [...drafts.values()].map(finish).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function analyserFor(archive: Archive, lemmas: Lemmas): Analyse {
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
  return wordAnalyser({ lemmas, divider: compoundDivider(lemmas, known), names }, known);
}

function addWords(
  text: string,
  row: number,
  mine: boolean,
  analyse: Analyse,
  entryOf: (key: string) => Draft,
): void {
  const words = tokens(text);
  words.forEach((word, at) => {
    const halved = isSuspended(text, word);
    addWord({ text: word.text, halved }, row, mine, analyse, entryOf);
    if (!halved || !mine) return;
    // „Innen- und Außenminister“ is an Innenminister too.
    const whole = words
      .slice(at + 1, at + 1 + COMPLETED_WITHIN)
      .find(({ text: next }) => analyse(next).heads.length > 0);
    for (const head of whole ? analyse(whole.text).heads : [])
      push(entryOf(fold(word.text) + head).noun, row);
  });
}

interface Word {
  text: string;
  halved: boolean;
}

function addWord(
  { text, halved }: Word,
  row: number,
  mine: boolean,
  analyse: Analyse,
  entryOf: (key: string) => Draft,
): void {
  const key = fold(text);
  if (key === '') return;
  if (!mine) {
    for (const found of keysOf(text, analyse)) push(entryOf(found).quoted, row);
    return;
  }
  const analysis = FUNCTION_WORDS.has(key) ? functionWord(key) : analyse(text);
  const entry = entryOf(key);
  const spelling = text.normalize('NFC') + (halved ? '-' : '');
  let form = entry.byForm.get(spelling);
  if (!form) {
    form = { text: spelling, lemmas: analysis.lemmas, noun: analysis.noun, rows: [] };
    entry.byForm.set(spelling, form);
    entry.forms.push(form);
  }
  push(form.rows, row);
  for (const lemma of analysis.lemmas) {
    const of = entryOf(lemma);
    push(halved ? of.inside : analysis.noun ? of.noun : of.other, row);
  }
  for (const base of analysis.base) push(entryOf(base).other, row);
  for (const lemma of [...analysis.lemmas, ...analysis.base])
    if (!looksLike(text, lemma)) pushNew(entryOf(lemma).unlike, key);
  for (const head of analysis.heads) push(halved ? entryOf(head).inside : entryOf(head).head, row);
  for (const part of analysis.inside) push(entryOf(part).inside, row);
}

/** Found as it stands, and in no other form. */
function functionWord(key: string): WordAnalysis {
  return { lemmas: [key], base: [], noun: false, heads: [], inside: [] };
}

function keysOf(text: string, analyse: Analyse): Set<string> {
  const key = fold(text);
  if (key === '') return new Set();
  if (FUNCTION_WORDS.has(key)) return new Set([key]);
  const { lemmas, base, heads, inside } = analyse(text);
  return new Set([key, ...lemmas, ...base, ...heads, ...inside]);
}

function addVoices(
  voices: Voice[],
  lemmas: Lemmas,
  analyse: Analyse,
  entryOf: (key: string) => Draft,
): void {
  const mostQuoted = voices
    .map((voice, number) => ({ voice, number }))
    .sort((a, b) => b.voice.quotes.length - a.voice.quotes.length || a.number - b.number);
  for (const { voice, number } of mostQuoted) {
    const names = [voice.name, ...voice.alternateName];
    for (const key of nameKeys(names)) {
      const entry = entryOf(key);
      entry.voices.push(number);
      if (entry.offers.length < MOST_OFFERS) entry.offers.push(offer(voice));
    }
    for (const { text } of names.flatMap(tokens)) {
      const isNoun = lemmas.nouns(text).length > 0 || analyse(text).heads.length > 0;
      if (capitalised(text) && (lemmas.isPersonName(text) || !isNoun))
        entryOf(fold(text)).proper = true;
    }
  }
}

function nameKeys(names: string[]): Set<string> {
  const keys = new Set<string>();
  for (const { text } of names.flatMap(tokens)) {
    for (const part of [text, ...text.split('-')]) {
      const key = fold(part);
      if (key.length > 1 && !FUNCTION_WORDS.has(key)) keys.add(key);
    }
  }
  return keys;
}

function offer({ id, name, quotes }: { id: string; name: string; quotes: Quote[] }): Offer {
  return { id, name, quotes: quotes.length };
}

/** Rows come in ascending order, so a repetition can only be of the last. */
function push(rows: number[], row: number): void {
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
