/** From typed words to quotes in rank order. Pure but for what it is given to look things up. */
import { FUNCTION_WORDS } from '../german/function-words.ts';
import { fold } from '../german/spelling.ts';
import type { Offer } from '../lexicon/entry.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { Hit } from '../records.ts';
import type { Table } from '../table.ts';
import { divideByVocabulary, nearestWord } from './divide.ts';
import { joinNeighbours } from './join.ts';
import type { Lexicon } from './lexicon.ts';
import { parseQuery, type PhraseTerm, type WordTerm } from './parse.ts';
import { matchPhrase } from './phrase.ts';
import { Matches, TIERS } from './tiers.ts';
import { found, matchBeginning, matchWord, noMatches, type WordMatches } from './word.ts';

export interface Sources {
  lexicon: Lexicon;
  table: Table;
  /** The records of rows, in the same order. */
  records(rows: number[]): Promise<Hit[]>;
  /** Rows in which the words stand side by side, perhaps more; undefined where that cannot be told. */
  adjacent(words: string[]): Promise<Set<number> | undefined>;
}

/** What the reader is told about a word of the query. Nothing is dropped silently. */
export type Note =
  | { kind: 'unknown'; word: string; nearest: string | undefined }
  | { kind: 'beginning'; word: string }
  | { kind: 'divided'; word: string; parts: string[] }
  | { kind: 'common'; words: string[] }
  | { kind: 'phrase'; text: string };

export interface Found {
  /** Rows of quotes, best first. */
  quotes: number[];
  /** Rows of articles, best first. */
  articles: number[];
  voices: Offer[];
  topics: Offer[];
  notes: Note[];
  /** Keys of the words to mark in the hits, and phrases as typed. */
  marks: { keys: string[]; phrases: string[] };
}

export async function search(typed: string, sources: Sources): Promise<Found> {
  const terms = parseQuery(typed);
  const notes: Note[] = [];
  const words = wordsToLookUp(terms.filter((term) => term.kind === 'word'), terms.length, notes);
  const groups: WordMatches[] = [];
  for (const { text } of words) groups.push(await resolveWord(text, sources, notes));
  await joinNeighbours(groups, sources.lexicon);
  const phrases = terms.filter((term): term is PhraseTerm => term.kind === 'phrase');
  for (const phrase of phrases) groups.push(await resolvePhrase(phrase, sources, notes));

  const wanted = groups.filter((group) => found(group) || phrases.some(({ text }) => text === group.word));
  addSpeakers(wanted, sources.table);
  return {
    quotes: ranked(wanted.map(({ quotes }) => quotes)),
    articles: ranked(wanted.map(({ articles }) => articles)),
    voices: offers(wanted, 'offers'),
    topics: offers(wanted, 'topics'),
    notes,
    marks: { keys: [...new Set(words.length > 0 ? groups.flatMap(({ keys }) => [...keys]) : [])], phrases: phrases.map(({ text }) => text) },
  };
}

/** All words but those that nearly every quote has, unless there are no others. */
function wordsToLookUp(words: WordTerm[], terms: number, notes: Note[]): WordTerm[] {
  const common = words.filter(({ text }) => FUNCTION_WORDS.has(fold(text)));
  if (common.length === 0 || common.length === terms) return words;
  notes.push({ kind: 'common', words: [...new Set(common.map(({ text }) => text))] });
  return words.filter((word) => !common.includes(word));
}

async function resolveWord(text: string, { lexicon }: Sources, notes: Note[]): Promise<WordMatches> {
  const matches = await matchWord(text, lexicon);
  if (found(matches)) return matches;
  const beginning = await matchBeginning(text, lexicon);
  if (found(beginning)) {
    notes.push({ kind: 'beginning', word: text });
    return beginning;
  }
  const vocabulary = await lexicon.vocabulary();
  const divided = await resolveParts(text, vocabulary, lexicon);
  if (divided) {
    notes.push({ kind: 'divided', word: text, parts: divided.parts });
    return divided.matches;
  }
  notes.push({ kind: 'unknown', word: text, nearest: nearestWord(text, vocabulary) });
  return noMatches(text);
}

/** Quotes that have all parts of a compound that nobody used, as far as there are any. */
async function resolveParts(
  text: string,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): Promise<{ parts: string[]; matches: WordMatches } | undefined> {
  const parts = divideByVocabulary(text, vocabulary);
  if (!parts || parts.length < 2) return undefined;
  const groups: WordMatches[] = [];
  for (const part of parts) groups.push(await matchWord(part, lexicon));
  const matches = noMatches(text);
  const both = intersection(groups.map(({ quotes }) => quotes));
  matches.quotes.add(both, 'inside');
  matches.articles.add(intersection(groups.map(({ articles }) => articles)), 'inside');
  for (const { keys } of groups) for (const key of keys) matches.keys.add(key);
  return found(matches) ? { parts, matches } : undefined;
}

async function resolvePhrase(phrase: PhraseTerm, sources: Sources, notes: Note[]): Promise<WordMatches> {
  const matches = noMatches(phrase.text);
  const { quotes, articles } = await matchPhrase(phrase, sources);
  matches.quotes.addAll(quotes);
  matches.articles.addAll(articles);
  if (quotes.size === 0) notes.push({ kind: 'phrase', text: phrase.text });
  return matches;
}

/**
 * A word may be the speaker's name instead of being said, as long as another word of the query is said. Where all
 * words together are the name of a voice, its quotes come after those that have the words.
 */
function addSpeakers(groups: WordMatches[], table: Table): void {
  const [first, ...rest] = groups;
  if (!first) return;
  const said = new Set(groups.flatMap(({ quotes }) => [...quotes.tiers.keys()]));
  const shared = [...first.voices].filter((voice) => rest.every(({ voices }) => voices.has(voice)));
  const named = new Set(groups.every(({ proper }) => proper) || groups.length > 1 ? shared : []);
  const rowsOf = (voices: ReadonlySet<number>) => table.voice.flatMap((voice, row) => (voices.has(voice) ? [row] : []));
  const all = rowsOf(named);
  for (const { voices, quotes } of groups) {
    quotes.add(all, 'speaker');
    if (groups.length > 1 && voices.size > 0) quotes.add(rowsOf(voices).filter((row) => said.has(row)), 'speaker');
  }
}

function intersection(groups: Matches[]): number[] {
  const [first, ...rest] = groups;
  return first ? [...first.tiers.keys()].filter((row) => rest.every(({ tiers }) => tiers.has(row))) : [];
}

/** Rows that every group has; the better match first, among equals the newer quote. */
function ranked(groups: Matches[]): number[] {
  const points = new Map<number, number>();
  for (const row of intersection(groups)) {
    let sum = 0;
    for (const { tiers } of groups) sum += TIERS[tiers.get(row) ?? 'speaker'];
    points.set(row, sum);
  }
  return [...points].sort(([a, x], [b, y]) => y - x || a - b).map(([row]) => row);
}

/** Voices or topics whose names have all words that names have, most quoted first. */
function offers(groups: WordMatches[], kind: 'offers' | 'topics'): Offer[] {
  const named = groups.filter((group) => group[kind].length > 0);
  const [first, ...rest] = named;
  if (!first) return [];
  const inAll = first[kind].filter(({ id }) => rest.every((group) => group[kind].some((other) => other.id === id)));
  const shown = inAll.length > 0 ? inAll : named.flatMap((group) => group[kind]);
  return [...new Map(shown.map((offer) => [offer.id, offer])).values()].sort((a, b) => b.quotes - a.quotes);
}
