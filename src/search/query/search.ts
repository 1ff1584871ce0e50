/** From typed words to quotes in rank order. Pure but for what it is given to look things up. */
import { FUNCTION_WORDS } from '../../german/function-words.ts';
import { fold, tokens } from '../../german/spelling.ts';
import { MOST_OFFERS, type Offer } from '../lexicon/entry.ts';
import type { Hit } from '../records.ts';
import type { Table } from '../table.ts';
import { joinNeighbours } from './join.ts';
import type { Lexicon } from './lexicon.ts';
import type { Marks } from './marks.ts';
import { parseQuery, type PhraseTerm, type WordTerm } from './parse.ts';
import { isTooShort, resolvePhrase, resolveUnfinished, resolveWord } from './resolve.ts';
import { intersection, mostOf, TIERS, type Matches } from './tiers.ts';
import { found, noMatches, type WordMatches } from './word.ts';

export interface Sources {
  lexicon: Lexicon;
  table: Table;
  /** The records of rows, in the same order. */
  records(rows: number[]): Promise<Hit[]>;
  /** Rows in which the words stand side by side, perhaps more; undefined where that cannot be told, as without words. */
  adjacent(words: string[]): Promise<Set<number> | undefined>;
}

/** What the reader is told about a word of the query. Nothing is dropped silently. */
export type Note =
  | { kind: 'unknown'; word: string; nearest: string | undefined }
  | { kind: 'beginning'; word: string }
  /** `all`: there are quotes that have all parts. */
  | { kind: 'divided'; word: string; parts: string[]; all: boolean }
  /** No quote has all words of the query: those with most of them are shown. */
  | { kind: 'some' }
  | { kind: 'common'; words: string[] }
  | { kind: 'phrase'; text: string };

export interface Found {
  /** Rows of quotes, best first. */
  quotes: number[];
  /** Rows of articles, best first. */
  articles: number[];
  voices: Offer[];
  topics: Offer[];
  /** All words of the query are names of the first of these voices or topics. */
  named: boolean;
  notes: Note[];
  /** What to mark in the hits. */
  marks: Marks;
  /** A word has not been looked into, or not to the end, because the reader is still typing. */
  pending: boolean;
}

/** A word that is still being typed; what it finds so far is worth little, and so is what may be loaded for it. */
const UNFINISHED = /[\p{L}\p{N}]$/u;
/** @param settled the reader is done typing: words that no quote has are divided, and their neighbours looked for */
export async function search(typed: string, sources: Sources, settled = true): Promise<Found> {
  const terms = parseQuery(typed);
  const unfinished = !settled && UNFINISHED.test(typed) ? terms.at(-1) : undefined;
  const notes: Note[] = [];
  const words = wordsToLookUp(
    terms.filter((term) => term.kind === 'word'),
    terms.length,
    notes,
  );
  const groups: WordMatches[] = [];
  let pending = false;
  for (const word of words) {
    const group =
      word === unfinished
        ? await resolveUnfinished(word.text, sources)
        : await resolveWord(word.text, sources, notes, settled);
    pending ||= !group;
    groups.push(group ?? noMatches(word.text));
  }
  if (!pending) await joinNeighbours(groups, sources.lexicon);
  const phrases = terms.filter((term): term is PhraseTerm => term.kind === 'phrase');
  for (const phrase of phrases) {
    const open = phrase === unfinished;
    const group =
      open && isTooShort(phrase.words.at(-1) ?? '')
        ? noMatches(phrase.text)
        : await resolvePhrase(phrase, sources, notes);
    pending ||= open && !found(group);
    groups.push(group);
  }

  const wanted = groups.filter(
    (group) => found(group) || phrases.some(({ text }) => text === group.word),
  );
  addSpeakers(wanted, sources.table);
  const voices = offers(wanted, 'offers');
  const topics = offers(wanted, 'topics');
  return {
    quotes: rankedQuotes(wanted, phrases.length, notes),
    articles: ranked(wanted.map(({ articles }) => articles)),
    voices,
    topics,
    named: isVoiceNamed(wanted, voices) || isNamed(wanted, topics, 'topics'),
    notes,
    marks: {
      keys: [...new Set(groups.flatMap(({ keys }) => [...keys]))],
      forms: [...new Set(groups.flatMap(({ forms }) => [...forms]))],
      phrases: phrases.map(({ text }) => text),
    },
    pending,
  };
}

/** Quotes with every word; where there are none, those with every phrase and most words. */
function rankedQuotes(groups: WordMatches[], phrases: number, notes: Note[]): number[] {
  const all = groups.map(({ quotes }) => quotes);
  const rows = ranked(all);
  const required = all.slice(all.length - phrases);
  if (rows.length > 0 || all.length - phrases < 2 || required.some(({ size }) => size === 0))
    return rows;
  const some = mostOf(all).filter((row) => required.every(({ tiers }) => tiers.has(row)));
  if (some.length > 0) notes.push({ kind: 'some' });
  return ranked(all, some);
}

/** All words but those that nearly every quote has, unless there are no others. */
function wordsToLookUp(words: WordTerm[], terms: number, notes: Note[]): WordTerm[] {
  const common = words.filter(({ text }) => FUNCTION_WORDS.has(fold(text)));
  if (common.length === 0 || common.length === terms) return words;
  notes.push({ kind: 'common', words: common.map(({ text }) => text) });
  return words.filter((word) => !common.includes(word));
}

/**
 * A word may be the speaker's name instead of being said, as long as another word of the query is said. Where all
 * words together are the name of a voice, its quotes come after those that have the words. Where nobody says any of
 * them, what the voices of that name say is what was looked for.
 */
function addSpeakers(groups: WordMatches[], table: Table): void {
  const [first, ...rest] = groups;
  if (!first) return;
  const said = new Set(groups.flatMap(({ quotes }) => [...quotes.tiers.keys()]));
  const shared = [...first.voices].filter((voice) => rest.every(({ voices }) => voices.has(voice)));
  const asName = groups.every(({ proper }) => proper) || groups.length > 1 || said.size === 0;
  const named = new Set(asName ? shared : []);
  const rowsOf = (voices: ReadonlySet<number>) =>
    table.voice.flatMap((voice, row) => (voices.has(voice) ? [row] : []));
  const all = rowsOf(named);
  for (const { voices, quotes } of groups) {
    quotes.add(all, 'speaker');
    if (groups.length > 1 && voices.size > 0)
      quotes.add(
        rowsOf(voices).filter((row) => said.has(row)),
        'speaker',
      );
  }
}

/** Rows that every group has; the better match first, among equals the newer quote. */
function ranked(groups: Matches[], rows: number[] = intersection(groups)): number[] {
  const points = new Map<number, number>();
  for (const row of rows) {
    let sum = 0;
    for (const { tiers } of groups) {
      const tier = tiers.get(row);
      if (tier) sum += TIERS[tier];
    }
    points.set(row, sum);
  }
  return [...points].sort(([a, x], [b, y]) => y - x || a - b).map(([row]) => row);
}

/**
 * Voices or topics whose names have all words that names have, most quoted first; else those of each word, of common
 * nouns none: a voice that is called a great many things is not meant by each of them.
 */
function offers(groups: WordMatches[], kind: 'offers' | 'topics'): Offer[] {
  const named = groups.filter((group) => group[kind].length > 0);
  const [first, ...rest] = named;
  if (!first) return [];
  const inAll = first[kind].filter(({ id }) =>
    rest.every((group) => group[kind].some((other) => other.id === id)),
  );
  const each = named.filter(({ proper }) => proper || kind === 'topics');
  const shown = inAll.length > 0 ? inAll : each.flatMap((group) => group[kind]);
  return [...new Map(shown.map((offer) => [offer.id, offer])).values()]
    .sort((a, b) => b.quotes - a.quotes)
    .slice(0, MOST_OFFERS);
}

function isNamed(groups: WordMatches[], [first]: Offer[], kind: 'offers' | 'topics'): boolean {
  return (
    first !== undefined && groups.every((group) => group[kind].some(({ id }) => id === first.id))
  );
}

/** A voice is asked for by a name, by all that it is called, or by words that nobody says. */
function isVoiceNamed(groups: WordMatches[], voices: Offer[]): boolean {
  const [first] = voices;
  if (!first || !isNamed(groups, voices, 'offers')) return false;
  const typed = new Set(groups.map(({ word }) => fold(word)));
  const whole = tokens(first.name)
    .map(({ text }) => fold(text))
    .every((key) => typed.has(key) || FUNCTION_WORDS.has(key));
  const isSaid = ({ quotes }: WordMatches) =>
    [...quotes.tiers.values()].some((tier) => tier !== 'speaker');
  return whole || groups.some(({ proper }) => proper) || !groups.some(isSaid);
}
