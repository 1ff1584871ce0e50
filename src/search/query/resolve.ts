/** What a single word or phrase of a query stands for, and what the reader is told where no quote has it. */
import { FUNCTION_WORDS } from '../../german/function-words.ts';
import { fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import type { Offer } from '../lexicon/entry.ts';
import { soundKey, soundsOf } from '../lexicon/sound.ts';
import { spellingOf, type KnownWord } from '../lexicon/vocabulary.ts';
import { divideByVocabulary, isSlip, nearestWord } from './divide.ts';
import type { Note } from './notes.ts';
import type { BeginningTerm, PhraseTerm, Term, WordTerm } from './parse.ts';
import { matchPhrase } from './phrase.ts';
import type { Lexicon, Sources } from './sources.ts';
import { intersection, mostOf } from './tiers.ts';
import { matchBeginning, matchInflected, matchKnown, matchWord } from './word.ts';
import { addMatches, found, noMatches, type WordMatches } from './word-matches.ts';

/** Fewer letters than this are the beginning of too much, unless they are an abbreviation: EU, US. */
const SHORTEST_BEGINNING = 3;
const ABBREVIATION = /^\p{Lu}{2}$/u;

/**
 * Words that begin like what has been typed, as long as they are in one file.
 * @returns undefined where the next letter should be waited for
 */
export async function resolveUnfinished(
  text: string,
  { lexicon }: Sources,
): Promise<WordMatches | undefined> {
  if (isTooShort(text) || FUNCTION_WORDS.has(fold(text))) return undefined;
  const matches = await matchKnown(text, lexicon);
  if (found(matches)) return matches;
  if ((await lexicon.spread(fold(text))) > 1) return undefined;
  const { matches: beginning } = await matchBeginning(text, lexicon);
  if (found(beginning)) return beginning;
  const inflected = await matchInflected(text, lexicon);
  return found(inflected) ? inflected : undefined;
}

function isTooShort(text: string): boolean {
  return fold(text).length < SHORTEST_BEGINNING && !ABBREVIATION.test(text);
}

/**
 * @param settled the reader is done typing
 * @returns undefined where the word is unknown, or in nearly every quote, and the reader is still typing
 */
export async function resolveTerm(
  term: Term,
  sources: Sources,
  notes: Note[],
  settled: boolean,
): Promise<WordMatches | undefined> {
  switch (term.kind) {
    case 'phrase':
      return resolvePhrase(term, sources, notes);
    case 'beginning':
      return resolveBeginning(term, sources, notes);
    case 'word':
      return resolveWord(term, sources, notes, settled);
  }
}

async function resolveWord(
  { text, attributive }: WordTerm,
  { lexicon }: Sources,
  notes: Note[],
  settled: boolean,
): Promise<WordMatches | undefined> {
  if (!settled && FUNCTION_WORDS.has(fold(text))) return undefined;
  const matches = await matchWord(text, lexicon, attributive);
  if (found(matches)) return matches;
  const help = await helpWith(text, lexicon, notes, settled);
  help?.articles.addAll(matches.articles);
  return help;
}

/** What may stand for a word that no quote has. */
async function helpWith(
  text: string,
  lexicon: Lexicon,
  notes: Note[],
  settled: boolean,
): Promise<WordMatches | undefined> {
  const alike = await resolveSound(text, lexicon);
  if (alike) {
    notes.push({ kind: 'sound', word: text, alike: alike.spellings });
    return alike.matches;
  }
  const { matches: beginning } = await matchBeginning(text, lexicon);
  if (found(beginning)) {
    notes.push({ kind: 'beginning', word: text });
    return beginning;
  }
  if (!settled) return undefined;
  const vocabulary = await lexicon.similar(text);
  const divided = await resolveParts(text, vocabulary, lexicon);
  if (divided) {
    notes.push({ kind: 'divided', word: text, parts: divided.parts, all: divided.all });
    return divided.matches;
  }
  const facet = facetOf(text);
  notes.push({
    kind: 'unknown',
    word: text,
    nearest: facet ? undefined : nearestWord(text, vocabulary),
    ...(facet && !isTold(facet, notes) ? { facet } : {}),
  });
  return noMatches(text);
}

/** Once is enough: „November 2026“. */
function isTold(facet: string, notes: readonly Note[]): boolean {
  return notes.some((note) => note.kind === 'unknown' && note.facet === facet);
}

const TIME =
  /^(?:(?:19|20)\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}(?:-\d{2})?|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)$/iu;
const SPEECH = /^(?:wörtlich|indirekt|berichtet)(?:e[mnrs]?)?$/iu;

/** „2026“, „26.11.2026“, „wörtlich“: what nobody says is looked for as a filter has it. */
function facetOf(word: string): 'time' | 'speech' | undefined {
  if (TIME.test(word)) return 'time';
  return SPEECH.test(word) ? 'speech' : undefined;
}

/** Names that are written differently and sound the same: Ahmadinejad, Ahmadinedschad. */
async function resolveSound(
  text: string,
  lexicon: Lexicon,
): Promise<{ matches: WordMatches; spellings: string[] } | undefined> {
  const meant = new Set<string>();
  for (const sound of soundsOf(fold(text)))
    for (const key of (await lexicon.entry(soundKey(sound)))?.meant ?? []) meant.add(key);
  const matches = noMatches(text);
  const spellings: string[] = [];
  for (const key of meant) {
    const named = await lexicon.entry(key);
    const spelling = named && spellingOf(named);
    if (spelling === undefined) continue;
    const other = await matchKnown(spelling, lexicon);
    addMatches(matches, other, 'variant');
    matches.called = other.called;
    matches.named = other.named;
    matches.offers.push(...other.offers);
    matches.proper ||= other.proper;
    spellings.push(spelling);
  }
  return found(matches) ? { matches, spellings } : undefined;
}

interface Divided {
  parts: string[];
  all: boolean;
  matches: WordMatches;
}

/** Quotes that have all parts of a compound that nobody used; where there are none, those that have most. */
async function resolveParts(
  text: string,
  vocabulary: KnownWord[],
  lexicon: Lexicon,
): Promise<Divided | undefined> {
  const parts = divideByVocabulary(text, vocabulary);
  if (!parts || parts.length < 2) return undefined;
  const groups: WordMatches[] = [];
  for (const part of parts) groups.push(await matchWord(part, lexicon));
  const matches = noMatches(text);
  const quotes = groups.map((group) => group.quotes);
  const both = intersection(quotes);
  // Of Covid-19, quotes with any other 19 are none.
  const known = groups.filter(({ word, quotes: own }) => own.size > 0 && /\p{L}/u.test(word));
  if (both.length === 0 && (isSlip(text, vocabulary) || known.length < 2)) return undefined;
  matches.quotes.add(both.length > 0 ? both : mostOf(quotes), 'inside');
  for (const { keys, forms } of groups) {
    for (const key of keys) matches.keys.add(key);
    for (const form of forms) matches.forms.add(form);
  }
  return found(matches) ? { parts, all: both.length > 0, matches } : undefined;
}

async function resolvePhrase(
  phrase: PhraseTerm,
  sources: Sources,
  notes: Note[],
): Promise<WordMatches> {
  const matches = noMatches(phrase.text);
  const { quotes, articles } = await matchPhrase(phrase, sources);
  matches.quotes.addAll(quotes);
  matches.articles.addAll(articles);
  if (quotes.size === 0) notes.push({ kind: 'phrase', text: phrase.text });
  await addNamed(matches, sources.lexicon);
  return matches;
}

/** More words than this are no name. */
const LONGEST_NAME = 8;

/** Voices and topics whose names have the phrase: „Angela Merkel“ is typed in marks by whoever means the person. */
async function addNamed(matches: WordMatches, lexicon: Lexicon): Promise<void> {
  const words = tokens(matches.word).map(({ text }) => fold(text));
  if (words.length > LONGEST_NAME) return;
  const [rarest] = words
    .filter((word) => !FUNCTION_WORDS.has(word))
    .sort((a, b) => b.length - a.length);
  const entry = rarest === undefined ? undefined : await lexicon.entry(rarest);
  const phrase = ` ${words.join(' ')} `;
  const has = ({ name }: Offer) =>
    ` ${tokens(name)
      .map(({ text }) => fold(text))
      .join(' ')} `.includes(phrase);
  matches.offers = (entry?.offers ?? []).filter(has);
  matches.topics = (entry?.topics ?? []).filter(has);
}

async function resolveBeginning(
  { text }: BeginningTerm,
  { lexicon }: Sources,
  notes: Note[],
): Promise<WordMatches> {
  const { matches, whole } = await matchBeginning(text, lexicon);
  if (!found(matches)) notes.push({ kind: 'noBeginning', word: text });
  else if (!whole) notes.push({ kind: 'manyBeginnings', word: text });
  return matches;
}
