/**
 * The lexicon: every word of the archive, what it belongs to, and the rows of the quotes that have it. It is written
 * in chunks of a few kilobytes by the words' first letters; the browser loads those that a query needs.
 */
import { differences, sums, union, type Rows } from './rows.ts';

/** A spelling that occurs in the archive; half a compound ends in a hyphen. */
export interface Form {
  text: string;
  /** Keys of its lemmas. */
  lemmas: string[];
  noun: boolean;
  rows: Rows;
}

/** How many voices are offered because of their names; the page of voices has them all. */
export const MOST_OFFERS = 5;

/** An article that has the word, and its quotes: `count` rows from `first` on. */
export interface ArticleRows {
  /** Number of the article, newest first. */
  article: number;
  first: number;
  count: number;
}

/** A voice or topic whose name has the word. */
export interface Offer {
  id: string;
  name: string;
  quotes: number;
}

/** What the index knows of one word. */
export interface Entry {
  /** The folded word (see `fold`). */
  key: string;
  forms: Form[];
  /** Quotes with a noun whose lemma this is; with a verb, adjective or other word whose lemma this is. */
  noun: Rows;
  other: Rows;
  /** Quotes with a noun that is spelt like a verb or adjective whose lemma this is: of suchen, Suche. */
  alike: Rows;
  /** Quotes with a verb whose lemma this is and whose particle stands apart: lehnte … ab. */
  apart: Rows;
  /** Quotes with a compound that ends in this noun; with a compound that has it elsewhere. */
  head: Rows;
  inside: Rows;
  /** Quotes in which another voice than the quote's own says the word, in any of these ways. */
  quoted: Rows;
  /** Articles whose headline, whose teaser, or whose topic has the word, in any of these ways. */
  headline: ArticleRows[];
  teaser: ArticleRows[];
  topic: ArticleRows[];
  /**
   * Quotes of voices that are called so, by how much else their names say: nothing (Merkel), a word or two (Angela
   * Merkel), more than that (die frühere Bundeskanzlerin Angela Merkel).
   */
  called: [Rows, Rows, Rows];
  /** Quotes of voices in whose names the word stands elsewhere. */
  named: Rows;
  /** Voices in whose names the word stands, most quoted first, ready to be shown. */
  offers: Offer[];
  topics: Offer[];
  /** The word is a name rather than a noun that everyone uses. */
  proper: boolean;
  /** Keys of what is meant by a word that nobody uses: by Brussel Brüssel, by schlug schlagen. */
  meant: string[];
  /** Terms of the archive that mean the same, as readers write them: UNO, Vereinte Nationen. */
  also: string[];
  /** Keys of its forms that do not look like it (see `looksLike`): of gehen, ging. */
  unlike: string[];
}

/** An entry as the chunk has it: short names, absent where empty, rows as differences. */
export interface Stored {
  k: string;
  f?: [text: string, lemmas: string, noun: 0 | 1, rows: Rows][];
  n?: Rows;
  o?: Rows;
  x?: Rows;
  y?: Rows;
  h?: Rows;
  i?: Rows;
  q?: Rows;
  a?: number[];
  b?: number[];
  c?: number[];
  v?: Rows[];
  w?: Rows;
  s?: [id: string, name: string, quotes: number][];
  t?: [id: string, name: string, quotes: number][];
  p?: 1;
  d?: string[];
  u?: string[];
  l?: string[];
}

/** An entry that no row has yet; its lists belong to the caller. */
export function emptyEntry(key: string): Entry {
  return {
    key,
    forms: [],
    noun: [],
    other: [],
    alike: [],
    apart: [],
    head: [],
    inside: [],
    quoted: [],
    headline: [],
    teaser: [],
    topic: [],
    called: [[], [], []],
    named: [],
    offers: [],
    topics: [],
    proper: false,
    meant: [],
    also: [],
    unlike: [],
  };
}

const ROWS = [
  ['n', 'noun'],
  ['o', 'other'],
  ['x', 'alike'],
  ['y', 'apart'],
  ['h', 'head'],
  ['i', 'inside'],
  ['q', 'quoted'],
  ['w', 'named'],
] as const;

const ARTICLES = [
  ['a', 'headline'],
  ['b', 'teaser'],
  ['c', 'topic'],
] as const;

/** The entry as a chunk has it, without what is empty. */
export function store(entry: Entry): Stored {
  const stored: Stored = { k: entry.key };
  if (entry.forms.length > 0) {
    stored.f = entry.forms.map(({ text, lemmas, noun, rows }) => [
      text,
      // Most words are their own lemma.
      lemmas.length === 1 && lemmas[0] === entry.key ? '' : lemmas.join(' '),
      noun ? 1 : 0,
      differences(rows),
    ]);
  }
  for (const [short, name] of ROWS) {
    const rows = without(entry[name], name === 'noun' || name === 'other' ? own(entry, name) : []);
    if (rows.length > 0) stored[short] = differences(rows);
  }
  for (const [short, name] of ARTICLES)
    if (entry[name].length > 0) stored[short] = articleSteps(entry[name]);
  const levels = entry.called.findLastIndex((rows) => rows.length > 0);
  if (levels >= 0) stored.v = entry.called.slice(0, levels + 1).map(differences);
  if (entry.offers.length > 0)
    stored.s = entry.offers.map(({ id, name, quotes }) => [id, name, quotes]);
  if (entry.topics.length > 0)
    stored.t = entry.topics.map(({ id, name, quotes }) => [id, name, quotes]);
  if (entry.proper) stored.p = 1;
  if (entry.meant.length > 0) stored.d = entry.meant;
  if (entry.unlike.length > 0) stored.u = entry.unlike;
  if (entry.also.length > 0) stored.l = entry.also;
  return stored;
}

/** Reads one chunk as `JSON.parse` gives it. */
export function restoreChunk(chunk: unknown): Entry[] {
  return (chunk as Stored[]).map(restore);
}

/** The entry again; nothing in it is shared with what was stored. */
export function restore(stored: Stored): Entry {
  const entry = emptyEntry(stored.k);
  entry.forms = (stored.f ?? []).map(([text, lemmas, noun, rows]) => ({
    text,
    lemmas: lemmas ? lemmas.split(' ') : [stored.k],
    noun: noun === 1,
    rows: sums(rows),
  }));
  for (const [short, name] of ROWS) entry[name] = sums(stored[short] ?? []);
  entry.noun = union([entry.noun, ...own(entry, 'noun')]);
  entry.other = union([entry.other, ...own(entry, 'other')]);
  for (const [short, name] of ARTICLES) entry[name] = articlesOf(stored[short] ?? []);
  const [one = [], two = [], three = []] = stored.v ?? [];
  entry.called = [sums(one), sums(two), sums(three)];
  entry.offers = (stored.s ?? []).map(([id, name, quotes]) => ({ id, name, quotes }));
  entry.topics = (stored.t ?? []).map(([id, name, quotes]) => ({ id, name, quotes }));
  entry.proper = stored.p === 1;
  entry.meant = [...(stored.d ?? [])];
  entry.unlike = [...(stored.u ?? [])];
  entry.also = [...(stored.l ?? [])];
  return entry;
}

/** Rows of the forms that are spelt as their lemma: they need not be stored twice. */
function own(entry: Entry, kind: 'noun' | 'other'): Rows[] {
  return entry.forms
    .filter(
      ({ noun, lemmas, text }) =>
        !isHalved(text) && noun === (kind === 'noun') && lemmas.includes(entry.key),
    )
    .map(({ rows }) => rows);
}

function without(rows: Rows, known: Rows[]): Rows {
  const skip = new Set(known.flat());
  return rows.filter((row) => !skip.has(row));
}

/** A form that ends in a hyphen is half a compound: „Bank- und Finanzsystem“. */
export function isHalved(form: string): boolean {
  return form.endsWith('-');
}

/** In turn, how far on the article is, how far on its first row is, and how many rows it has. */
function articleSteps(articles: ArticleRows[]): number[] {
  return articles.flatMap(({ article, first, count }, at) => {
    const before = articles[at - 1];
    return [article - (before?.article ?? 0), first - (before?.first ?? 0), count];
  });
}

function articlesOf(steps: number[]): ArticleRows[] {
  const articles: ArticleRows[] = [];
  let [article, first] = [0, 0];
  for (let at = 0; at < steps.length; at += 3) {
    article += steps[at] ?? 0;
    first += steps[at + 1] ?? 0;
    articles.push({ article, first, count: steps[at + 2] ?? 0 });
  }
  return articles;
}
