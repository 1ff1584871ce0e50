/** From typed words to quotes in rank order. Pure but for what it is given to look things up. */
import { FUNCTION_WORDS } from '../../german/function-words.ts';
import { fold } from '../../german/spelling.ts';
import type { Offer } from '../lexicon/entry.ts';
import { ARTICLES } from '../lexicon/voice-names.ts';
import { articlesOfAll, type FoundArticle } from './articles.ts';
import { addArticleWords } from './around.ts';
import type { Group } from './group.ts';
import { joinNeighbours } from './join.ts';
import type { Marks } from './marks.ts';
import type { Note } from './notes.ts';
import { isVoiceNamed, offers, isNamed } from './offers.ts';
import { parseQuery, type Clause, type Term } from './parse.ts';
import { joinParticle } from './particles.ts';
import { relaxed } from './relax.ts';
import { resolveTerm, resolveUnfinished } from './resolve.ts';
import type { Sources } from './sources.ts';
import { addSpeakers, namesVoice } from './speakers.ts';
import { intersection, ranked, rankedByRarity, TIERS } from './tiers.ts';
import { addMatches, noMatches, type WordMatches } from './word-matches.ts';

export interface Found {
  /** Rows of quotes, best first. */
  quotes: number[];
  /** Where the query names a voice: which of the quotes are its own. */
  own: ReadonlySet<number> | undefined;
  articles: FoundArticle[];
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

export const NO_MARKS: Marks = { keys: [], forms: [], phrases: [], terms: [] };

/** So many words and phrases are looked up: each costs a few kilobytes, and hardly any quote has more of them. */
const MOST_TERMS = 12;

/** A word that is still being typed; what it finds so far is worth little, and so is what may be loaded for it. */
const UNFINISHED = /[\p{L}\p{N}]$/u;

/** @param settled the reader is done typing: words that no quote has are divided, and their neighbours looked for */
export async function search(typed: string, sources: Sources, settled = true): Promise<Found> {
  const { clauses: parsed, operators, signs } = parseQuery(typed);
  const clauses = await joinParticle(parsed, sources.lexicon);
  const notes: Note[] = [];
  const asked = withinBounds([
    ...withoutCommon(
      clauses.filter(({ excluded }) => !excluded),
      notes,
    ),
    ...clauses.filter(({ excluded }) => excluded),
  ]);
  if (asked.isShortened) notes.push({ kind: 'long', words: MOST_TERMS });
  const wanted = asked.clauses.filter(({ excluded }) => !excluded);
  const unwanted = asked.clauses.filter(({ excluded }) => excluded);
  const last = clauses.at(-1)?.terms.at(-1);
  const unfinished = !settled && UNFINISHED.test(typed) ? last : undefined;
  const groups: Group[] = [];
  let pending = false;
  for (const { terms } of wanted) {
    const group = await groupOf(terms, unfinished, sources, notes, settled);
    pending ||= !group;
    groups.push(group ?? { ...noMatches(''), isWord: true });
  }
  if (!pending) {
    const joined = await joinNeighbours(
      groups.filter(({ isWord }) => isWord),
      sources.lexicon,
    );
    // „Vereinte“ alone may stand nowhere: that is no news beside „Vereinte Nationen“.
    dropNotes(notes, joined);
  }
  const own = addSpeakers(groups, startsWithArticle(clauses));
  addArticleWords(groups);
  notes.push(...alsoNotes(groups));
  if (operators && settled)
    notes.unshift({ kind: 'understood', clauses: [...wanted, ...unwanted] });
  if (signs.length > 0 && settled) notes.push({ kind: 'signs', signs });
  if (wanted.length === 0 && unwanted.length > 0) notes.push({ kind: 'onlyExcluded' });

  const without = await excludedRows(unwanted, sources);
  const all = groups.map(({ quotes }) => quotes);
  const some = intersection(all);
  const inOrder =
    some.length > 0 || pending
      ? ranked(all, some)
      : rankedByRarity(all, relaxed(groups, notes), sources.quotes);
  const quotes = inOrder.filter((row) => !without.has(row));
  noteAround(groups, quotes, notes);
  const words = groups.filter(
    (group) => group.isWord || group.offers.length > 0 || group.topics.length > 0,
  );
  const voices = offers(words, 'offers');
  const topics = offers(words, 'topics');
  return {
    quotes,
    own: own && quotes.some((row) => own.has(row)) ? own : undefined,
    articles: articlesOfAll(groups.map(({ articles }) => articles)),
    voices,
    topics,
    named: isVoiceNamed(words, voices) || isNamed(words, topics, 'topics'),
    notes,
    marks: marksOf(groups, wanted),
    pending,
  };
}

/** What any of the alternatives finds; undefined where the next letter should be waited for. */
async function groupOf(
  terms: readonly Term[],
  unfinished: Term | undefined,
  sources: Sources,
  notes: Note[],
  settled: boolean,
): Promise<Group | undefined> {
  const found: WordMatches[] = [];
  for (const term of terms) {
    // A phrase that ends in a letter has not been closed yet.
    if (term === unfinished && term.kind !== 'word') return undefined;
    const matches =
      term === unfinished
        ? await resolveUnfinished(term.text, sources)
        : await resolveTerm(term, sources, notes, settled);
    if (!matches) return undefined;
    found.push(matches);
  }
  const [first = noMatches(''), ...others] = found;
  if (others.length === 0) return { ...first, isWord: terms[0]?.kind === 'word' };
  const any = { ...noMatches(terms.map(({ text }) => text).join(' ODER ')), isWord: false };
  for (const matches of found) {
    addMatches(any, matches);
    any.quotes.add(matches.called.flat(), namesVoice(matches) ? 'own' : 'speaker');
  }
  return any;
}

/** Everything but those words that nearly every quote has, unless there are no others. */
function withoutCommon(clauses: readonly Clause[], notes: Note[]): readonly Clause[] {
  const common = clauses.flatMap(({ terms }) => {
    const [term] = terms;
    const isCommon =
      terms.length === 1 && term?.kind === 'word' && FUNCTION_WORDS.has(fold(term.text));
    return isCommon ? [term.text] : [];
  });
  if (common.length === 0 || common.length === clauses.length) return clauses;
  notes.push({ kind: 'common', words: common });
  return clauses.filter(({ terms }) => terms.length > 1 || !common.includes(terms[0]?.text ?? ''));
}

/** „Die Bundesregierung“: an article before a single word, as names of offices and companies have it. */
function startsWithArticle(clauses: readonly Clause[]): boolean {
  const [first] = clauses[0]?.terms ?? [];
  return clauses.length === 2 && first?.kind === 'word' && ARTICLES.has(first.text.toLowerCase());
}

/** The first clauses, of so many terms in all. */
function withinBounds(clauses: readonly Clause[]): { clauses: Clause[]; isShortened: boolean } {
  let room = MOST_TERMS;
  const kept = clauses.flatMap((clause) => {
    const terms = clause.terms.slice(0, room);
    room -= terms.length;
    return terms.length > 0 ? [{ ...clause, terms }] : [];
  });
  const count = clauses.reduce((sum, { terms }) => sum + terms.length, 0);
  return { clauses: kept, isShortened: count > MOST_TERMS };
}

/** Quotes that say what must not be there, or whose voice is called so. */
async function excludedRows(clauses: readonly Clause[], sources: Sources): Promise<Set<number>> {
  const rows = new Set<number>();
  for (const { terms } of clauses) {
    for (const term of terms) {
      const matches = await resolveTerm(term, sources, [], true);
      if (!matches) continue;
      for (const row of [
        ...matches.quotes.tiers.keys(),
        ...matches.called.flat(),
        ...matches.named,
      ])
        rows.add(row);
    }
  }
  return rows;
}

function dropNotes(notes: Note[], words: ReadonlySet<string>): void {
  const kept = notes.filter(
    (note) => !(note.kind === 'beginning' || note.kind === 'unknown') || !words.has(note.word),
  );
  notes.splice(0, notes.length, ...kept);
}

/** Neighbours that mean the same together (Vereinte Nationen) are told together. */
function alsoNotes(groups: readonly Group[]): Extract<Note, { kind: 'also' }>[] {
  const told: Extract<Note, { kind: 'also' }>[] = [];
  let before = '';
  for (const { word, also } of groups) {
    const terms = [...also];
    const last = told.at(-1);
    if (last && terms.length > 0 && terms.join() === before) last.word += ` ${word}`;
    else if (terms.length > 0) told.push({ kind: 'also', word, terms });
    before = terms.join();
  }
  return told;
}

/** Says of how many quotes a word stands around them only. */
function noteAround(groups: readonly Group[], quotes: readonly number[], notes: Note[]): void {
  const around = quotes.filter((row) =>
    groups.some(({ quotes: { tiers } }) => {
      const tier = tiers.get(row);
      return tier !== undefined && TIERS[tier] <= TIERS.headline;
    }),
  );
  if (around.length > 0) notes.push({ kind: 'around', quotes: around.length });
}

function marksOf(groups: readonly Group[], clauses: readonly Clause[]): Marks {
  const terms = clauses.flatMap(({ terms: own }) => own);
  const also = groups.flatMap((group) => [...group.also]);
  return {
    keys: [...new Set(groups.flatMap(({ keys }) => [...keys]))],
    forms: [...new Set(groups.flatMap(({ forms }) => [...forms]))],
    phrases: terms.filter(({ kind }) => kind === 'phrase').map(({ text }) => text),
    terms: also.filter((term) => term.includes(' ')),
  };
}
